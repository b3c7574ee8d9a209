import DeskCore
import FoundationEssentials
import Testing

@testable import DeskConsole

@Suite("The runner of scenarios notices what is wrong with a scenario")
struct RunnerTests {
    private func step(_ text: String) throws(ScenarioProblem) -> ScenarioStep {
        try ScenarioStep(ScenarioLine(file: "keys.txt", number: 3, text: text))
    }

    @Test(
        "A line that says nothing is named with its file",
        arguments: [
            "controll-d", "j jj", "resize wide", "wait a while", "as bo take HD-1", "as bo: jump HD-1",
            "as bo: priority HD-1 --impact huge --urgency low", "as bo: walk", "as bo 3 days ago: take HD-1",
        ])
    func unreadable(_ text: String) {
        #expect(throws: ScenarioProblem.unreadable(file: "keys.txt", line: 3, text: text)) { try step(text) }
    }

    @Test("Comments and empty lines count as lines and say nothing")
    func comments() {
        let lines = ScenarioLine.all(of: "# why\n\n j k \n", file: "keys.txt")
        #expect(lines.map(\.number) == [3])
        #expect(lines.map(\.text) == ["j k"])
    }

    @Test("What a text writes as escapes is put in")
    func escapes() {
        #expect(#"a\e[1m\u{202E}\n\\"#.unescaped == "a\u{1B}[1m\u{202E}\n\\")
    }

    @Test("An effect that did not happen is told from one that did")
    func effects() throws {
        var player = try Player(ScenarioStart(desk: "weber.txt"))
        try player.play(step("y"))
        try player.play(step("expect-effect copy HD-1"))
        #expect(throws: ScenarioProblem.self) { try player.play(step("expect-effect copy HD-2")) }
        #expect(throws: ScenarioProblem.self) { try player.play(step("expect-effect bell")) }
    }

    @Test("A deed against the rules stops the scenario with the rule's sentence")
    func refused() throws {
        var player = try Player(ScenarioStart(desk: "weber.txt"))
        #expect(
            throws: ScenarioProblem.refused(
                "as anna: take HD-1", sentence: Refusal.alreadyAssigned(ticket: 1, to: "anna").sentence)
        ) { try player.play(step("as anna: take HD-1")) }
    }

    @Test("What a colleague does unseen is not on the screen, and makes the next write stale")
    func unseen() throws {
        var player = try Player(ScenarioStart(desk: "weber.txt"))
        let before = player.picture
        try player.play(step("as bo unseen: take HD-1"))
        #expect(player.picture == before)
        try player.play(step("T enter"))
        #expect(player.model.desk.tickets[1]?.assignee == "bo")
    }

    @Test("A guide or a desk that is nowhere is missed by its name")
    func missingFile() {
        #expect(throws: ScenarioProblem.missingFile("nowhere.txt")) { try ScenarioStart(desk: "nowhere.txt") }
    }

    @Test("A console that was killed starts on the recorded desk, with what was being typed")
    func crash() throws {
        var player = try Player(ScenarioStart(desk: "weber.txt"))
        for line in ["T enter", "c", "type half", "crash"] { try player.play(step(line)) }
        #expect(player.model.desk.tickets[1]?.assignee == nil)
        #expect(player.model.drafts == [Draft(kind: .form("note", 1), fields: ["half"])])
    }
}
