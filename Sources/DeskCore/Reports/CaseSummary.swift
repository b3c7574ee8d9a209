package import struct FoundationEssentials.Date

/// The text that goes along when a ticket is handed on: what is known, where the user stands, what was tried and what came of it.
package struct CaseSummary {
    private let desk: Desk
    private let ticket: Ticket
    private let now: Date
    private var page = PlainLines()
    private var zone: ZoneOffsets { desk.policy.calendar.zone }

    private init(_ desk: Desk, _ ticket: Ticket, _ now: Date) {
        self.desk = desk
        self.ticket = ticket
        self.now = now
    }

    /// The summary of a ticket as plain text, no line longer than 100 columns, secrets masked; nil where there is no such ticket.
    package static func text(of number: TicketNumber, in desk: Desk, at now: Date) -> String? {
        guard let ticket = desk.tickets[number] else { return nil }
        var summary = CaseSummary(desk, ticket, now)
        summary.facts()
        for walkthrough in desk.walkthroughs(of: number).sorted(by: { $0.id < $1.id }) { summary.walk(walkthrough) }
        summary.notes()
        summary.followUps()
        return summary.page.text
    }

    private mutating func facts() {
        let others = ticket.codes.filter { $0 != ticket.code }.map { "AADSTS\($0)" }.joined(separator: ", ")
        page.item("", "\(ticket.id): \(ticket.title)")
        page.field(
            "State",
            "\(ticket.state.words), priority \(ticket.priority.rank) (impact \(ticket.impact.rawValue), "
                + "urgency \(ticket.urgency.rawValue))")
        page.field("Requester", ticket.requester ?? "unknown")
        page.field("Error", "AADSTS\(ticket.code)" + (others.isEmpty ? "" : ", also \(others)"))
        page.field("App", ticket.app ?? ticket.appID)
        page.field("Resource", ticket.resourceID)
        page.field("Correlation", ticket.correlationID)
        page.field("Trace", ticket.traceID)
        page.field("Failed", ticket.occurredAt.map(zone.words))
        page.field("Opened", "\(zone.words(ticket.createdAt)) by \(ticket.createdBy)")
        page.field("With", ticket.assignee ?? "nobody")
        let clocks = TicketClocks(of: desk.row(of: ticket), by: desk.policy)
        page.field("Response", clocks.firstResponse.map(words))
        page.field("Resolution", clocks.resolution.map(words))
        page.field(
            "Waits", ticket.waiting.map { $0.reason + ($0.until.map { ", until \(zone.words($0))" } ?? "") })
        page.field("Escalated", ticket.escalation.map { "to \($0.to): \($0.reason)" })
        if ticket.isSuspicious {
            page.field("Security", SuspicionRaised.meaning)
        }
        page.field("Identity", ticket.identity.map(words) ?? "not checked")
        page.field("Walked", walkedElsewhere)
        page.field("Resolved", ticket.resolution.map { "cause: \($0.cause), fix: \($0.fix)" })
        page.field("Cancelled", ticket.cancelReason)
        page.field("Duplicate of", ticket.duplicateOf.map(Ticket.id))
        page.field("Part of", ticket.incident.map { "incident \(Ticket.id($0))" })
        if ticket.isIncident {
            let count = desk.tickets(ofIncident: ticket.number).count
            let unsettled = desk.unsettledTickets(ofIncident: ticket.number).count
            page.field("Incident", "with \(count) \(count == 1 ? "ticket" : "tickets"), \(unsettled) unsettled")
        }
    }

    private var walkedElsewhere: String? {
        guard ticket.walkthroughs.isEmpty, let progress = desk.importedProgress(of: ticket.number),
            let guide = progress.guide
        else { return nil }
        return "\(guide), \(progress.fraction) steps, before the ticket was imported"
    }

    private func words(_ clock: ServiceClock) -> String { clock.words(of: ticket.priority, by: desk.policy, at: now) }

    private func words(_ identity: IdentityCheck) -> String {
        identity.method.words + (identity.reference.map { " (\($0))" } ?? "")
            + ", by \(identity.by) at \(zone.words(identity.at))"
            + (identity.secondPerson.map { ", confirmed by \($0)" } ?? "")
            + (identity.isOf(ticket.requester)
                ? "" : "; of \(identity.requester ?? "nobody"), so it counts for nobody now")
    }

    private mutating func walk(_ walkthrough: Walkthrough) {
        let route = desk.routes[walkthrough.revision]
        let progress = desk.progress(of: walkthrough)
        page.heading("Walkthrough of \(progress.guide ?? "a guide"), \(progress.fraction) steps")
        page.field("Detour from", walkthrough.detourFrom.map(guide))
        let seconds = walkthrough.records.reduce(0) { $0 + $1.seconds }
        page.field(
            "Started", "\(zone.words(walkthrough.startedAt)), \(DurationWords.clock(seconds)) at its steps")
        for (index, record) in walkthrough.records.enumerated() {
            let step = route?[record.step]
            let answer = record.answer.map { id in step?.answers.first { $0.id == id }?.label ?? id }
            let outcome = record.outcome.words + (answer.map { " “\($0)”" } ?? "")
            page.item("\(index + 1). ", "\(step?.title ?? record.step): \(outcome)")
            page.item("   ", "\(zone.words(record.at)), \(record.by), took \(DurationWords.clock(record.seconds))")
            page.field("   Reason", record.reason)
            ticked(record.ticks)
        }
        if let end = walkthrough.end {
            page.field("End", words(end))
            page.field("Stood", desk.place(ofEnd: walkthrough))
        } else if let left = walkthrough.left {
            let back = walkthrough.detourFrom.map(guide) ?? ""
            page.field("End", "went back to \(back), by \(left.by) at \(zone.words(left.at))")
        } else {
            let place = walkthrough.current.map { route?[$0]?.title ?? $0 } ?? "the end of the guide"
            let detour = desk.walkthroughs(of: ticket.number).first {
                $0.detourFrom == walkthrough.id && $0.isInProgress
            }
            if let guide = detour.map({ guide($0.id) }) {
                return page.field("Stands at", "\(place), while the user is in \(guide)")
            }
            page.field(
                "Stands at",
                "\(place), for \(DurationWords.clock(walkthrough.clock.seconds(at: now))), "
                    + "with \(walkthrough.agent)")
            ticked(walkthrough.ticks)
            page.field("Timer", ticket.timerDue.map { "until \(zone.words($0))" })
        }
    }

    private func guide(_ walkthrough: WalkthroughID) -> String { desk.guide(of: walkthrough, on: ticket.number) }

    private mutating func ticked(_ ticks: [Walkthrough.Tick]) {
        for tick in ticks.sorted(by: { $0.item < $1.item }) { page.item("   [x] ", tick.text) }
    }

    private func words(_ end: Walkthrough.End) -> String {
        let what =
            switch end.ending {
            case .solved: "solved"
            case .escalated: "escalated to \(end.to ?? "somebody")"
            case .abandoned: "abandoned"
            case .otherError: "it is AADSTS\(end.code ?? 0)"
            }
        return what + ((end.cause ?? end.reason).map { ", \($0)" } ?? "")
            + ", by \(end.by) at \(zone.words(end.at))"
    }

    private mutating func notes() {
        guard !ticket.notes.isEmpty else { return }
        page.heading("Notes")
        for note in ticket.notes {
            let kind = note.isTold ? "told the user" : "noted"
            let place = note.step.map { " at “\(title(of: $0))”" } ?? ""
            page.item("- ", "\(zone.words(note.at)) \(note.by) \(kind)\(place): \(note.text)")
        }
    }

    /// Of a step of any of the ticket's walkthroughs.
    private func title(of step: String) -> String {
        let routes = desk.walkthroughs(of: ticket.number).lazy.compactMap { desk.routes[$0.revision] }
        return routes.compactMap { $0[step]?.title }.first ?? step
    }

    private mutating func followUps() {
        guard !ticket.followUps.isEmpty else { return }
        page.heading("To follow up")
        for followUp in ticket.followUps { page.item(followUp.isDone ? "[x] " : "[ ] ", followUp.text) }
    }
}
