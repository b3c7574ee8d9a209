/// Text from anywhere as plain text that steers no terminal, for who writes lines instead of drawing cells.
package enum SafeText {
    /// The line with everything that is not drawable as a visible mark, as `Glyphs` says.
    package static func line(_ text: some StringProtocol) -> String {
        var line = String.UnicodeScalarView()
        for glyph in Glyphs(text) {
            line.append(glyph.base)
            line.append(contentsOf: glyph.marks)
        }
        return String(line)
    }
}
