import Foundation
import Testing

@Suite("The whole job from the shell")
struct WholeJobTests {
    @Test("From a pasted error to a resolved ticket")
    func wholeJob() throws {
        let desk = try ShellDesk()
        let sample = ShellDesk.tests.appending(path: "DeskIntakeTests/Samples/error-page-50074.txt").path
        let new = try desk.run("new", "--from", sample, "--requester", "lena@contoso.example")
        let ticket = new.output.trimmingCharacters(in: .newlines)
        #expect(ticket == "HD-1")
        #expect(try desk.run("take", ticket).status == 0)
        try walk(desk, ticket)
        #expect(try desk.run("walk", "finish", ticket, "--end", "solved", "--cause", "new phone").status == 0)
        #expect(try desk.run("resolve", ticket, "--cause", "new phone", "--fix", "registered it").status == 0)

        let shown = try desk.run("show", ticket, "--json").json
        #expect(shown["state"].text == "resolved")
        #expect(shown["progress"]["state"].text == "solved")
        #expect(shown["progress"]["recorded"].number == shown["progress"]["total"].number)
        let events = shown["timeline"].array.compactMap { $0["event"].text }
        #expect(events.first == "ticket_opened" && events.last == "ticket_resolved")
        #expect(try desk.run("list", "--json").json.array.isEmpty)
        #expect(try desk.run("show", ticket).output.contains("cause: new phone, fix: registered it"))
    }

    @Test("The seed page, as it is, walks to its end as one's own guide")
    func seedPage() throws {
        let desk = try ShellDesk()
        let guides = desk.root.appending(path: "config/helpdesk/guides")
        try FileManager.default.createDirectory(at: guides, withIntermediateDirectories: true)
        let seed = ShellDesk.tests.appending(path: "DeskGuidesTests/Pages/seed-AADSTS50074.md")
        try FileManager.default.copyItem(at: seed, to: guides.appending(path: "AADSTS50074.md"))
        let steps = try desk.run("guide", "steps", "50074", "--json").json.array
        let ticket = try desk.open(code: 50074)
        let recorded = try walk(desk, ticket)
        // Question zero comes before the page's own steps; what only a denial leads to is not walked.
        #expect(Set(steps.compactMap { $0["id"].text }).isSubset(of: recorded))
        #expect(try desk.run("walk", "status", ticket, "--json").json["currentStep"].isNull)
    }

    /// Walks to the end of the guide: yes or the first answer to every question, all else done. Gives the ids of the steps.
    @discardableResult
    private func walk(_ desk: ShellDesk, _ ticket: String) throws -> Set<String> {
        try #require(try desk.run("walk", "start", ticket).status == 0)
        try #require(try desk.run("walk", "verify", ticket, "--method", "callback").status == 0)
        var recorded: Set<String> = []
        while let step = Optional(try desk.run("walk", "status", ticket, "--json").json["currentStep"]), !step.isNull {
            let id = try #require(step["id"].text)
            try #require(recorded.insert(id).inserted, "the walk goes round in a circle at \(id)")
            let answer = step["answers"][0]["id"].text
            let outcome = answer.map { ["--outcome", "answered", "--answer", $0] } ?? ["--outcome", "done"]
            let answered = try desk.run(["walk", "record", ticket] + outcome, input: Data())
            try #require(answered.status == 0, "\(id): \(answered.complaint)")
        }
        return recorded
    }
}
