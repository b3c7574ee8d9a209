import Foundation
import Testing

@Suite("Walk verbs")
struct WalkVerbTests {
    private let desk: ShellDesk
    private let ticket: String

    init() throws {
        desk = try ShellDesk()
        ticket = try desk.open(code: 50074)
    }

    private func status() throws -> JSON {
        try desk.run("walk", "status", ticket, "--json").json
    }

    @Test("Before the start there is a status too")
    func notStarted() throws {
        #expect(try status()["state"].text == "not_started")
        #expect(try status()["guide"].isNull)
        #expect(try desk.run("walk", "record", ticket, "--outcome", "done").status == 1)
    }

    @Test("A walkthrough starts at the question who started the sign-in")
    func starts() throws {
        #expect(try desk.run("walk", "start", ticket).status == 0)
        let status = try status()
        #expect(status["state"].text == "in_progress")
        #expect(status["currentStep"]["role"].text == "confirm_sign_in")
        #expect(status["currentStep"]["text"].text?.isEmpty == false)
        #expect(status["recorded"].array.isEmpty)
        #expect(try desk.run("walk", "start", ticket).status == 1)
    }

    @Test("Who calls is named before it is verified")
    func unknownCaller() throws {
        let ticket = try desk.run("new", "--code", "50074").output.trimmingCharacters(in: .newlines)
        let verify = ["walk", "verify", ticket, "--method", "video"]
        let unknown = try desk.run(verify, input: Data())
        #expect(unknown.status == 1 && unknown.complaint.contains("helpdesk correct \(ticket) --requester USER"))
        #expect(try desk.run("correct", ticket).status == 64)
        let corrected = try desk.run("correct", ticket, "--requester", "mia@contoso.example", "--json").json
        #expect(corrected["requester"].text == "mia@contoso.example")
        #expect(try desk.run(verify, input: Data()).status == 0)
    }

    @Test("A question wants one of its answers")
    func answers() throws {
        _ = try desk.run("walk", "start", ticket)
        let done = try desk.run("walk", "record", ticket, "--outcome", "done")
        #expect(done.status == 1 && done.complaint.contains("“Yes”"))
        #expect(try desk.run("walk", "record", ticket, "--outcome", "answered", "--answer", "perhaps").status == 1)
        #expect(try desk.run("walk", "record", ticket, "--outcome", "answered", "--answer", "yes").status == 0)
        #expect(try status()["recorded"][0]["answer"].text == "yes")
    }

    @Test("A record for another step than the current one is refused")
    func otherStep() throws {
        _ = try desk.run("walk", "start", ticket)
        let unknown = try desk.run("walk", "record", ticket, "--step", "nowhere", "--outcome", "done")
        #expect(unknown.status == 1 && unknown.complaint.contains("nowhere"))
        let current = try #require(try status()["currentStep"]["id"].text)
        #expect(
            try desk.run("walk", "record", ticket, "--step", current, "--outcome", "answered", "--answer", "yes").status
                == 0)
    }

    @Test("A step back is a new event, and the walk stands where it stood")
    func back() throws {
        _ = try desk.run("walk", "start", ticket)
        let before = try status()["currentStep"]["id"].text
        _ = try desk.run("walk", "record", ticket, "--outcome", "answered", "--answer", "yes")
        #expect(try desk.run("walk", "back", ticket).status == 0)
        #expect(try status()["currentStep"]["id"].text == before)
        let events = try desk.run("show", ticket, "--json").json["timeline"].array.compactMap { $0["event"].text }
        #expect(events.suffix(2) == ["step_recorded", "step_taken_back"])
        #expect(try desk.run("walk", "back", ticket).status == 1)
    }

    @Test("A step that changes a credential wants an identity check on record")
    func identity() throws {
        let page = "# AADSTS50074 reset\n\n## Steps to resolve\n\n1. **Issue a Temporary Access Pass:** for the user.\n"
        try install(page)
        _ = try desk.run("walk", "start", ticket)
        _ = try desk.run("walk", "record", ticket, "--outcome", "answered", "--answer", "yes")
        #expect(try status()["currentStep"]["changesCredential"].flag == true)
        let refused = try desk.run("walk", "record", ticket, "--outcome", "done")
        #expect(refused.status == 1)
        #expect(refused.complaint.contains("identity check"))
        let verified = try desk.run("walk", "verify", ticket, "--method", "callback", "--reference", "staff directory")
        #expect(verified.status == 0)
        #expect(try desk.run("walk", "record", ticket, "--outcome", "done").status == 0)
    }

    @Test("Nobody is recorded as verified without an identity check, and nothing as solved after a check that said no")
    func gates() throws {
        try install(
            """
            # AADSTS50074

            ## Verify the caller

            1. **Is this really the user?**
               - Yes: [look](#diagnose)
               - No: [hand over](#escalate)

            ## Diagnose

            1. **Look at the phone:** is it there?

            ## Verify

            1. **Does it work now?**
               - Yes: [look](#diagnose)
               - No: [hand over](#escalate)

            ## Escalate

            1. **Hand over:** to the second tier.
            """)
        let answered = { (answer: String) in
            try desk.run("walk", "record", ticket, "--outcome", "answered", "--answer", answer)
        }
        _ = try desk.run("walk", "start", ticket)
        _ = try answered("yes")
        let refused = try answered("yes")
        #expect(refused.status == 1 && refused.complaint.contains("caller is the user"))
        _ = try desk.run("walk", "verify", ticket, "--method", "callback", "--reference", "staff directory")
        #expect(try answered("yes").status == 0)
        _ = try desk.run("walk", "record", ticket, "--outcome", "done")
        #expect(try answered("no").status == 0)
        let solved = try desk.run("walk", "finish", ticket, "--end", "solved", "--cause", "phone")
        #expect(solved.status == 1 && solved.complaint.contains("Does it work now?"))
        let asked = try #require(try status()["recorded"][1]["step"].text)
        let back = try desk.run("walk", "back", ticket, "--to", asked)
        #expect(back.status == 0 && back.output.contains("(3 steps)"))
        #expect(try status()["recorded"].array.count == 1)
        #expect(try desk.run("undo", ticket).status == 0)
        #expect(try status()["recorded"].array.count == 4)
    }

    @Test("A denied sign-in makes a security case")
    func denied() throws {
        _ = try desk.run("walk", "start", ticket)
        _ = try desk.run("walk", "record", ticket, "--outcome", "answered", "--answer", "no")
        let shown = try desk.run("show", ticket, "--json").json
        #expect(shown["state"].text == "escalated")
        #expect(shown["timeline"].array.contains { $0["event"].text == "suspicion_raised" })
    }

    @Test(
        "A walkthrough ends solved, escalated, abandoned or as another error",
        arguments: [
            (["--end", "solved", "--cause", "new phone"], "solved"),
            (["--end", "escalated", "--to", "second tier", "--reason", "stuck"], "escalated"),
            (["--end", "abandoned", "--reason", "hung up"], "abandoned"),
            (["--end", "other-error", "--code", "50076"], "other_error"),
        ])
    func ends(arguments: [String], state: String) throws {
        _ = try desk.run("walk", "start", ticket)
        let finished = try desk.run(["walk", "finish", ticket] + arguments, input: Data())
        #expect(finished.status == 0, "\(finished.complaint)")
        let status = try status()
        #expect(status["state"].text == state)
        #expect(status["currentStep"].isNull)
        #expect(try desk.run("walk", "record", ticket, "--outcome", "done").status == 1)
    }

    @Test("The board shows the walkthrough in progress, and not one that has ended")
    func board() throws {
        #expect(try desk.run("progress", "--json").json.array.isEmpty)
        _ = try desk.run("walk", "start", ticket)
        let row = try desk.run("progress", "--json").json[0]
        #expect(row["number"].text == ticket)
        #expect(row["progress"]["guide"].text == "AADSTS50074")
        #expect(row["waiting"].flag == false)
        #expect(try desk.run("progress").output.contains("lena@contoso.example"))
        _ = try desk.run("walk", "finish", ticket, "--end", "abandoned", "--reason", "none")
        #expect(try desk.run("progress", "--json").json.array.isEmpty)
    }

    @Test("A walk goes on in its own words when the page has changed, and by its route when the page is gone")
    func keptPage() throws {
        try install("# AADSTS50074\n\n## Steps to resolve\n\n1. **Old title:** old words\n")
        _ = try desk.run("walk", "start", ticket)
        _ = try desk.run("walk", "record", ticket, "--outcome", "answered", "--answer", "yes")
        try install("# AADSTS50074\n\n## Steps to resolve\n\n1. **New title:** new words\n")
        #expect(try status()["currentStep"]["text"].text == "old words")
        try FileManager.default.removeItem(at: desk.data.appending(path: "guides"))
        #expect(try status()["currentStep"]["title"].text == "Old title")
        #expect(try status()["currentStep"]["text"].text?.isEmpty == true)
    }

    @Test("Many walkthroughs start at once, or none, and those that cannot are named with their reasons")
    func many() throws {
        let other = try desk.open(code: 50074, requester: "other@contoso.example")
        let unknown = "HD-99"
        _ = try desk.run("cancel", other, "--reason", "no incident")
        let refused = try desk.run("walk", "start", ticket, other, unknown)
        #expect(refused.status == 1 && refused.output.isEmpty)
        #expect(refused.complaint.contains("There is no ticket HD-99"))
        #expect(refused.complaint.contains("\(other) is cancelled for good"))
        #expect(try status()["state"].text == "not_started")
        let same = try desk.run("new", "--code", "50074", "--requester", "lena@contoso.example", "--again").output
            .trimmingCharacters(in: .newlines)
        let third = try desk.run("new", "--code", "50074", "--requester", "x@a.example", "--again").output
            .trimmingCharacters(in: .newlines)
        let started = try desk.run("walk", "start", ticket, same, third, ticket)
        #expect(started.output.split(separator: "\n").count == 3, "\(started.complaint)")
        let second = try desk.run("walk", "start", ticket, third)
        #expect(second.status == 1 && second.complaint.contains("is in progress"))
    }

    @Test("Items are ticked and a wait is timed, each on record")
    func ticksAndTimers() throws {
        try install(
            "# AADSTS50074\n\n## Resolve\n\n1. **Wait ten minutes:** then try again.\n   - Close it\n   - Note it\n2. Go on\n"
        )
        _ = try desk.run("walk", "start", ticket)
        _ = try desk.run("walk", "record", ticket, "--outcome", "answered", "--answer", "yes")
        #expect(try desk.run("walk", "tick", ticket, "2").output.contains("ticked: Note it"))
        #expect(try desk.run("walk", "tick", ticket, "3").status == 1)
        #expect(try status()["ticked"].array.map(\.number) == [2])
        #expect(try desk.run("walk", "status", ticket).output.contains("- Close it\n[x] Note it"))
        #expect(try desk.run("walk", "timer", ticket).output.contains("started a timer"))
        #expect(try status()["timer"].text != nil)
        #expect(try desk.run("walk", "timer", ticket, "--stop").status == 0)
        #expect(try desk.run("walk", "timer", ticket, "--stop").status == 1)
        #expect(try desk.run("walk", "timer", ticket, "--for", "soon").status == 64)
        #expect(try desk.run("walk", "timer", ticket, "--for", "2h").status == 0)
        _ = try desk.run("walk", "record", ticket, "--outcome", "done")
        #expect(try status()["timer"].isNull)
        #expect(try status()["recorded"][1]["ticked"].array.map(\.number) == [2])
        #expect(try desk.run("walk", "tick", ticket, "1").status == 1)
    }

    @Test("An answer leads to another guide, whose text is kept, and back; a guide that is not there is named")
    func otherGuide() throws {
        try install(
            """
            # AADSTS50074

            ## Diagnose

            1. **Is it blocked?**
               - Yes: [a policy](AADSTS53003.md#resolve)
               - Elsewhere: [unknown](AADSTS99999.md)

            2. **Look at the phone:** is it there?
            """)
        try install(
            "# AADSTS53003\n\n## Diagnose\n\n1. Read\n\n## Resolve\n\n1. **Change it:** now\n", as: "AADSTS53003")
        _ = try desk.run("walk", "start", ticket)
        _ = try desk.run("walk", "record", ticket, "--outcome", "answered", "--answer", "yes")
        let answered = try desk.run("walk", "record", ticket, "--outcome", "answered", "--answer", "yes")
        #expect(answered.output.contains("went to the guide AADSTS53003"))
        try install("# AADSTS53003\n\n## Resolve\n\n1. **Other words:** later\n", as: "AADSTS53003")
        #expect(try status()["trail"].array.map(\.text) == ["AADSTS50074", "AADSTS53003"])
        #expect(try status()["currentStep"]["text"].text == "now")
        #expect(try desk.run("walk", "status", ticket).output.hasPrefix("AADSTS50074 > AADSTS53003: "))
        #expect(try desk.run("walk", "return", ticket).status == 0)
        #expect(try status()["currentStep"]["title"].text == "Look at the phone")
        #expect(try desk.run("walk", "return", ticket).status == 1)
        _ = try desk.run("walk", "back", ticket)
        let missing = try desk.run("walk", "record", ticket, "--outcome", "answered", "--answer", "elsewhere")
        #expect(missing.status == 0 && missing.complaint.contains("AADSTS99999"))
        let byHand = try desk.run("walk", "detour", ticket, "--code", "53003")
        #expect(byHand.status == 0 && byHand.output.contains("Other words"))
        #expect(try desk.run("walk", "detour", ticket, "--code", "50074").status == 1)
    }

    private func install(_ page: String, as name: String = "AADSTS50074") throws {
        let folder = desk.root.appending(path: "config/helpdesk/guides")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(page.utf8).write(to: folder.appending(path: "\(name).md"))
    }
}
