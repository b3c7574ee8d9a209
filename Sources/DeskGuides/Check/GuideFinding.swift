/// Something on a page that its author should look at.
package struct GuideFinding: Encodable, Equatable, Sendable {
    package enum Severity: String, Encodable, Sendable {
        /// The page leads people wrong, or cannot be walked as it was meant.
        case error
        /// The page works, and would be better without it.
        case warning
    }

    /// The file, as it was named to the check.
    package var file: String
    /// From 1.
    package var line: Int
    /// From 1, in characters.
    package var column: Int
    package var severity: Severity
    /// The rule's name: `vague-step`.
    package var rule: String
    /// What is wrong, without a full stop.
    package var sentence: String
    /// What to do about it, as a clause that follows the sentence.
    package var fix: String

    /// `FILE:LINE:COLUMN: error: sentence: fix. (rule)`, on one line.
    package var text: String {
        "\(file):\(line):\(column): \(severity.rawValue): \(sentence): \(fix). (\(rule))"
    }
}
