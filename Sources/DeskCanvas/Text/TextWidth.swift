/// How many cells text takes, counted by the same rules as drawing.
package enum TextWidth {
    /// The cells of `text` on one line.
    package static func of(_ text: String) -> Int {
        ofPlain(text) ?? Glyphs(text).reduce(0) { $0 + $1.width }
    }

    /// The cells of text that has nothing but the visible characters of ASCII and spaces, as most text has; nil of all other.
    static func ofPlain(_ text: String) -> Int? {
        text.utf8.allSatisfy { 0x20...0x7E ~= $0 } ? text.utf8.count : nil
    }

    /// The cells of one character as a person sees it: 0, 1, 2, or more for joined pictures, whose parts are drawn apart.
    package static func of(_ character: Character) -> Int {
        if let ascii = character.asciiValue, 0x20...0x7E ~= ascii { return 1 }
        return of(String(character))
    }

    /// The text in at most `width` cells, with an ellipsis where it was cut.
    package static func truncated(_ text: String, to width: Int) -> String {
        guard width > 0 else { return "" }
        var used = 0
        var roomForEllipsis = text.startIndex
        for index in text.indices {
            if used < width { roomForEllipsis = index }
            used += of(text[index])
            guard used <= width else { return text[..<roomForEllipsis] + "\u{2026}" }
        }
        return text
    }

    /// The text filled with spaces, or cut, to exactly `width` cells.
    package static func padded(_ text: String, to width: Int, alignment: Alignment = .left) -> String {
        let text = truncated(text, to: width)
        let space = String(repeating: " ", count: max(0, width - of(text)))
        switch alignment {
        case .left: return text + space
        case .right: return space + text
        }
    }

    package enum Alignment: Sendable {
        case left
        case right
    }
}
