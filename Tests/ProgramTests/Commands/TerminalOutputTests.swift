import Foundation
import PseudoTerminal
import Testing

@Suite("Verbs on a terminal")
struct TerminalOutputTests {
    private func run(_ arguments: [String], columns: Int = 80, environment: [String: String] = [:]) throws
        -> PseudoTerminal
    {
        let terminal = try PseudoTerminal.run(
            [ShellDesk.executable.path] + arguments,
            environment: PseudoTerminal.standardEnvironment.merging(environment) { $1 }, columns: columns, rows: 40)
        #expect(try terminal.waitForExit() == .exited(0))
        return terminal
    }

    @Test("Titles are bold on a terminal, but not where NO_COLOR is set or the terminal is dumb")
    func bold() throws {
        let desk = try ShellDesk()
        let page = try desk.file("page.md", "# The title\n\n1. a step\n")
        let title = try run(["guide", "show", page]).emulator.cell(column: 0, row: 0)
        #expect(title.isBold)
        for environment in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
            let terminal = try run(["guide", "show", page], environment: environment)
            #expect(terminal.line(0) == "The title")
            #expect(!terminal.transcript.contains(0x1B))
        }
    }

    @Test("A page is wrapped to the width of the terminal, of at most a hundred columns", arguments: [40, 80, 300])
    func width(columns: Int) throws {
        let desk = try ShellDesk()
        let words = Array(repeating: "word", count: 100).joined(separator: " ")
        let terminal = try run(["guide", "show", try desk.file("page.md", words)], columns: columns)
        #expect((min(columns, 100) - 5...min(columns, 100)).contains(terminal.line(0).count))
    }

    @Test("A row of the list ends at the terminal's edge instead of running on in the next line")
    func cut() throws {
        let desk = try ShellDesk()
        _ = try desk.open(code: 50074, requester: String(repeating: "李", count: 60) + "@contoso.example")
        let terminal = try run(["list", "--data", desk.data.path], columns: 60)
        #expect(terminal.line(0).hasPrefix("TICKET"))
        #expect(terminal.line(1).hasPrefix("HD-1") && terminal.line(1).hasSuffix("…"))
        #expect(terminal.line(2).isEmpty)
    }
}
