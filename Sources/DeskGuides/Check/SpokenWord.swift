/// A word of a text: lowercase, and where it stands.
struct SpokenWord: Equatable {
    var word: String
    var range: Range<String.Index>
    /// The sentence that it belongs to, counted from 0.
    var sentence: Int

    /// The words of a text. A hyphen and an apostrophe are parts of a word; "user's" is "user".
    static func words(of text: String) -> [SpokenWord] {
        text.withBytes { words(of: $0) { text.utf8.index(text.startIndex, offsetBy: $0) } }
    }

    /// - Parameter place: gives the place in the text that a byte has.
    private static func words(of bytes: LineBytes, _ place: (Int) -> String.Index) -> [SpokenWord] {
        var words: [SpokenWord] = []
        var sentence = 0
        var start: Int?
        var isPlain = true
        func end(at end: Int) {
            guard let begin = start else { return }
            start = nil
            var word = isPlain ? PlainWords.lowercased(bytes[begin..<end]) : bytes[begin..<end].text.lowercased()
            isPlain = true
            if let last = word.utf8.last,
                !PlainWords.isLetterOrNumber(last) || word.utf8.first.map({ $0 >= 0x80 }) == true
            {
                word = word.trimming { !$0.isLetter && !$0.isNumber }
            }
            if word.utf8.contains(0xE2) { word = word.replacing("’", with: "'") }
            if word.hasSuffix("'s") { word.removeLast(2) }
            guard !word.isEmpty else { return }
            words.append(SpokenWord(word: word, range: place(begin)..<place(end), sentence: sentence))
        }
        for at in bytes.indices {
            switch bytes[at] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
                start = start ?? at
                if bytes[at] >= 0x80 { isPlain = false }
            case UInt8(ascii: "'"), UInt8(ascii: "-"):
                // Inside a word only.
                continue
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ":"), 0x0A:
                end(at: at)
                sentence += 1
            default:
                end(at: at)
            }
        }
        end(at: bytes.endIndex)
        return words
    }
}

extension String {
    /// Without the characters at both ends that are no part of a word, such as quotation marks.
    fileprivate func trimming(_ isDropped: (Character) -> Bool) -> String {
        guard let first, let last, isDropped(first) || isDropped(last) else { return self }
        var rest = drop(while: isDropped)
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return String(rest)
    }
}

extension [SpokenWord] {
    /// Where some of the words stand in their text.
    func range(of places: Range<Int>) -> Range<String.Index> {
        self[places.lowerBound].range.lowerBound..<self[places.upperBound - 1].range.upperBound
    }
}
