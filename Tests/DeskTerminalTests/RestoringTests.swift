import CNcurses
import DeskCanvas
import Glibc
import PseudoTerminal
import Testing

@testable import DeskTerminal

extension TerminalSuite {
    @Suite("Taking and giving back")
    struct Restoring {
        @Test("Closing gives everything back, and closing twice does nothing more")
        func closing() throws {
            let bench = try TerminalBench()
            try bench.present(Showing.list(selected: 1))
            #expect(bench.modes.c_lflag & tcflag_t(ECHO | ICANON | ISIG) == 0)
            #expect(bench.outside.emulator.bytes(forPaste: Array("x".utf8)).count > 1)
            bench.terminal.close()
            try bench.settle()
            bench.expectGivenBack()
            bench.terminal.close()
            #expect(try bench.present(Showing.list(selected: 2)).isEmpty)
        }

        @Test("A stop gives everything back, and going on takes it again, at the new size")
        func suspending() throws {
            let bench = try TerminalBench()
            try bench.present(Showing.list(selected: 1))
            bench.terminal.suspend()
            try bench.settle()
            bench.expectGivenBack()
            #expect(try bench.present(Showing.list(selected: 2)).isEmpty)
            #expect(!bench.outside.emulator.isAlternateScreen)

            bench.outside.resize(columns: 60, rows: 12)
            let size = bench.terminal.resume()
            #expect(size == Size(width: 60, height: 12))
            try bench.present(Showing.list(selected: 2, size: size))
            #expect(bench.outside.emulator.isAlternateScreen)
            #expect(bench.outside.screen == Showing.rows(Showing.list(selected: 2, size: size)))
            #expect(bench.modes.c_lflag & tcflag_t(ECHO | ICANON) == 0)
            #expect(bench.outside.emulator.bytes(forPaste: Array("x".utf8)).count > 1)
        }

        @Test("After a stop without a warning the screen and the modes are taken again")
        func stoppedUnawares() throws {
            let bench = try TerminalBench()
            var shell = bench.modes
            shell.c_lflag |= tcflag_t(ECHO | ICANON)
            try bench.present(Showing.list(selected: 1))
            // What a shell and its programs do while the process is stopped.
            tcsetattr(bench.descriptor, TCSANOW, &shell)
            let words = Array("\u{1B}[?1049l\u{1B}[?2004l$ fg\r\n".utf8)
            write(bench.descriptor, words, words.count)

            bench.terminal.resume()
            try bench.present(Showing.list(selected: 1))
            #expect(bench.outside.emulator.isAlternateScreen)
            #expect(bench.outside.screen == Showing.rows(Showing.list(selected: 1)))
            #expect(bench.modes.c_lflag & tcflag_t(ECHO | ICANON) == 0)
            #expect(bench.outside.emulator.bytes(forPaste: Array("x".utf8)).count > 1)
            bench.terminal.close()
            try bench.settle()
            bench.expectGivenBack()
        }

        @Test("ncurses leaves the handlers of signals alone")
        func signalHandlers() throws {
            func handlers() -> [Bool] {
                [SIGINT, SIGTERM, SIGTSTP, SIGWINCH].map { number in
                    var action = sigaction()
                    sigaction(number, nil, &action)
                    return action.__sigaction_handler.sa_handler == nil
                }
            }
            let before = handlers()
            let bench = try TerminalBench()
            try bench.present(Showing.list(selected: 1))
            #expect(handlers() == before)
        }

        @Test(
            "After a trap or a fault the terminal is given back too",
            arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGSYS])
        func crash(number: Int32) async throws {
            let outside = try PseudoTerminal()
            let path = outside.path
            let descriptor = open(path, O_RDWR | O_NOCTTY)
            defer { close(descriptor) }
            var before = termios()
            tcgetattr(descriptor, &before)
            let result = await #expect(processExitsWith: .failure) {
                [path = path as String, number = number as Int32] in
                let descriptor = open(path, O_RDWR | O_NOCTTY)
                setenv("LC_ALL", "C.UTF-8", 1)
                let options = TerminalOptions(
                    input: descriptor, output: descriptor, environment: ["TERM": "xterm-256color"])
                let terminal = try Terminal(options)
                var canvas = Canvas(size: Size(width: 80, height: 24))
                canvas.draw("in the middle of a step", at: Point(x: 3, y: 3), style: .selected)
                terminal.present(canvas)
                // The test runner blocks SIGABRT in its children.
                var signals = sigset_t()
                sigemptyset(&signals)
                sigaddset(&signals, number)
                pthread_sigmask(SIG_UNBLOCK, &signals, nil)
                raise(number)
            }
            #expect(result?.exitStatus == .signal(number))
            try outside.waitUntil("the other screen was shown and left") {
                let written = String(decoding: $0.transcript, as: UTF8.self)
                return written.contains("in the middle of a step") && !$0.emulator.isAlternateScreen
            }
            #expect(outside.emulator.isCursorVisible)
            #expect(outside.emulator.bytes(forPaste: Array("x".utf8)) == Array("x".utf8))
            var after = termios()
            tcgetattr(descriptor, &after)
            #expect(
                after.c_lflag == before.c_lflag && after.c_iflag == before.c_iflag && after.c_oflag == before.c_oflag)
        }
    }

    @Suite("Opening")
    struct Opening {
        private func error(_ environment: [String: String], input: Int32? = nil, output: Int32? = nil) throws
            -> TerminalError?
        {
            let outside = try PseudoTerminal()
            let descriptor = open(outside.path, O_RDWR | O_NOCTTY)
            defer { close(descriptor) }
            do throws(TerminalError) {
                let options = TerminalOptions(
                    input: input ?? descriptor, output: output ?? descriptor, environment: environment)
                try Terminal(options).close()
                return nil
            } catch {
                let mark = Array("\u{1B}]2;refused\u{07}".utf8)
                write(descriptor, mark, mark.count)
                try? outside.waitUntil("the mark") { $0.emulator.title == "refused" }
                #expect(outside.transcript == mark)
                return error
            }
        }

        @Test("What cannot show a screen is said, and nothing is written to it")
        func refusals() throws {
            let null = open("/dev/null", O_RDWR)
            defer { close(null) }
            #expect(try error(["TERM": "xterm"], input: null) == .notATerminal(.input))
            #expect(try error(["TERM": "xterm"], output: null) == .notATerminal(.output))
            #expect(try error([:]) == .noTerminalType)
            #expect(try error(["TERM": ""]) == .noTerminalType)
            #expect(try error(["TERM": "no-such-terminal"]) == .unknownType("no-such-terminal"))
            #expect(try error(["TERM": "../../etc/passwd"]) == .unknownType("../../etc/passwd"))
            #expect(try error(["TERM": "dumb"]) == .cannotPlaceCursor("dumb"))
        }

        @Test(
            "Each refusal has a sentence that says what to do",
            arguments: [
                TerminalError.notATerminal(.input), .notATerminal(.output), .noTerminalType, .unknownType("x\u{1B}[2J"),
                .cannotPlaceCursor("dumb"), .notAccepted("xterm"),
            ])
        func sentences(error: TerminalError) {
            #expect(error.sentence.contains("helpdesk"))
            #expect(!error.sentence.contains("\u{1B}"))
        }

        @Test(
            "Every terminal type of Debian's base package opens and shows a canvas",
            arguments: [
                "xterm", "xterm-256color", "screen", "screen-256color", "tmux", "tmux-256color", "linux", "vt100",
                "vt220", "rxvt",
                "rxvt-unicode-256color",
            ])
        func types(type: String) throws {
            let bench = try TerminalBench(environment: ["TERM": type])
            try bench.present(Showing.list(selected: 2))
            #expect(bench.outside.screen == Showing.rows(Showing.list(selected: 2)))
        }

        @Test(
            "Colours follow the terminal and the wishes",
            arguments: [
                (["TERM": "xterm-256color"], ColorDepth.full), (["TERM": "xterm"], .eight), (["TERM": "vt100"], .none),
                (["TERM": "xterm-256color", "NO_COLOR": "1"], .none),
                (["TERM": "xterm-256color", "NO_COLOR": ""], .full),
                (["TERM": "rxvt", "COLORTERM": "truecolor"], .eight),
                (["TERM": "screen", "COLORTERM": "truecolor"], .full),
            ])
        func colors(environment: [String: String], depth: ColorDepth) throws {
            let bench = try TerminalBench(environment: environment)
            #expect(bench.terminal.theme.depth == depth)
            try bench.present(Showing.list(selected: 2))
            let row = bench.outside.emulator.cell(column: 4, row: 3)
            #expect(depth == .full ? row.background == 237 : row.isReversed)
            let hasColor = (0..<80).contains { column in
                let cell = bench.outside.emulator.cell(column: column, row: 3)
                return cell.foreground != nil || cell.background != nil
            }
            #expect(hasColor == (depth == .full))
        }

        @Test("Where the locale is not UTF-8 only ASCII is written")
        func ascii() throws {
            // Not xterm: ncurses would repeat characters (REP), after which the emulator wraps one column too early.
            let bench = try TerminalBench(environment: ["TERM": "linux"], locale: "C")
            #expect(bench.terminal.isASCIIOnly)
            var canvas = Canvas(size: Size(width: 80, height: 24))
            canvas.box(canvas.bounds, title: "Müller 漢 …")
            let written = try bench.present(canvas)
            #expect(bench.outside.line(0).hasPrefix("+- Muller ?? ~ ---"))
            #expect(written.allSatisfy { $0 < 0x80 })
        }

        @Test("A UTF-8 locale that the machine lacks still gives UTF-8")
        func missingLocale() throws {
            setenv("LC_ALL", "xx_YY.UTF-8", 1)
            #expect(Locale.adopt(TerminalOptions(environment: ["LC_ALL": "xx_YY.UTF-8"])))
            setenv("LC_ALL", "xx_YY.ISO-8859-1", 1)
            #expect(!Locale.adopt(TerminalOptions(environment: ["LC_ALL": "xx_YY.ISO-8859-1"])))
        }
    }
}

extension TerminalBench {
    func expectGivenBack() {
        #expect(!outside.emulator.isAlternateScreen && outside.emulator.isCursorVisible)
        #expect(outside.emulator.bytes(forPaste: Array("x".utf8)) == Array("x".utf8))
        #expect(modes.c_lflag & tcflag_t(ECHO | ICANON | ISIG) == tcflag_t(ECHO | ICANON | ISIG))
        #expect(modes.c_oflag & tcflag_t(OPOST | ONLCR) == tcflag_t(OPOST | ONLCR))
    }
}
