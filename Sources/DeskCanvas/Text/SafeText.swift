/// Text from anywhere as plain text that a terminal can be given: what a canvas would show of it.
///
/// For what is written without a canvas, such as the answers of shell verbs and the error messages.
package enum SafeText {
    /// One line: line breaks show as marks too.
    package static func line(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for glyph in Glyphs(text) {
            shown.append(glyph.base)
            if glyph.hasMarks { shown.append(contentsOf: glyph.marks) }
        }
        return String(shown)
    }

    /// Several lines: line breaks of every kind become `\n`.
    package static func lines(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line(String($0)) }.joined(
            separator: "\n")
    }
}
