import Glibc
import PseudoTerminal
import Testing

@Suite("The pseudo-terminal")
struct PseudoTerminalTests {
    @Test("What a program prints is on the screen, and its end is reported")
    func printsAndExits() throws {
        let terminal = try PseudoTerminal.run(["sh", "-c", "printf 'one\\ntwo'; exit 3"])
        #expect(try terminal.waitForExit() == .exited(3))
        #expect(terminal.screen.prefix(3) == ["one", "two", ""])
        #expect(terminal.screenText == "one\ntwo")
    }

    @Test("Typed text reaches the program")
    func typing() throws {
        let terminal = try PseudoTerminal.run(["sh", "-c", "read name; echo \"hello $name\""])
        terminal.type("mara\n")
        try terminal.waitForText("hello mara")
        #expect(try terminal.waitForExit() == .exited(0))
    }

    @Test("Ctrl-C interrupts, so the terminal controls the program")
    func controls() throws {
        let terminal = try PseudoTerminal.run(["sh", "-c", "echo ready; exec sleep 1000"])
        try terminal.waitForText("ready")
        try terminal.send("ctrl-c")
        #expect(try terminal.waitForExit() == .signal(SIGINT))
    }

    @Test("A new size is seen by the program")
    func resizing() throws {
        let terminal = try PseudoTerminal.run(
            ["sh", "-c", "trap 'stty size; exit' WINCH; stty size; while :; do read -r x; done"], columns: 80, rows: 24)
        try terminal.waitForText("24 80")
        terminal.resize(columns: 100, rows: 30)
        try terminal.waitForText("30 100")
    }

    @Test("The alternate screen, the cursor and attributes are known")
    func attributes() throws {
        let script =
            "printf '\\033[?1049h\\033[?25l\\033[2;3H\\033[1;31mX\\033[0;7mY\\033[38;5;200mZ'; read x; printf '\\033[?1049l'"
        let terminal = try PseudoTerminal.run(["sh", "-c", script])
        try terminal.waitForText("XYZ")
        #expect(terminal.emulator.isAlternateScreen)
        #expect(!terminal.emulator.isCursorVisible)
        #expect(terminal.emulator.cursor == (5, 1))
        let cells = (2...4).map { terminal.emulator.cell(column: $0, row: 1) }
        #expect(cells[0].isBold && cells[0].foreground == 1 && cells[0].background == nil)
        #expect(cells[1].isReversed && !cells[1].isBold && cells[1].foreground == nil)
        #expect(cells[2].foreground == 200)
        terminal.type("\n")
        #expect(try terminal.waitForExit() == .exited(0))
        #expect(!terminal.emulator.isAlternateScreen)
    }

    @Test("A paste is bracketed only where the program asked for it", arguments: [true, false])
    func pasting(isBracketed: Bool) throws {
        let mode = isBracketed ? "h" : "l"
        let terminal = try PseudoTerminal.run(["sh", "-c", "printf '\\033[?2004\(mode)ready'; stty -icanon; cat -v"])
        try terminal.waitForText("ready")
        terminal.paste("abc")
        try terminal.waitForText(isBracketed ? "^[[200~abc^[[201~" : "abc")
    }

    @Test("What goes to the clipboard, the bell and the title are kept")
    func reports() throws {
        let terminal = try PseudoTerminal.run([
            "sh", "-c", "printf '\\033]52;c;SEQtMQ==\\007\\007\\033]2;desk\\007done'",
        ])
        #expect(try terminal.waitForExit() == .exited(0))
        #expect(terminal.emulator.clipboard == ["SEQtMQ=="])
        #expect(terminal.emulator.bells == 1)
        #expect(terminal.emulator.title == "desk")
    }

    @Test("Waiting for what never comes ends, and shows the screen")
    func timesOut() throws {
        let terminal = try PseudoTerminal.run(["sh", "-c", "echo here; exec sleep 1000"])
        try terminal.waitForText("here")
        #expect(throws: PseudoTerminalError.self) {
            try terminal.waitForText("nowhere", within: .milliseconds(20))
        }
    }

    @Test("Waiting for a program that has ended does not last")
    func ended() throws {
        let terminal = try PseudoTerminal.run(["true"])
        #expect(throws: PseudoTerminalError.self) { try terminal.waitForText("anything") }
    }

    @Test("Bytes since a mark are counted")
    func counting() throws {
        let terminal = try PseudoTerminal.run(["sh", "-c", "stty -echo; echo before; read x; printf 12345; read x"])
        try terminal.waitForText("before")
        terminal.mark()
        terminal.type("\n")
        try terminal.waitForText("12345")
        #expect(terminal.transcript == Array("12345".utf8))
    }

    @Test("A program can be stopped and continued from a shell with job control")
    func jobControl() throws {
        let shell = try PseudoTerminal.run(["bash", "--norc", "--noediting", "-i"])
        // What is typed before the prompt stands in front of it.
        try shell.waitForText("bash-")
        shell.type("PS1='> '; echo go; cat\n")
        try shell.waitUntil("cat to run") { $0.screen.contains("go") }
        shell.type("echoed\n")
        try shell.waitUntil("cat to repeat the line") { $0.screen.filter { $0 == "echoed" }.count == 2 }
        try shell.send("ctrl-z")
        try shell.waitForText("Stopped")
        shell.type("fg\nagain\n")
        try shell.waitUntil("cat to go on") { $0.screen.filter { $0 == "again" }.count == 2 }
        try shell.send("ctrl-d")
        try shell.waitUntil("the prompt") { $0.screenText.hasSuffix("\n>") }
        shell.type("exit\n")
        #expect(try shell.waitForExit() == .exited(0))
    }

    @Test("A megabyte goes in and out without a deadlock")
    func flood() throws {
        let terminal = try PseudoTerminal.run(["sh", "-c", "stty raw; echo ready; head -c 1000000 | tail -c 3; exit 0"])
        try terminal.waitForText("ready")
        terminal.send(bytes: Array(repeating: UInt8(ascii: "x"), count: 999_997) + Array("end".utf8))
        try terminal.waitForText("end")
        #expect(try terminal.waitForExit() == .exited(0))
    }
}
