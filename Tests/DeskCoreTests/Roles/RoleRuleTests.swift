import DeskCore
import FoundationEssentials
import Testing

@Suite("What a role allows")
struct RoleRuleTests {
    private static let roles = Roles([
        .supervisor: [.user("dana")], .agent: [.group("helpdesk"), .user("ben")], .auditor: [.user("audrey")],
    ])

    private func actor(_ name: String, _ role: Role?) -> Actor {
        Actor(name, .placed(role, among: Self.roles))
    }

    /// What only a supervisor may have.
    private struct EraseEverything: Intent {
        static let verb = "erase everything"
        static let requiredRole: Role? = .supervisor
        var guardedTicket: TicketNumber? { nil }
        func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] { [] }
    }

    @Test("Agents and supervisors work on every ticket", arguments: [Role.agent, .supervisor])
    func workers(role: Role) throws {
        let story = Story.taken()
        let drafts = try story.desk.decide(
            AddNote(ticket: 1, text: "called"), by: actor("ben", role), at: story.now)
        #expect(drafts.map(\.by) == ["ben"])
    }

    @Test("An auditor's write is refused by name, role and verb, with who can")
    func auditor() throws {
        let story = Story.taken()
        let refusal = try #require(throws: Refusal.self) {
            try story.desk.decide(TakeTicket(ticket: 1), by: actor("audrey", .auditor), at: story.now)
        }
        #expect(
            refusal.sentence
                == "An auditor may not take a ticket on this desk, audrey; "
                + "ask an agent (@helpdesk, ben) or a supervisor (dana).")
    }

    @Test("Who is named in no role may not write, and hears who gives roles")
    func stranger() throws {
        let story = Story.taken()
        let refusal = try #require(throws: Refusal.self) {
            try story.desk.decide(AddNote(ticket: 1, text: "x"), by: actor("bob", nil), at: story.now)
        }
        #expect(
            refusal.sentence
                == "Without a role you may not write a note on this desk, bob; ask a supervisor (dana) for one.")
    }

    @Test("What is a supervisor's is refused to an agent")
    func supervisor() throws {
        #expect(try Desk().decide(EraseEverything(), by: actor("dana", .supervisor), at: Story().now).isEmpty)
        let refusal = try #require(throws: Refusal.self) {
            try Desk().decide(EraseEverything(), by: actor("ben", .agent), at: Story().now)
        }
        #expect(
            refusal.sentence
                == "An agent may not erase everything on this desk, ben; ask a supervisor (dana).")
    }

    @Test("Where nobody is named who may, that is said")
    func nobody() throws {
        let roles = Roles([.auditor: [.user("audrey")]])
        let refusal = try #require(throws: Refusal.self) {
            try Actor("audrey", .placed(.auditor, among: roles)).require(.agent, to: "take a ticket")
        }
        #expect(refusal.sentence.hasSuffix("; desk.yaml names nobody who may."))
    }

    @Test("Of many names the first three are given and the others counted")
    func manyNames() throws {
        let roles = Roles([.supervisor: ["a", "b", "c", "d", "e"].map { .user($0) }])
        let refusal = try #require(throws: Refusal.self) {
            try Actor("ben", .placed(.agent, among: roles)).require(.supervisor, to: "restore a backup")
        }
        #expect(refusal.sentence.contains("(a, b, c and 2 more)"))
    }

    @Test("The role goes before all other rules, so that nobody is told what would be refused as well")
    func order() {
        let story = Story.taken()
        let refusal = #expect(throws: Refusal.self) {
            try story.desk.decide(TakeTicket(ticket: 99), by: actor("audrey", .auditor), at: story.now, seen: 0)
        }
        guard case .notAllowed = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
    }

    @Test("What time does is recorded whoever looks", arguments: [Role.auditor, nil])
    func timers(role: Role?) throws {
        var story = Story.ticket(in: .resolved)
        story.pass(days: 20)
        let drafts = try story.desk.decide(RunTimers(), by: actor("audrey", role), at: story.now)
        #expect(drafts.map(\.by) == ["helpdesk"])
    }

    @Test("While the rules cannot be read nothing is recorded, not even what time does")
    func unknown() {
        var story = Story.ticket(in: .resolved)
        story.pass(days: 30)
        let actor = Actor("dana", .unknown(why: "desk.yaml:1:1: this is no YAML; mend it."))
        for intent: any Intent in [RunTimers(), AddNote(ticket: 1, text: "x")] {
            #expect(throws: Refusal.rulesUnknown(why: "desk.yaml:1:1: this is no YAML; mend it.")) {
                try story.desk.decide(intent, by: actor, at: story.now)
            }
        }
    }

    @Test("Where a desk sets no roles everybody may do everything, and is told so")
    func unrestricted() throws {
        #expect(try Desk().decide(EraseEverything(), by: Actor("ana"), at: Story().now).isEmpty)
        #expect(Actor("ana").access.sentence.contains("everybody is agent and supervisor"))
    }
}
