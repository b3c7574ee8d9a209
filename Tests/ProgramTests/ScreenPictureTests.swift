import PseudoTerminal
import Testing

@Suite("Pictures of a screen")
struct ScreenPictureTests {
    /// The elements of the picture of a terminal on which `printf` wrote this, the frame left out.
    private func elements(_ output: String) throws -> [String] {
        let terminal = try PseudoTerminal.run(["printf", output], columns: 20, rows: 2)
        #expect(try terminal.waitForExit() == .exited(0))
        return ScreenPicture(of: terminal, title: "a <test>").svg.split(separator: "\n").map(String.init)
    }

    @Test("Every word stands in its column and is as wide as its cells")
    func words() throws {
        let elements = try elements("one  two")
        #expect(elements.contains(##"<text x="0" y="17" fill="#d6dae0" textLength="36">one</text>"##))
        #expect(elements.contains(##"<text x="60" y="17" fill="#d6dae0" textLength="36">two</text>"##))
    }

    @Test("A wide character moves what follows by two columns and has one ground")
    func wideCharacters() throws {
        let elements = try elements("\\033[44m葵\\033[0mx")
        #expect(elements.contains(##"<rect x="0" y="0" width="24" height="23" fill="#7cb2ec"/>"##))
        #expect(elements.contains(##"<text x="0" y="17" fill="#d6dae0" textLength="24">葵</text>"##))
        #expect(elements.contains(##"<text x="24" y="17" fill="#d6dae0">x</text>"##))
    }

    @Test("Colours, bold and underlined words look as on the screen; what is reversed swaps ink and ground")
    func attributes() throws {
        let elements = try elements("\\033[1;38;5;196mR\\033[0;4mU\\033[0;7mV")
        #expect(elements.contains(##"<text x="0" y="17" fill="#ff0000" font-weight="bold">R</text>"##))
        #expect(elements.contains(##"<text x="12" y="17" fill="#d6dae0" text-decoration="underline">U</text>"##))
        #expect(elements.contains(##"<rect x="24" y="0" width="12" height="23" fill="#d6dae0"/>"##))
        #expect(elements.contains(##"<text x="24" y="17" fill="#16191d">V</text>"##))
    }

    @Test("What markup would take for itself is escaped")
    func escaping() throws {
        let elements = try elements("a<b>&c")
        #expect(elements.contains("<title>a &lt;test&gt;</title>"))
        #expect(elements.contains { $0.hasSuffix(">a&lt;b&gt;&amp;c</text>") })
    }
}
