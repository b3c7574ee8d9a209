import CVTerm

/// One cell of an emulated screen.
package struct EmulatedCell: Equatable, Sendable {
    /// A blank where nothing was written; empty in the right half of a wide character.
    package var text: String
    /// 1 or 2.
    package var width: Int
    package var isBold: Bool
    package var isUnderlined: Bool
    package var isReversed: Bool
    /// The palette number, or nil for the terminal's own colour.
    package var foreground: Int?
    package var background: Int?

    init(_ cell: VTermScreenCell) {
        let chars = cell.chars
        let values = [chars.0, chars.1, chars.2, chars.3, chars.4, chars.5].prefix { $0 != 0 }
        var scalars = String.UnicodeScalarView()
        // libvterm marks the right half of a wide character by -1, which is no scalar.
        scalars.append(contentsOf: values.compactMap(Unicode.Scalar.init))
        text = values.isEmpty ? " " : String(scalars)
        width = Int(cell.width)
        isBold = cell.attrs.bold != 0
        isUnderlined = cell.attrs.underline != 0
        isReversed = cell.attrs.reverse != 0
        foreground = Self.number(cell.fg, default: VTERM_COLOR_DEFAULT_FG)
        background = Self.number(cell.bg, default: VTERM_COLOR_DEFAULT_BG)
    }

    private static func number(_ color: VTermColor, default own: VTermColorType) -> Int? {
        guard UInt32(color.type) & own.rawValue == 0, UInt32(color.type) & VTERM_COLOR_TYPE_MASK.rawValue == 1
        else { return nil }
        return Int(color.indexed.idx)
    }
}
