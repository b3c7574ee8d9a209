import ArgumentParser
import DeskCore

/// A verb that changes one ticket and says what was recorded.
protocol TicketAnswer: ParsableCommand {
    var target: TicketOptions { get }
    var report: ReportOptions { get }
    /// Whether the answer says where the user stands afterwards.
    var tellsStep: Bool { get }
}

/// One whose arguments make one intent.
protocol TicketVerb: TicketAnswer {
    func intent() throws -> any Intent
}

extension TicketVerb {
    var tellsStep: Bool { false }

    func run() throws {
        let intent = try intent()
        try report.data.work { place in try answer(try place.perform(intent), at: place) }
    }
}

extension TicketAnswer {
    /// Prints the ticket as it is now, or one line that says what was recorded.
    func answer(_ events: [Event], at place: Workplace) throws {
        let number = target.ticket
        if report.json { return try Output.json(try place.report(on: number)) }
        try Output.text(place.line(on: number, saying: events, tellsStep: tellsStep))
    }
}

extension Workplace {
    /// What was recorded on a ticket, and where its user stands, in one line.
    func line(on number: TicketNumber, saying events: [Event], tellsStep: Bool) -> String {
        if let act = events.first, act.fact is ActedOnMany { return "\(Ticket.id(number)): \(act.fact.words)" }
        let words = events.compactMap { event in
            event.ticket.map {
                ($0 == number ? "" : "\(Ticket.id($0)) ") + desk.words(of: event).oneLine
            }
        }
        let line = words.isEmpty ? "nothing to change" : words.joined(separator: "; ")
        return "\(Ticket.id(number)): \(line)" + (tellsStep ? "; " + desk.stand(of: number) : "")
    }
}

extension Desk {
    /// Where the user of a ticket stands, in a few words.
    fileprivate func stand(of number: TicketNumber) -> String {
        let progress = progress(of: number)
        guard let step = progress.currentStep else { return "the guide is at its end (\(progress.fraction))" }
        let title = walkthrough(of: number).flatMap { routes[$0.revision]?[step]?.title }
        return "next \(progress.fraction): \(title ?? step) [\(step)]"
    }
}
