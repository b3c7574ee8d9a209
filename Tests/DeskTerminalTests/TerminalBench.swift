import CNcurses
import DeskCanvas
import DeskTerminal
import Glibc
import PseudoTerminal

/// A terminal of ours on one side of a pseudo-terminal, and an emulator on the other, in one process.
///
/// ncurses has one screen a process: suites that use this are parts of `TerminalSuite`, which runs them one after the other.
final class TerminalBench {
    let outside: PseudoTerminal
    let descriptor: Int32
    let terminal: Terminal

    init(
        columns: Int = 80, rows: Int = 24, environment: [String: String] = ["TERM": "xterm-256color"],
        locale: String = "C.UTF-8", backdrop: Backdrop = .dark
    ) throws {
        outside = try PseudoTerminal(columns: columns, rows: rows)
        descriptor = open(outside.path, O_RDWR | O_NOCTTY)
        setenv("LC_ALL", locale, 1)
        terminal = try Terminal(
            TerminalOptions(input: descriptor, output: descriptor, environment: environment, backdrop: backdrop))
    }

    deinit {
        terminal.close()
        close(descriptor)
    }

    /// Shows a canvas and waits until the emulator has all of it.
    func present(_ canvas: Canvas) {
        terminal.present(canvas)
        outside.settle()
    }

    /// The modes of the terminal's line as they are now.
    var modes: termios {
        var modes = termios()
        tcgetattr(descriptor, &modes)
        return modes
    }
}
