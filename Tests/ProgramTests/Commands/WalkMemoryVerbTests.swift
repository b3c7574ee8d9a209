import Foundation
import Testing

@Suite("What is remembered of walks, from the shell")
struct WalkMemoryVerbTests {
    private let desk: ShellDesk
    private let guides: URL

    private static let page = """
        # AADSTS50055: the password has expired

        ## Diagnose
        1. **Read the log:** By Correlation ID.
        2. **Ask for the place:** At home or in the office.

        ## Causes
        - **It ran out:** The policy sets a limit. See [sign out](#sign-out).
        - **Another account:** The private one. See [sign out](#sign-out).

        ## Sign out
        1. **Sign out everywhere:** Then in again.
        """

    init() throws {
        desk = try ShellDesk()
        guides = desk.root.appending(path: "config/helpdesk/guides")
        try FileManager.default.createDirectory(at: guides, withIntermediateDirectories: true)
        try write(Self.page)
    }

    private func write(_ page: String) throws {
        try Data(page.utf8).write(to: guides.appending(path: "AADSTS50055.md"))
    }

    private func open(_ requester: String) throws -> String {
        try desk.run("new", "--code", "50055", "--requester", requester, "--again").output
            .trimmingCharacters(in: .newlines)
    }

    /// Records outcomes in a row; one that is no outcome is an answer.
    private func record(_ ticket: String, _ outcomes: String...) throws {
        for outcome in outcomes {
            let answer =
                ["done", "failed"].contains(outcome)
                ? try desk.run("walk", "record", ticket, "--outcome", outcome)
                : try desk.run("walk", "record", ticket, "--outcome", "answered", "--answer", outcome)
            try #require(answer.status == 0, "\(answer.complaint)")
        }
    }

    @Test("What solved it before is counted, told at the question for the cause, and listed by guide stats")
    func tallies() throws {
        for (requester, cause) in [("a@x.example", "it-ran-out"), ("b@x.example", "it-ran-out")] {
            let ticket = try open(requester)
            try desk.run("walk", "start", ticket)
            try record(ticket, "done", "done", cause, "done")
            _ = try desk.run("walk", "finish", ticket, "--end", "solved", "--cause", "old password")
            _ = try desk.run("resolve", ticket, "--cause", "old password", "--fix", "changed")
        }
        let ticket = try open("a@x.example")
        _ = try desk.run("walk", "start", ticket)
        try record(ticket, "done", "done")
        let status = try desk.run("walk", "status", ticket)
        #expect(status.output.contains("It ran out: solved 2 of 2, most often"))
        #expect(
            status.output.contains("Last time: HD-1, just now: old password.")
                || status.output.contains("ago: old password."))
        let memory = try desk.run("walk", "status", ticket, "--json").json["memory"]
        #expect(memory["causes"]["it-ran-out"]["solved"].number == 2)
        #expect(memory["lastSolution"]["ticket"].text == "HD-1")
        #expect(memory["known"].isNull && memory["remedy"].isNull)

        let stats = try desk.run("guide", "stats", "50055", "--json").json
        #expect(stats["begun"].number == 3 && stats["solved"].number == 2)
        #expect(stats["causes"][0]["label"].text == "It ran out" && stats["causes"][0]["ended"].number == 2)
        let steps = stats["steps"].array
        #expect(steps.map { $0["done"].number ?? 0 } == [3, 3, 0, 2])
        #expect(steps[2]["answered"].number == 2)
        #expect(steps[3]["remedy"]["solved"].number == 2)
        #expect(try desk.run("guide", "stats", "50055").output.contains("2 of 2"))
        _ = try desk.run("walk", "finish", ticket, "--end", "abandoned", "--reason", "hung up")
        #expect(try desk.run("guide", "graph", "50055", "--stalls").output.contains("1 stalled here"))
        #expect(!(try desk.run("guide", "graph", "50055").output.contains("stalled")))
    }

    @Test("A step that another ticket of the user says is carried over, and only within half an hour's trust")
    func carried() throws {
        let first = try open("a@x.example")
        _ = try desk.run("walk", "start", first)
        try record(first, "done")
        try Data(Self.page.replacing("50055", with: "50144").utf8).write(to: guides.appending(path: "AADSTS50144.md"))
        let second = try desk.run("new", "--code", "50144", "--requester", "a@x.example", "--again").output
            .trimmingCharacters(in: .newlines)
        _ = try desk.run("walk", "start", second)
        #expect(try desk.run("walk", "status", second).output.contains("Known: checked"))
        let carried = try desk.run("walk", "carry", second)
        #expect(carried.output.contains("known from \(first)"), "\(carried.complaint)")
        let refused = try desk.run("walk", "carry", second)
        #expect(refused.status == 1 && refused.complaint.contains("half hour"))
        let recorded = try desk.run("walk", "status", second, "--json").json["recorded"]
        #expect(recorded[0]["knownFrom"].text == first)
    }

    @Test("A guide that was changed during a walk is said, shown and gone over to, and undo brings the walk back")
    func moved() throws {
        let ticket = try open("a@x.example")
        _ = try desk.run("walk", "start", ticket)
        try record(ticket, "done")
        let same = try desk.run("walk", "diff", ticket)
        #expect(same.status == 1 && same.complaint.contains("as it is today"))
        #expect(try desk.run("walk", "status", ticket, "--json").json["isGuideChanged"].flag == false)

        try write(
            Self.page.replacing("1. **Read the log:** By Correlation ID.\n2.", with: "1.")
                .replacing("At home or in", with: "Ask whether it is at home or in"))
        #expect(try desk.run("walk", "status", ticket).output.contains("the guide was changed since"))
        let diff = try desk.run("walk", "diff", ticket)
        #expect(diff.lines.first == "Steps: 2 steps the same, 1 reworded, 1 gone")
        #expect(diff.output.contains("- Read the log") && diff.output.contains("- 1. **Read the log:**"))
        #expect(diff.output.contains("+ 1. **Ask for the place:** Ask whether"))
        #expect(try desk.run("walk", "diff", ticket, "--json").json["steps"].array.count == 4)

        let moved = try desk.run("walk", "move", ticket)
        #expect(moved.output.contains("there is no place in it for: Read the log"), "\(moved.complaint)")
        #expect(moved.output.contains("next 0/3: Ask for the place"))
        #expect(
            try desk.run("walk", "status", ticket, "--json").json["currentStep"]["text"].text?.contains("whether")
                == true)
        #expect(try desk.run("walk", "move", ticket).status == 1)
        _ = try desk.run("undo", ticket)
        #expect(try desk.run("walk", "status", ticket, "--json").json["recorded"].array.count == 1)
        #expect(try desk.run("walk", "status", ticket, "--json").json["isGuideChanged"].flag == true)
        #expect(try desk.run("doctor").status == 0)
    }

    @Test("Two tickets of one user say that they share their walk")
    func shared() throws {
        let first = try open("a@x.example")
        let second = try open("a@x.example")
        _ = try desk.run("walk", "start", first)
        _ = try desk.run("walk", "start", second)
        #expect(try desk.run("walk", "status", first).output.contains("shared with \(second)"))
        #expect(try desk.run("walk", "status", second, "--json").json["sharedWith"][0].text == first)
    }
}
