import DeskCanvas
import Glibc

/// What the commands print: results on standard output, everything else on standard error, and nothing that steers a terminal.
enum Output {
    /// Prints text made safe: controls and the like show as visible marks.
    static func text(_ text: String) {
        print(SafeText.lines(text))
    }

    /// Prints JSON, which escapes for itself.
    static func json(_ text: String) {
        print(text)
    }

    static func complain(_ sentence: String) {
        let line = Array("helpdesk: \(SafeText.line(sentence))\n".utf8)
        _ = write(2, line, line.count)
    }
}
