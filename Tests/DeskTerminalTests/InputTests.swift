import CNcurses
import DeskCanvas
import Glibc
import PseudoTerminal
import Testing

@testable import DeskTerminal

extension TerminalSuite {
    @Suite("Input")
    struct Input {
        @Test(
            "Keys of the emulator arrive as the keys of the same name",
            arguments: [
                "j", "J", "é", "漢", "space", "enter", "tab", "backspace", "delete", "insert", "up", "down", "left",
                "right", "home",
                "end", "pageup", "pagedown", "f1", "f4", "f5", "f12", "ctrl-d", "ctrl-p", "alt-x", "shift-tab",
                "ctrl-left", "shift-up",
            ])
        func keys(name: String) throws {
            let bench = try TerminalBench()
            try bench.present(Showing.list(selected: 1))
            try bench.outside.send(name)
            #expect(bench.read { !$0.isEmpty } == Key(name: name).map { [.key($0)] })
            #expect(bench.terminal.readInput() == [])
        }

        @Test("Escape waits for a silence")
        func escape() throws {
            let bench = try TerminalBench()
            try bench.outside.send("escape")
            #expect(bench.read { _ in bench.terminal.patience != nil } == [])
            #expect(bench.terminal.patience == .milliseconds(25))
            #expect(bench.terminal.flushInput() == [.key(.escape)])
            #expect(bench.terminal.patience == nil)
        }

        @Test("A paste arrives as one event")
        func paste() throws {
            let bench = try TerminalBench()
            try bench.present(Showing.list(selected: 1))
            bench.outside.paste("AADSTS50074: Strong\rAuthentication")
            #expect(bench.read { !$0.isEmpty } == [.paste(Paste(Array("AADSTS50074: Strong\rAuthentication".utf8)))])
        }

        @Test("A terminal that hangs up is noticed")
        func hangup() throws {
            var descriptors: [Int32] = [0, 0]
            socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &descriptors)
            var reader = InputReader(descriptor: descriptors[0])
            let nothing = reader.read()
            write(descriptors[1], "j", 1)
            close(descriptors[1])
            let last = reader.read()
            let end = reader.read()
            #expect(nothing == [] && last == [.key(.character("j"))] && end == nil)
            close(descriptors[0])
        }

        @Test("Text goes to the clipboard, and the bell rings")
        func clipboard() throws {
            let bench = try TerminalBench()
            try bench.present(Showing.list(selected: 1))
            bench.terminal.copy("HD-1042 é")
            bench.terminal.ring()
            try bench.settle()
            #expect(bench.outside.emulator.clipboard == ["SEQtMTA0MiDDqQ=="])
            #expect(bench.outside.emulator.bells == 1)
            #expect(bench.outside.screen == Showing.rows(Showing.list(selected: 1)))
        }
    }
}

extension TerminalSuite {
    @Suite("Key sequences of terminfo")
    struct TerminfoTests {
        @Test(
            "What terminfo says a key sends is decoded as that key",
            arguments: [
                "xterm", "xterm-256color", "screen", "screen-256color", "tmux", "tmux-256color", "linux", "vt100",
                "vt220",
                "rxvt",
                "rxvt-unicode-256color",
            ])
        func capabilities(type: String) throws {
            var reason: Int32 = 0
            try #require(setupterm(type, 1, &reason) == OK)
            defer { del_curterm(desk_cur_term()) }
            var names: [(String, Key)] = [
                ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
                ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kbs", .backspace),
                ("kcbt", .backTab), ("kLFT", Key(.left, .shift)), ("kRIT", Key(.right, .shift)),
                ("kri", Key(.up, .shift)),
                ("kind", Key(.down, .shift)), ("kDC", Key(.delete, .shift)),
            ]
            // The VT100's F5 to F10 are letters that no other terminal sends for them.
            for number in 1...(type == "vt100" ? 4 : 12) { names.append(("kf\(number)", .function(number))) }
            for (name, key) in names {
                guard let value = desk_string_capability(name) else { continue }
                var decoder = KeyDecoder()
                let events = decoder.decode(String(cString: value).utf8)
                #expect(events == [.key(key)], "\(type) \(name)")
            }
        }
    }
}
