import Foundation
import Testing

@Suite("The shapes of JSON")
struct ReportShapeTests {
    private static let ticketKeys = [
        "app", "assignee", "clocks", "code", "codeName", "correlationID", "createdAt", "incident", "number",
        "occurredAt",
        "priority",
        "progress", "requester", "state", "title", "traceID", "updatedAt",
    ]
    private static let progressKeys = ["currentStep", "guide", "recorded", "revision", "state", "total"]
    private static let stepKeys = [
        "answers", "changesCredential", "details", "id", "leadsToGuide", "role", "section", "text", "title",
    ]

    @Test("A ticket has every key, and what is absent is null")
    func ticket() throws {
        let desk = try ShellDesk()
        let number = try desk.open(code: 50074)
        let ticket = try desk.run("list", "--json").json[0]
        #expect(ticket.keys == Self.ticketKeys)
        #expect(ticket["progress"].keys == Self.progressKeys)
        for key in ["app", "assignee", "correlationID", "traceID", "occurredAt"] {
            #expect(ticket[key].isNull, "\(key)")
        }
        #expect(ticket["clocks"].keys == ["firstResponse", "resolution"])
        for (clock, target) in [("firstResponse", 7200), ("resolution", 108_000)] {
            #expect(ticket["clocks"][clock].keys == ["due", "elapsed", "remaining", "state", "target"])
            #expect(ticket["clocks"][clock]["target"].number == target)
            #expect(ticket["clocks"][clock]["state"].text == "running")
            #expect(ticket["clocks"][clock]["due"].text?.hasSuffix("Z") == true)
        }
        #expect(ticket["number"].text == number)
        #expect(ticket["code"].number == 50074)
        #expect(ticket["codeName"].text == "UserStrongAuthClientAuthNRequiredInterrupt")
        #expect(ticket["priority"].number == 3)
        #expect(ticket["state"].text == "new")
        #expect(ticket["progress"]["state"].text == "not_started")
        #expect(ticket["createdAt"].text?.wholeMatch(of: #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z/#) != nil)
    }

    @Test("A shown ticket has its timeline besides")
    func shown() throws {
        let desk = try ShellDesk()
        let number = try desk.open(code: 50074)
        _ = try desk.run("note", number, "called back")
        let shown = try desk.run("show", number, "--json").json
        #expect(shown.keys == (Self.ticketKeys + ["timeline"]).sorted())
        #expect(
            shown["timeline"].array.map(\.keys) == [["at", "by", "event", "text"], ["at", "by", "event", "text"]])
        #expect(shown["timeline"][1]["text"].text?.contains("called back") == true)
    }

    @Test("The steps of a guide")
    func steps() throws {
        let steps = try ShellDesk().run("guide", "steps", "AADSTS50074", "--json").json
        #expect(!steps.array.isEmpty)
        #expect(steps.array.allSatisfy { $0.keys == Self.stepKeys })
        #expect(steps[0]["answers"][0].keys == ["id", "label", "leadsTo", "leadsToGuide"])
        #expect(steps.array.contains { $0["changesCredential"].flag == true })
        let ids = steps.array.compactMap { $0["id"].text }
        #expect(Set(ids).count == ids.count)
        for target in steps.array.flatMap({ $0["answers"].array }).compactMap({ $0["leadsTo"].text }) {
            #expect(ids.contains(target))
        }
    }

    @Test("The status of a walkthrough")
    func status() throws {
        let desk = try ShellDesk()
        let number = try desk.open(code: 50074)
        _ = try desk.run("walk", "start", number)
        _ = try desk.run("walk", "record", number, "--outcome", "answered", "--answer", "yes")
        let status = try desk.run("walk", "status", number, "--json").json
        #expect(
            status.keys == [
                "currentStep", "endedAtStep", "guide", "isElsewhere", "isGuideChanged", "memory", "recorded",
                "revision", "sharedWith", "state",
                "ticked",
                "timer", "total", "trail",
            ])
        #expect(status["currentStep"].keys == Self.stepKeys)
        #expect(
            status["recorded"][0].keys == [
                "answer", "at", "by", "knownFrom", "outcome", "reason", "seconds", "step", "ticked",
            ])
        #expect(status["memory"].keys == ["causes", "known", "lastSolution", "remedy"])
        #expect(status["recorded"][0]["reason"].isNull)
        let ticket = try desk.run("list", "--json").json[0]
        #expect(ticket["progress"]["currentStep"].text == status["currentStep"]["id"].text)
        #expect(ticket["progress"]["recorded"].number == 1)
    }

    @Test("The board has a ticket's keys and where the user stands")
    func board() throws {
        let desk = try ShellDesk()
        _ = try desk.run("walk", "start", try desk.open(code: 50074))
        let more = ["agent", "seconds", "since", "stalled", "stepTitle", "waiting"]
        #expect(try desk.run("progress", "--json").json[0].keys == (Self.ticketKeys + more).sorted())
    }

    @Test("Guides, codes and keys")
    func others() throws {
        let desk = try ShellDesk()
        #expect(try desk.run("guide", "list", "--json").json[0].keys == ["codes", "family", "own", "path", "title"])
        #expect(
            try desk.run("guide", "show", "50074", "--json").json.keys
                == ["codes", "family", "owner", "path", "reviewBy", "revision", "steps", "text", "title"])
        #expect(
            try desk.run("lookup", "50074", "--json").json[0].keys
                == ["code", "family", "fixer", "guide", "name", "normalInLogs", "sentence"])
        #expect(try desk.run("keys", "--json").json[0].keys == ["action", "help", "keys", "places", "title"])
    }
}
