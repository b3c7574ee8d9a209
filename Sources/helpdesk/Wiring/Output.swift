import DeskCanvas
import DeskCore
import DeskGuides
import FoundationEssentials
import Glibc

/// What the commands print: results on standard output, everything else on standard error, and nothing that steers a terminal.
enum Output {
    /// Prints text made safe: controls and the like show as visible marks.
    static func text(_ text: String) throws(Failure) {
        try StandardStreams.write(safe(text))
    }

    /// Prints a report as JSON, keys in order, so that the same desk always prints the same text.
    static func json(_ report: some Encodable) throws {
        try StandardStreams.write(jsonText(report, .prettyPrinted) + "\n")
    }

    /// A report as one line of JSON, otherwise as `json` prints it.
    static func jsonLine(_ report: some Encodable) throws -> String {
        try jsonText(report)
    }

    private static func jsonText(_ report: some Encodable, _ format: JSONEncoder.OutputFormatting = []) throws -> String
    {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, format]
        return JSONText.escapingControls(String(decoding: try encoder.encode(report), as: UTF8.self))
    }

    /// Prints lines with their titles in bold type, where that shows.
    static func page(_ lines: [StyledLine]) throws(Failure) {
        let isBold = showsBold
        let text = lines.map { line in
            line.runs.map { run in
                let words = SafeText.line(run.text)
                return isBold && run.style.isTitle ? "\u{1B}[1m\(words)\u{1B}[0m" : words
            }.joined().trimmedAtEnd + "\n"
        }
        try StandardStreams.write(text.joined())
    }

    /// Says on standard error what went wrong, or what is worth knowing. Secrets in it are masked: a sentence may repeat what was typed.
    static func complain(_ sentence: String) {
        complain(lines: "helpdesk: \(sentence)")
    }

    /// Writes lines to standard error, secrets masked.
    static func complain(lines text: String) {
        let bytes = Array(safe(SecretMask.mask(text).text).utf8)
        // There is nobody left to tell that it could not be said.
        _ = write(StandardStreams.error, bytes, bytes.count)
    }

    /// The text with one line end at its end.
    static func safe(_ text: String) -> String {
        SafeText.lines(text.last?.isNewline == true ? String(text.dropLast()) : text) + "\n"
    }

    private static var showsBold: Bool {
        StandardStreams.isTerminal(StandardStreams.output) && Environment.value("NO_COLOR") == nil
            && Environment.value("TERM") != "dumb"
    }
}

extension Style {
    fileprivate var isTitle: Bool {
        role == .title || role == .heading || attributes.contains(.bold)
    }
}

extension String {
    /// The text without blanks at its end.
    fileprivate var trimmedAtEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
