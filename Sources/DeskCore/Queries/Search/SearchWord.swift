/// A free word, and how well a text has it.
///
/// A word is found where it stands, at best at the beginning of another; and where letters of it were left out: then it begins where a
/// word begins, and its next letter is at most three further on or begins the next word. More forgiving it is not, since people act on
/// all that a filter shows.
struct SearchWord: Sendable {
    let bytes: [UInt8]
    /// The letters that a text must have to have the word.
    let mask: UInt64
    /// Whether letters may be left out. In a number every digit counts.
    private let isForgiving: Bool

    /// How good a find is; more is better.
    private enum Rank {
        static let wholeField = 100
        static let wholeWord = 90
        static let beginning = 80
        static let inside = 60
        /// Less the letters that were left out.
        static let incomplete = 50
        static let incompleteAtLeast = 35
        static let tailBeginning = 30
        static let tailInside = 20
    }

    /// Shorter ones are not looked for in tails, where nearly every text has them.
    private static let shortestInTail = 3
    private static let longestSkip = 3

    init(_ text: String) {
        var bytes: [UInt8] = []
        bytes.appendFolded(text)
        self.bytes = bytes
        mask = bytes.reduce(0) { $0 | Self.bit($1) }
        isForgiving = bytes.count > 1 && bytes.contains { !(0x30...0x39).contains($0) && $0 != UInt8(ascii: "-") }
    }

    /// The bit of a letter: letters and digits have one each, all else shares the rest.
    @inline(__always) static func bit(_ byte: UInt8) -> UInt64 {
        switch byte {
        case 0x61...0x7A: 1 << UInt64(byte - 0x61)
        case 0x30...0x39: 1 << UInt64(byte - 0x30 + 26)
        default: 1 << UInt64(36 + byte % 28)
        }
    }

    @inline(__always) private static func isOfWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
    }

    /// How well the text from `start` to `end` has the word, the tail from `tail` on; 0 where it has not.
    func rank(in text: UnsafePointer<UInt8>, _ start: Int, tail: Int, _ end: Int, mask textMask: UInt64) -> Int {
        guard !bytes.isEmpty else { return 1 }
        return bytes.withUnsafeBufferPointer { word in
            if textMask & mask == mask {
                let rank = standing(word, in: text, start, tail)
                if rank > 0 { return rank }
                if isForgiving {
                    let rank = incomplete(word, in: text, start, tail)
                    if rank > 0 { return rank }
                }
            }
            guard word.count >= Self.shortestInTail else { return 0 }
            let rank = standing(word, in: text, tail, end)
            return rank == 0 ? 0 : rank >= Rank.beginning ? Rank.tailBeginning : Rank.tailInside
        }
    }

    /// The best place where the word stands with all its letters.
    private func standing(
        _ word: UnsafeBufferPointer<UInt8>, in text: UnsafePointer<UInt8>, _ start: Int, _ end: Int
    ) -> Int {
        let first = word[0]
        let count = word.count
        var best = 0
        var place = start
        while place + count <= end {
            guard text[place] == first, Self.goesOn(word, in: text + place) else {
                place += 1
                continue
            }
            let before = place == start ? UInt8(ascii: "\n") : text[place - 1]
            let after = place + count < end ? text[place + count] : UInt8(ascii: "\n")
            if Self.isOfWord(before) {
                best = max(best, Rank.inside)
            } else if Self.isOfWord(after) {
                best = max(best, Rank.beginning)
            } else {
                let isField = before == UInt8(ascii: "\n") && after == UInt8(ascii: "\n")
                best = max(best, isField ? Rank.wholeField : Rank.wholeWord)
                if isField { return best }
            }
            place += 1
        }
        return best
    }

    @inline(__always) private static func goesOn(
        _ word: UnsafeBufferPointer<UInt8>, in text: UnsafePointer<UInt8>
    ) -> Bool {
        var place = 1
        while place < word.count, text[place] == word[place] { place += 1 }
        return place >= word.count
    }

    /// Whether the text has the word anywhere, with all its letters.
    func stands(in text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        bytes.isEmpty || bytes.withUnsafeBufferPointer { standing($0, in: text, start, end) > 0 }
    }

    /// Whether every text that has a word which goes on from this one has this one too.
    func isFound(whereverIs longer: SearchWord) -> Bool {
        longer.bytes.starts(with: bytes)
            && (bytes.count >= Self.shortestInTail || longer.bytes.count < Self.shortestInTail)
            && (bytes.count == 1 || isForgiving || !longer.isForgiving)
    }

    /// The best place where the word stands with letters left out.
    private func incomplete(
        _ word: UnsafeBufferPointer<UInt8>, in text: UnsafePointer<UInt8>, _ start: Int, _ end: Int
    ) -> Int {
        var fewest = Int.max
        for place in start..<end where text[place] == word[0] && (place == start || !Self.isOfWord(text[place - 1])) {
            if let length = length(of: word, in: text, from: place, end) { fewest = min(fewest, length - word.count) }
        }
        return fewest == .max ? 0 : max(Rank.incompleteAtLeast, Rank.incomplete - fewest)
    }

    /// How many bytes from `place` on have all letters of the word in their order; nil where none of the next 64 do.
    ///
    /// The places where a letter may stand are bits, the first is the beginning.
    private func length(
        of word: UnsafeBufferPointer<UInt8>, in text: UnsafePointer<UInt8>, from place: Int, _ end: Int
    ) -> Int? {
        let room = min(64, end - place)
        var reached: UInt64 = 1
        for letter in word.dropFirst() {
            var open = reached
            var next: UInt64 = 0
            while open != 0 {
                let offset = open.trailingZeroBitCount
                open &= open - 1
                next |= Self.followers(of: letter, in: text + place, after: offset, room)
            }
            guard next != 0 else { return nil }
            reached = next
        }
        return reached.trailingZeroBitCount + 1
    }

    /// Where a letter may stand behind the one at `offset`.
    @inline(__always) private static func followers(
        of letter: UInt8, in text: UnsafePointer<UInt8>, after offset: Int, _ room: Int
    ) -> UInt64 {
        var found: UInt64 = 0
        var place = offset + 1
        while place < room, text[place] != UInt8(ascii: "\n") {
            let isNear = place - offset <= longestSkip + 1
            let isBeginning = !isOfWord(text[place - 1]) && isOfWord(text[place])
            if text[place] == letter, isNear || isBeginning { found |= 1 << UInt64(place) }
            // The next word is the last that may begin with it.
            if isBeginning && !isNear { break }
            place += 1
            if isBeginning && place - offset > longestSkip + 1 { break }
        }
        return found
    }
}
