import CLinux
import Glibc

/// A program on a terminal of its own: keys in, screen out.
///
///     let console = try PseudoTerminal.run([program, "--data", folder], columns: 80, rows: 24)
///     try console.waitForText("press n")
///     console.send("n")
///     try console.waitUntil("the queue is back") { $0.line(0).contains("Queue") }
///     console.send("q")
///     #expect(try console.waitForExit() == .exited(0))
///
/// Nothing sleeps: waiting ends with the first output after which the condition holds, and throws with the screen as it
/// is then when the deadline passes. Not for more than one thread.
package final class PseudoTerminal {
    /// The side of the terminal that a person sits at.
    let master: Int32
    /// The path of the side that a program has.
    package let path: String
    package let emulator: TerminalEmulator
    /// The process that runs on it; nil for one that was only opened.
    var process: pid_t?
    var status: ExitStatus?
    /// Bytes that the program wrote since the start.
    package private(set) var bytesWritten = 0
    /// The last bytes that the program wrote, for tests of what exactly is sent.
    package private(set) var transcript: [UInt8] = []
    private(set) var isOpen = true

    /// Opens a terminal on which nothing runs yet.
    package init(columns: Int = 80, rows: Int = 24) throws {
        var master: Int32 = -1
        var slave: Int32 = -1
        var window = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&master, &slave, nil, nil, &window) == 0 else {
            throw PseudoTerminalError.system("openpty", errno)
        }
        // Not `ttyname`, whose one buffer is shared by all tests that run at once.
        var name = [CChar](repeating: 0, count: 128)
        let code = ttyname_r(slave, &name, name.count)
        guard code == 0 else { throw PseudoTerminalError.system("ttyname_r", code) }
        path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        close(slave)
        // Another program that is started meanwhile must not keep this terminal open.
        _ = fcntl(master, F_SETFD, FD_CLOEXEC)
        self.master = master
        emulator = TerminalEmulator(columns: columns, rows: rows)
    }

    deinit {
        if let process, status == nil {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        close(master)
    }

    /// Sets the size of the terminal, of which the program learns by SIGWINCH.
    package func resize(columns: Int, rows: Int) {
        emulator.resize(columns: columns, rows: rows)
        var window = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &window)
    }

    /// Takes what the program wrote, after at most `milliseconds`; false where nothing came.
    @discardableResult
    func pump(milliseconds: Int32) -> Bool {
        var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard isOpen, poll(&request, 1, milliseconds) > 0 else { return false }
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            count = max(0, read(master, buffer.baseAddress, buffer.count))
        }
        guard !bytes.isEmpty else {
            // All programs on the terminal have ended, or none has opened it yet.
            isOpen = process == nil
            return false
        }
        bytesWritten += bytes.count
        transcript += bytes
        write(emulator.feed(bytes))
        return true
    }

    /// Takes what arrived up to now and forgets the transcript, to see what comes next, for example for one key.
    ///
    /// What the program wrote a moment ago may not have arrived: wait for its last effect on the screen first.
    package func mark() {
        while pump(milliseconds: 0) {}
        forgetTranscript()
    }

    package func forgetTranscript() {
        transcript = []
    }

    /// Writes to the program, and takes its output meanwhile, so that neither waits for the other.
    func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty, isOpen {
            var request = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
            guard poll(&request, 1, -1) > 0 else { continue }
            if Int32(request.revents) & POLLIN != 0 { pump(milliseconds: 0) }
            guard Int32(request.revents) & POLLOUT != 0 else {
                if Int32(request.revents) & POLLHUP != 0 { return }
                continue
            }
            // A terminal takes no more than a few kilobytes at once, and a longer write would block.
            let count = rest.prefix(1024).withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
