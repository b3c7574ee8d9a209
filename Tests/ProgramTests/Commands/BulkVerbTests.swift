import Foundation
import Testing

@Suite("Many tickets at once, from the shell")
struct BulkVerbTests {
    private let desk: ShellDesk

    /// HD-1 to HD-3, of which the last one is cancelled.
    init() throws {
        desk = try ShellDesk()
        for user in ["mia", "leo", "kim"] {
            try #require(desk.run("new", "--code", "50074", "--requester", "\(user)@contoso.example").status == 0)
        }
        try #require(desk.run("cancel", "HD-3", "--reason", "no incident").status == 0)
    }

    @Test("They are assigned as one act, and one undo takes it back on all")
    func act() throws {
        let assigned = try desk.run("bulk", "assign", "HD-1", "2", "hd-1", "--to", "cy")
        #expect(assigned.output == "Changed 2 tickets: HD-1, HD-2.\n")
        #expect(try desk.run("list", "--json").output.components(separatedBy: "\"cy\"").count == 3)
        let undone = try desk.run("undo", "HD-2")
        #expect(undone.output == "HD-2: took back an act on 2 tickets at once: HD-1, HD-2\n")
        #expect(try !desk.run("list", "--json").output.contains("\"cy\""))
    }

    @Test("Where one does not allow it, it is named and nothing is done")
    func refused() throws {
        let answer = try desk.run("bulk", "note", "HD-1", "HD-3", "--text", "an outage")
        #expect(answer.status == 1 && answer.output.isEmpty)
        #expect(
            answer.complaint.contains("HD-3 is cancelled for good") && answer.complaint.contains("nothing was done"))
        #expect(try !desk.run("show", "HD-1").output.contains("an outage"))
    }

    @Test("With --leave-out the others go ahead, and those left out are named")
    func leftOut() throws {
        let answer = try desk.run("bulk", "label", "HD-1", "HD-2", "HD-3", "--add", "outage", "--leave-out")
        #expect(answer.status == 0)
        #expect(answer.output == "Changed 2 tickets: HD-1, HD-2; one ticket left out.\n")
        #expect(answer.complaint.contains("HD-3 is cancelled for good"))
    }

    @Test("A trial says what would happen to which, and records nothing")
    func dryRun() throws {
        let refused = try desk.run("bulk", "take", "HD-1", "HD-3", "--dry-run")
        #expect(
            refused.status == 1 && refused.output.isEmpty && refused.complaint.contains("HD-3 is cancelled for good"))
        let answer = try desk.run("bulk", "take", "HD-1", "HD-3", "--dry-run", "--leave-out", "--json")
        let report = try JSONDecoder().decode(Report.self, from: Data(answer.output.utf8))
        #expect(report.changed == ["HD-1"] && report.unchanged.isEmpty && report.dryRun)
        #expect(report.leftOut.map(\.number) == ["HD-3"])
        #expect(try desk.run("bulk", "take", "HD-1").output == "Changed one ticket: HD-1.\n")
    }

    @Test("What was resolved at once by mistake is reopened at once, which the undo says")
    func reopened() throws {
        try #require(try desk.run("bulk", "take", "HD-1", "HD-2").status == 0)
        let resolved = try desk.run("bulk", "resolve", "HD-1", "HD-2", "--cause", "outage", "--fix", "over")
        #expect(resolved.output == "Changed 2 tickets: HD-1, HD-2.\n")
        #expect(try desk.run("undo", "HD-1").status == 1)
        let reopened = try desk.run("bulk", "reopen", "HD-1", "HD-2", "--reason", "wrong list")
        #expect(reopened.output == "Changed 2 tickets: HD-1, HD-2.\n")
    }

    @Test("A query says which are meant; one that is mistaken, or means none, does nothing")
    func query() throws {
        let answer = try desk.run("bulk", "take", "--query", "requester:mia,leo")
        #expect(answer.output == "Changed 2 tickets: HD-1, HD-2.\n")
        let mistaken = try desk.run("bulk", "take", "--query", "requestr:mia")
        #expect(mistaken.status == 64 && mistaken.complaint.contains("requester: may be meant"))
        let none = try desk.run("bulk", "take", "--query", "requester:nobody")
        #expect(none.status == 1 && none.complaint.contains("No ticket is meant by `requester:nobody`"))
        #expect(try desk.run("bulk", "take", "HD-1", "--query", "is:new").status == 64)
        #expect(try desk.run("bulk", "take").status == 64)
    }

    @Test("The next ticket is taken and named, until there is none")
    func next() throws {
        #expect(try desk.run("next").output.hasPrefix("HD-1: took the ticket; mia@contoso.example, AADSTS50074"))
        #expect(try desk.run("next", "--json").output.contains("\"HD-2\""))
        let none = try desk.run("next")
        #expect(none.status == 1 && none.complaint.contains("none to take next"))
    }

    private struct Report: Decodable {
        struct LeftOut: Decodable { var number: String }
        var changed: [String]
        var unchanged: [String]
        var leftOut: [LeftOut]
        var dryRun: Bool
    }
}
