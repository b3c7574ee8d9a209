/// The lines of a page as written, for finding where words of it stand.
struct PageLines {
    private let bytes: [UInt8]
    /// Where each line begins.
    private let starts: [Int]

    init(_ text: String) {
        bytes = Array(text.utf8)
        var starts = [0]
        text.withBytes { for end in $0.places(of: 0x0A) { starts.append(end + 1) } }
        self.starts = starts
    }

    /// Where the first character of a line stands that is no space.
    func start(of line: Int) -> PagePlace {
        let line = min(max(line, 1), starts.count)
        var at = starts[line - 1]
        while at < bytes.count, Self.isSpace(bytes[at]), bytes[at] != 0x0A { at += 1 }
        return at < bytes.count && bytes[at] != 0x0A ? place(of: at) : PagePlace(line: line, column: 1)
    }

    /// Every place where `pattern` stands, without regard to case, with the bytes behind it.
    func places(of pattern: String, _ body: (PagePlace, ArraySlice<UInt8>) -> Void) {
        let pattern = Array(pattern.lowercased().utf8)
        var at = 0
        while let found = Self.find(pattern, in: bytes, from: at) {
            at = found + pattern.count
            body(place(of: found), bytes[at...])
        }
    }

    /// A reader that goes on behind what it found last, so that words that stand twice are found twice.
    func finder(from line: Int) -> Finder {
        Finder(lines: self, at: starts[min(max(line, 1), starts.count) - 1], line: line)
    }

    struct Finder {
        fileprivate let lines: PageLines
        fileprivate var at: Int
        fileprivate let line: Int

        /// Where `words` stand next, whatever white space and signs of Markdown separate them; the start of the line where they
        /// are not to be found, such as words that the page writes as entities.
        mutating func next(_ words: some StringProtocol) -> PagePlace {
            let pattern = Array(words.utf8)
            var from = at
            while let start = lines.bytes[from...].firstIndex(of: pattern.first ?? 0) {
                if let end = lines.end(of: pattern, from: start) {
                    at = end
                    return lines.place(of: start)
                }
                from = start + 1
            }
            return lines.start(of: line)
        }
    }

    /// Where `pattern` ends, if it begins at `start`.
    private func end(of pattern: [UInt8], from start: Int) -> Int? {
        var at = start
        var place = 0
        while place < pattern.count {
            guard at < bytes.count else { return nil }
            if bytes[at] == pattern[place] {
                at += 1
                place += 1
            } else if Self.isSpace(pattern[place]), Self.isSpace(bytes[at]) || Self.isSign(bytes[at]) {
                place += 1
                while at < bytes.count, Self.isSpace(bytes[at]) || Self.isSign(bytes[at]) { at += 1 }
                while place < pattern.count, Self.isSpace(pattern[place]) { place += 1 }
            } else if Self.isSign(bytes[at])
                || (place > 0 && Self.isSpace(pattern[place - 1]) && Self.isSpace(bytes[at]))
            {
                at += 1
            } else {
                return nil
            }
        }
        return at
    }

    private func place(of offset: Int) -> PagePlace {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        let column = String(decoding: bytes[starts[low]..<offset], as: UTF8.self).count + 1
        return PagePlace(line: low + 1, column: column)
    }

    private static func find(_ pattern: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
        guard let first = pattern.first, bytes.count >= pattern.count else { return nil }
        var at = from
        while at <= bytes.count - pattern.count {
            if lower(bytes[at]) == first, pattern.indices.allSatisfy({ lower(bytes[at + $0]) == pattern[$0] }) {
                return at
            }
            at += 1
        }
        return nil
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        "*_`>[]\\~".utf8.contains(byte)
    }
}
