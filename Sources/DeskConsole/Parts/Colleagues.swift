import DeskCanvas
import DeskCore
import FoundationEssentials

extension Model {
    /// More colleagues than these in one ticket are named in one line.
    private static let linesOfColleagues = 2

    func colleagues(in ticket: TicketNumber) -> [Presence] {
        colleagues.filter { $0.place.ticket == ticket }
    }

    /// Who else is in a ticket, a line each: `● ben is here, step “Register the new phone”, 2m`.
    func colleagueLines(in ticket: TicketNumber, width: Int) -> [StyledLine] {
        let here = colleagues(in: ticket)
        let sentences =
            here.count > Self.linesOfColleagues
            ? ["\(names(of: here)) are here"]
            : here.map { "\($0.name.oneLine) is here\(step(of: $0))\(stay(of: $0))" }
        return sentences.flatMap { $0.wrapped(to: width, .info, mark: StyledRun("\(Signs.presence) ", .info)) }
    }

    /// Nothing in the first minute.
    private func stay(of colleague: Presence) -> String {
        now.timeIntervalSince(colleague.place.since) < 60 ? "" : ", \(age(colleague.place.since))"
    }

    private func names(of colleagues: [Presence]) -> String {
        let names = colleagues.map(\.name.oneLine)
        let rest = names.count - Self.linesOfColleagues
        return names.prefix(Self.linesOfColleagues).joined(separator: ", ") + " and \(rest) more"
    }

    /// Nothing where they are at no step, or at one that this desk does not know.
    private func step(of colleague: Presence) -> String {
        guard let id = colleague.place.step, let walkthrough = desk.walkthrough(of: colleague.place.ticket),
            let step = desk.routes[walkthrough.revision]?[id]
        else { return "" }
        return ", step “\(step.title.isEmpty ? id : step.title)”"
    }
}

// MARK: Where this agent is

extension Model {
    /// Notes where the agent has come to, for colleagues to see.
    mutating func noteWhereabouts() -> [Effect] {
        let ticket = ticketInHand
        let step = ticket.flatMap { isWalkOpen($0) ? currentStep(of: $0)?.id : nil }
        guard ticket != whereabouts?.ticket || step != whereabouts?.step else { return [] }
        whereabouts = ticket.map { Whereabouts(ticket: $0, step: step, since: now) }
        return [.announce(whereabouts)]
    }

    /// The ticket that is open, or that a form is open on; a row of a list that is merely selected is not.
    private var ticketInHand: TicketNumber? {
        if let form = overlay?.form { return form.isForMany ? nil : form.purpose.ticket }
        return switch top {
        case .ticket, .walk, .guide, .changes: top.subject
        case .queue, .newTicket, .room, .tickets, .trends, .funnel, .incident, .requester: nil
        }
    }

    private func isWalkOpen(_ ticket: TicketNumber) -> Bool {
        screens.contains { $0.walk?.ticket == ticket }
    }
}
