import CNcurses
import DeskCanvas
import DeskTerminal
import Foundation
import Glibc
import PseudoTerminal

/// A terminal of ours on one side of a pseudo-terminal, and an emulator on the other, in one process.
///
/// ncurses has one screen a process: suites that use this are parts of `TerminalSuite`, which runs them one after the other.
final class TerminalBench {
    let outside: PseudoTerminal
    let descriptor: Int32
    let terminal: Terminal
    private var marks = 0

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
    ///
    /// - Returns: the bytes that were written for it.
    @discardableResult
    func present(_ canvas: Canvas) throws -> [UInt8] {
        try settle()
        // Nobody else has the terminal until its picture and the mark are there.
        nonisolated(unsafe) let terminal = terminal
        return try settle { terminal.present(canvas) }
    }

    /// Waits until the emulator has all that was written, and returns what came since the last time.
    ///
    /// The kernel passes bytes on when it likes to, so that a mark is sent after them: a window title that nobody else sets.
    ///
    /// - Parameter work: what writes, on a thread of its own: a picture may be larger than what the kernel holds until it is read.
    @discardableResult
    func settle(after work: @escaping @Sendable () -> Void = {}) throws -> [UInt8] {
        marks += 1
        let mark = Array("\u{1B}]2;mark \(marks)\u{07}".utf8)
        Thread { [descriptor] in
            work()
            Glibc.write(descriptor, mark, mark.count)
        }.start()
        try outside.waitUntil("mark \(marks)") { $0.emulator.title == "mark \(marks)" }
        defer { outside.forgetTranscript() }
        return outside.transcript.dropLast(mark.count)
    }

    /// Reads input until `isEnough` of it came.
    func read(until isEnough: ([InputEvent]) -> Bool) -> [InputEvent] {
        var events: [InputEvent] = []
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while !isEnough(events), poll(&request, 1, 20_000) > 0 {
            events += terminal.readInput() ?? []
        }
        return events
    }

    /// The modes of the terminal's line as they are now.
    var modes: termios {
        var modes = termios()
        tcgetattr(descriptor, &modes)
        return modes
    }
}
