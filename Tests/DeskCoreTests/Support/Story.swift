import DeskCore
import FoundationEssentials
import Testing

/// A desk, and a clock that is moved by hand: given what happened, when somebody wants something, then that is recorded or refused.
struct Story {
    private(set) var desk = Desk()
    /// All that was recorded, oldest first.
    private(set) var events: [Event] = []
    /// Begins on a Monday.
    var now = time("2026-11-16T09:00:00Z")

    /// What an intent recorded, as `HD-1 ana took the ticket`; a refusal fails the test.
    @discardableResult
    mutating func did(
        _ intent: any Intent, by name: String = "ana", seen: Int? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> [String] {
        do throws(Refusal) {
            return record(try desk.decide(intent, by: Actor(name), at: now, seen: seen))
        } catch {
            Issue.record("refused: \(error.sentence)", sourceLocation: sourceLocation)
            return []
        }
    }

    /// Why an intent is refused; nil, and a failed test, where it is not.
    func refused(
        _ intent: any Intent, by name: String = "ana", seen: Int? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> Refusal? {
        do throws(Refusal) {
            let drafts = try desk.decide(intent, by: Actor(name), at: now, seen: seen)
            Issue.record("recorded \(drafts.map(\.fact.words))", sourceLocation: sourceLocation)
            return nil
        } catch {
            return error
        }
    }

    /// Records drafts as a store would.
    @discardableResult
    mutating func record(_ drafts: [EventDraft]) -> [String] {
        drafts.map { draft in
            let event = Event(draft, sequence: desk.lastSequence + 1)
            events.append(event)
            desk.apply(event)
            return "\(draft.ticket.map(Ticket.id) ?? "desk") \(draft.by) \(draft.fact.words)"
        }
    }

    /// Puts other rules in the place of the usual ones.
    mutating func follow(_ policy: DeskPolicy) {
        desk.policy = policy
    }

    mutating func pass(seconds: Double = 0, minutes: Double = 0, days: Double = 0) {
        now += seconds + minutes * 60 + days * 86_400
    }

    /// The story's only ticket, or one of several.
    func ticket(_ number: TicketNumber = 1, sourceLocation: SourceLocation = #_sourceLocation) throws -> Ticket {
        try #require(desk.tickets[number], sourceLocation: sourceLocation)
    }

    func walkthrough(of number: TicketNumber = 1) throws -> Walkthrough {
        try #require(desk.walkthrough(of: number))
    }

    func timeline(of number: TicketNumber = 1) -> [String] {
        (desk.timeline(of: number) ?? []).map { "\($0.by) \($0.fact.words)" }
    }
}

extension Story {
    /// HD-1 of mia@contoso.com, opened by ana.
    static func opened() -> Story {
        var story = Story()
        story.did(OpenTicket(failure: .of("mia@contoso.com")))
        return story
    }

    /// HD-1, taken by ana.
    static func taken() -> Story {
        var story = opened()
        story.did(TakeTicket(ticket: 1))
        return story
    }

    /// HD-1 on the way through a guide.
    static func walking(_ route: WalkRoute = .phone) -> Story {
        var story = taken()
        story.did(StartWalkthrough(ticket: 1, route: route))
        return story
    }

    /// HD-1 and HD-2 of the same user, both on one walkthrough; bo has the second.
    static func sharing(_ route: WalkRoute = .phone) -> Story {
        var story = walking(route)
        story.did(OpenTicket(failure: .of("mia@contoso.com", correlationID: "c2")), by: "bo")
        story.did(TakeTicket(ticket: 2), by: "bo")
        story.did(StartWalkthrough(ticket: 2, route: route), by: "bo")
        return story
    }

    /// HD-1 in a state.
    static func ticket(in state: TicketState) -> Story {
        var story = opened()
        if state != .new { story.did(TakeTicket(ticket: 1)) }
        switch state {
        case .new, .open: break
        case .waitingUser: story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "at lunch"))
        case .waitingOther: story.did(WaitForSomebody(ticket: 1, whom: .other, reason: "the carrier"))
        case .escalated: story.did(EscalateTicket(ticket: 1, to: "tier 2", reason: "beyond us"))
        case .resolved: story.did(ResolveTicket(ticket: 1, cause: "new phone", fix: "registered it"))
        case .cancelled: story.did(CancelTicket(ticket: 1, reason: "no incident"))
        case .closed:
            story.did(ResolveTicket(ticket: 1, cause: "new phone", fix: "registered it"))
            story.pass(days: 20)
            story.did(RunTimers())
        }
        return story
    }
}

/// A time of the test, written as the journal writes it.
func time(_ text: String) -> Date {
    // A test that writes a time wrongly has to stop.
    Timestamp.date(text)!
}

extension SignInFailure {
    static func of(_ requester: String?, code: Int = 50074, correlationID: String? = "c1") -> SignInFailure {
        SignInFailure(codes: [code], correlationID: correlationID, requester: requester)
    }
}
