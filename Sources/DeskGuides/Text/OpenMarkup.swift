/// Escapes the beginnings of processing instructions, declarations, character data and comments where a page has so many without
/// an end that the parser, which looks for the end of each anew, would not come to its own.
enum OpenMarkup {
    /// How many bytes the parser may look at for ends, in all: less than a second.
    private static let patience = 100_000_000

    static func escape(_ text: inout [UInt8]) {
        let openings = openings(in: text)
        guard openings.count > patience / max(1, text.count) else { return }
        let costs = costs(of: openings, in: text)
        var spent = 0
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.count + 3 * openings.count)
        var copied = 0
        for (at, cost) in zip(openings, costs) {
            if spent + cost <= patience {
                spent += cost
            } else {
                escaped += text[copied..<at]
                // A backslash would be one too many behind another.
                escaped += "&lt;".utf8
                copied = at + 1
            }
        }
        text = escaped + text[copied...]
    }

    /// Where `<?` and `<!` stand.
    private static func openings(in text: [UInt8]) -> [Int] {
        text.withUnsafeBufferPointer { text in
            text[...].places(of: UInt8(ascii: "<")).filter { at in
                text[(at + 1)...].first.map { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "!") } == true
            }
        }
    }

    /// The most bytes that the parser looks at for the end of each: up to the end or the next empty line, whichever is nearer.
    private static func costs(of openings: [Int], in text: [UInt8]) -> [Int] {
        var costs = [Int](repeating: 0, count: openings.count)
        var next = openings.count - 1
        var paragraphEnd = text.count
        var ends = [Closing: Int]()
        var lineEnd = text.count
        for at in text.indices.reversed() {
            if text[at] == 0x0A {
                if text[(at + 1)..<lineEnd].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { paragraphEnd = at }
                lineEnd = at
            }
            if text[at] == UInt8(ascii: ">"), let closing = Closing(endingAt: at, in: text) { ends[closing] = at }
            if next >= 0, openings[next] == at {
                let end = ends[Closing(openingAt: at, in: text)] ?? text.count
                costs[next] = min(end, paragraphEnd) - at
                next -= 1
            }
        }
        return costs
    }

    /// The sign by which a beginning is ended.
    private enum Closing {
        case instruction, data, comment, declaration

        init(openingAt at: Int, in text: [UInt8]) {
            let signs = text[(at + 1)...]
            if signs.first == UInt8(ascii: "?") {
                self = .instruction
            } else if signs.starts(with: "![CDATA[".utf8) {
                self = .data
            } else {
                self = signs.starts(with: "!--".utf8) ? .comment : .declaration
            }
        }

        /// Nil where the parser may not see an end: after `??>` it looks for another, and a sign of quotation is none.
        init?(endingAt at: Int, in text: [UInt8]) {
            let before = text[..<at]
            switch before.last {
            case UInt8(ascii: "?") where !before.dropLast().hasEnd("?"): self = .instruction
            case UInt8(ascii: "]") where before.hasEnd("]]") && !before.hasEnd("]]]"): self = .data
            case UInt8(ascii: "-") where before.hasEnd("--") && !before.hasEnd("---"): self = .comment
            case nil, 0x0A, 0x20, 0x09, UInt8(ascii: ">"): return nil
            default: self = .declaration
            }
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasEnd(_ signs: String) -> Bool {
        suffix(signs.utf8.count).elementsEqual(signs.utf8)
    }
}
