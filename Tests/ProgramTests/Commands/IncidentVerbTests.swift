import Foundation
import Testing

@Suite("Incidents, from the shell")
struct IncidentVerbTests {
    private let desk: ShellDesk

    /// HD-1 to HD-3.
    init() throws {
        desk = try ShellDesk()
        for user in ["mia", "leo", "kim"] {
            try #require(desk.run("new", "--code", "50074", "--requester", "\(user)@contoso.example").status == 0)
        }
    }

    @Test("One is declared over tickets, shown, told, and resolved with them")
    func life() throws {
        #expect(try desk.run("incident", "declare", "--title", "No prompts", "HD-1", "2").output == "HD-4\n")
        #expect(
            try desk.run("incident", "link", "--query", "code:50074", "--to", "HD-4").output
                == "Changed one ticket: HD-3; 3 tickets are so already.\n")
        let shown = try desk.run("incident", "show", "4")
        #expect(shown.output.hasPrefix("HD-4: No prompts (new, with nobody; 3 tickets, 3 unsettled)\n"))
        #expect(shown.output.contains("kim@contoso.example"))
        #expect(try desk.run("incident", "note", "4", "we know of it", "--told").output.hasPrefix("Changed 4 tickets"))
        let alone = try desk.run("resolve", "HD-4", "--cause", "policy", "--fix", "undone")
        #expect(alone.status == 1 && alone.complaint.contains("an incident with 3 tickets"))
        let trial = try desk.run("incident", "resolve", "4", "--cause", "policy", "--fix", "undone", "--dry-run")
        #expect(trial.output == "Would change 4 tickets: HD-1, HD-2, HD-3, HD-4.\n")
        #expect(try desk.run("incident", "resolve", "4", "--cause", "policy", "--fix", "undone").status == 0)
        #expect(try desk.run("incident", "list").complaint.contains("no such incident"))
        #expect(try desk.run("incident", "list", "--all").output.contains("resolved"))
    }

    @Test("A ticket becomes one itself, and what is linked is taken out by an undo")
    func declared() throws {
        #expect(try desk.run("incident", "declare", "HD-1").output == "HD-1\n")
        try desk.run("incident", "link", "HD-2", "HD-3", "--to", "1")
        let report = try JSONDecoder().decode(
            Report.self, from: Data(desk.run("incident", "show", "1", "--json").output.utf8))
        #expect(
            report.number == "HD-1" && report.incident.isIncident && report.tickets.map(\.number) == ["HD-2", "HD-3"])
        #expect(report.tickets[0].incident.number == "HD-1")
        try desk.run("undo", "HD-3")
        #expect(try desk.run("incident", "show", "1").output.contains("0 tickets"))
        #expect(try desk.run("incident", "show", "2").complaint.contains("HD-2 is no incident"))
        #expect(try desk.run("incident", "declare").status == 64)
    }

    @Test("A user's card has tickets and checks; of nobody it says how to find one")
    func requester() throws {
        try desk.run("walk", "verify", "HD-1", "--method", "video", "--reference", "badge")
        let card = try desk.run("requester", "MIA@contoso.example")
        #expect(card.output.hasPrefix("mia@contoso.example: one ticket, 1 unsettled\nVerified     live video"))
        #expect(try desk.run("requester", "mia@contoso.example", "--json").output.contains("\"isValid\" : true"))
        let nobody = try desk.run("requester", "nobody")
        #expect(nobody.status == 1 && nobody.complaint.contains("No ticket is of nobody"))
    }

    private struct Report: Decodable {
        struct Link: Decodable {
            var isIncident: Bool
            var number: String?
        }
        struct Child: Decodable {
            var number: String
            var incident: Link
        }
        var number: String
        var incident: Link
        var tickets: [Child]
    }
}
