package import struct FoundationEssentials.Date

/// Ends a walkthrough: solved, escalated, abandoned, or as another error whose guide follows.
package struct FinishWalkthrough: Intent {
    package static let verb = "end a walkthrough"

    package var ticket: TicketNumber
    package var ending: WalkthroughEnding
    package var cause: String?
    package var to: String?
    package var reason: String?
    /// The code of the other error.
    package var code: Int?
    package var guardedTicket: TicketNumber? { ticket }

    package init(
        ticket: TicketNumber, ending: WalkthroughEnding, cause: String? = nil, to: String? = nil,
        reason: String? = nil, code: Int? = nil
    ) {
        self.ticket = ticket
        self.ending = ending
        self.cause = cause
        self.to = to
        self.reason = reason
        self.code = code
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.unsettled(ticket)
        let (walkthrough, _) = try desk.walking(ticket)
        var fact = WalkthroughFinished(walkthrough: walkthrough, ending: ending)
        var drafts: [EventDraft] = []
        func draft(_ fact: any Fact) -> EventDraft {
            EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)
        }
        switch ending {
        case .solved:
            try desk.checkSolved(walkthrough, of: ticket)
            fact.cause = try (cause ?? "").required(.cause)
        case .escalated:
            let to = try (to ?? subject.escalation?.to ?? "").required(.escalationTarget)
            let reason = try (reason ?? subject.escalation?.reason ?? "").required(.reason)
            fact.to = to
            fact.reason = reason
            if subject.state != .escalated {
                _ = try desk.movable(ticket, to: .escalated)
                drafts.append(draft(TicketEscalated(to: to, reason: reason)))
            }
        case .abandoned:
            fact.reason = try (reason ?? "").required(.reason)
        case .otherError:
            guard let code else { throw .needs(.code) }
            fact.code = code
            fact.reason = reason.nonBlank
        }
        return [draft(fact)] + drafts
    }
}

package struct WalkthroughFinished: Fact {
    package static let name = "walkthrough_finished"
    package var walkthrough: WalkthroughID = 0
    package var ending = WalkthroughEnding.solved
    /// Where the user stood.
    package var step: String?
    package var cause: String?
    package var to: String?
    package var reason: String?
    package var code: Int?

    package init() {}

    init(walkthrough: Walkthrough, ending: WalkthroughEnding) {
        self.walkthrough = walkthrough.id
        self.ending = ending
        step = walkthrough.current
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("walkthrough", &walkthrough)
        try mapper.map("end", &ending)
        try mapper.map("step", &step)
        try mapper.map("cause", &cause)
        try mapper.map("to", &to)
        try mapper.map("reason", &reason)
        try mapper.map("code", &code)
    }

    package var walked: WalkthroughID? { walkthrough }
    package var words: String {
        switch ending {
        case .solved: "ended the walkthrough: solved, cause: \(cause ?? "")"
        case .escalated: "ended the walkthrough: escalated to \(to ?? ""), \(reason ?? "")"
        case .abandoned: "ended the walkthrough: abandoned, \(reason ?? "")"
        case .otherError: "ended the walkthrough: it is AADSTS\(code ?? 0)" + (reason.map { ", \($0)" } ?? "")
        }
    }

    package func apply(to desk: inout Desk, in event: Event) {
        // A detour takes those with it that it was to come back to.
        for part in desk.walkthroughs[walkthrough].map({ desk.trail(of: $0, on: event.ticket ?? 0) }) ?? [] {
            desk.changeEnd(of: part.id) {
                $0.end = Walkthrough.End(
                    ending: ending, cause: cause, to: to, reason: reason, code: code, by: event.by, at: event.at,
                    step: part.id == walkthrough ? step : part.current)
                $0.lastActivity = event.at
            }
        }
        desk.change(event) { follow(on: &$0) }
        desk.changeSharing(walkthrough, in: event) { follow(on: &$0) }
    }

    private func follow(on ticket: inout Ticket) {
        ticket.stepTimer = nil
        guard ending == .otherError, let code else { return }
        ticket.followingCode = code
        if !ticket.codes.contains(code) { ticket.codes.append(code) }
    }
}

extension Desk {
    /// The end of the walkthrough that a ticket's own end brings, where no other ticket goes on with it.
    ///
    /// - Throws: where it would end as solved and its last check says that it is not.
    func solvingWalkthrough(of ticket: TicketNumber, saying cause: String) throws(Refusal) -> (any Fact)? {
        guard var fact = walkthroughFinished(of: ticket, as: .solved) else { return nil }
        try checkSolved(try walking(ticket).0, of: ticket)
        fact.cause = cause
        return fact
    }

    /// The same where the ticket ends unsolved.
    func abandoningWalkthrough(of ticket: TicketNumber, saying reason: String) -> (any Fact)? {
        var fact = walkthroughFinished(of: ticket, as: .abandoned)
        fact?.reason = reason
        return fact
    }

    private func walkthroughFinished(
        of ticket: TicketNumber, as ending: WalkthroughEnding
    ) -> WalkthroughFinished? {
        guard let walkthrough = walkthrough(of: ticket), walkthrough.isInProgress,
            tickets(sharing: walkthrough, besides: ticket).isEmpty
        else { return nil }
        return WalkthroughFinished(walkthrough: walkthrough, ending: ending)
    }
}
