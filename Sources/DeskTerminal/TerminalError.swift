import DeskCanvas

/// Why there is no full-screen terminal to work on.
package enum TerminalError: Error, Equatable, Sendable {
    /// Input or output leads to a file, a pipe, or nowhere.
    case notATerminal(Stream)
    /// `TERM` is empty or missing.
    case noTerminalType
    /// terminfo has no entry of this name.
    case unknownType(String)
    /// The terminal has no way to place its cursor, like `dumb`.
    case cannotPlaceCursor(String)
    /// ncurses could not take the terminal over, though its description is fine.
    case notAccepted(String)

    package enum Stream: Equatable, Sendable {
        case input
        case output
    }
}

// MARK: - Words

extension TerminalError {
    /// What a person is told: what is missing, and what to do.
    package var sentence: String {
        switch self {
        case .notATerminal(.input):
            "The console reads keys, but standard input is not a terminal. Start it without a pipe, or use the shell verbs (helpdesk --help)."
        case .notATerminal(.output):
            "The console draws on a screen, but standard output is not a terminal. Start it without a redirection, or use the shell verbs (helpdesk --help)."
        case .noTerminalType:
            "TERM is not set, so nothing is known about this terminal. Set it, for example: TERM=xterm-256color helpdesk"
        case .unknownType(let name):
            "Nothing is known about a terminal called \(SafeText.line(name)). Install its terminfo entry, or try: TERM=xterm-256color helpdesk"
        case .cannotPlaceCursor(let name):
            "A terminal of type \(SafeText.line(name)) cannot show a full screen. Use another terminal, or the shell verbs (helpdesk --help)."
        case .notAccepted(let name):
            "The terminal of type \(SafeText.line(name)) could not be set up. Try another TERM, for example: TERM=xterm-256color helpdesk"
        }
    }
}
