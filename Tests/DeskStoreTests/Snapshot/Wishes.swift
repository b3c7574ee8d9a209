import DeskCore
import DeskFileStore
import DeskStore
import DeskTesting

import struct FoundationEssentials.Date

/// What a few agents may want from a small desk, by chance.
enum Wishes {
    static let agents = ["ana", "bo"]
    static let requesters = ["mia@contoso.com", "Leo@contoso.com", "leo@CONTOSO.com", "ida@contoso.com"]

    static func next(_ desk: Desk, _ dice: inout Dice) -> any Intent {
        next(lastNumber: desk.lastNumber, &dice)
    }

    /// - Parameter lastNumber: the highest number of a ticket that is known.
    static func next(lastNumber: TicketNumber, _ dice: inout Dice) -> any Intent {
        let number = Int.random(in: 1...max(1, lastNumber), using: &dice)
        var failure = SignInFailure()
        failure.codes = [50074]
        failure.requester = requesters.randomElement(using: &dice)
        failure.text = "AADSTS50074 \(Int.random(in: 0...9999, using: &dice))"
        let wishes: [any Intent] = [
            OpenTicket(failure: failure, again: true), OpenTicket(failure: failure), TakeTicket(ticket: number),
            AddNote(ticket: number, text: "note", isTold: false), CancelTicket(ticket: number, reason: "wrong number"),
            WaitForSomebody(ticket: number, whom: .user, reason: "asleep"), ResumeTicket(ticket: number),
            ResolveTicket(ticket: number, cause: "new phone", fix: "registered it"),
            ReopenTicket(ticket: number, reason: "again"), RunTimers(), UndoLastAct(ticket: number),
            DeclareIncident(ticket: number), UnlinkFromIncident(ticket: number),
            LinkToIncident(ticket: number, incident: Int.random(in: 1...max(1, lastNumber), using: &dice)),
            StartWalkthrough(ticket: number, route: route), RecordStep(ticket: number, outcome: .done),
            FinishWalkthrough(ticket: number, ending: .abandoned, reason: "hung up"), StepBack(ticket: number),
            CorrectTicket(
                ticket: number, requester: requesters.randomElement(using: &dice), app: nil, title: "corrected"),
        ]
        return wishes.randomElement(using: &dice) ?? RunTimers()
    }

    private static let route: WalkRoute = {
        var steps = ["look", "ask", "reset", "check"].map { id in
            var step = RouteStep()
            step.id = id
            step.title = "Step \(id)"
            return step
        }
        for index in steps.indices.dropLast() { steps[index].next = steps[index + 1].id }
        return WalkRoute(revision: "r1", guide: "AADSTS50074", codes: [50074], steps: steps)
    }()
}

/// All that a desk shows, for comparing.
struct Showing: Equatable {
    var rows: [TicketRow]
    var tickets: [Ticket?]
    var timelines: [[Event]?]
    var walkthroughs: [Walkthrough?]
    var byRequester: [[TicketNumber]]
    var routes: [String: WalkRoute]
    var tallies: WalkTallies
    var incidents: IncidentIndex
    var lastNumber: Int
    var lastSequence: Int
    var lastActAt: Date?

    init(_ desk: Desk) {
        rows = (Array(desk.rows) + desk.rowsPutAway).sorted { $0.number < $1.number }
        let numbers = 0...desk.lastNumber + 1
        tickets = numbers.map { desk.tickets[$0] }
        timelines = numbers.map { desk.timeline(of: $0) }
        walkthroughs = numbers.map { desk.walkthrough(of: $0) }
        byRequester = Wishes.requesters.map { desk.tickets(of: $0).map(\.number) }
        routes = desk.routes
        tallies = desk.tallies
        incidents = desk.incidents
        lastNumber = desk.lastNumber
        lastSequence = desk.lastSequence
        lastActAt = desk.lastActAt
    }
}

extension SnapshotPolicy {
    /// A snapshot whenever there is anything to write, with next to nothing at hand.
    static let always = SnapshotPolicy(interval: 0, share: .max, settledAtHand: 2)
}
