import ArgumentParser
import DeskCore

/// A verb that changes one ticket: what it is told becomes one intent.
protocol TicketVerb: ParsableCommand {
    var target: TicketOptions { get }
    /// Whether the answer says where the user stands afterwards.
    var tellsStep: Bool { get }
    func intent() throws -> any Intent
}

extension TicketVerb {
    var tellsStep: Bool { false }

    func run() throws {
        let intent = try intent()
        let place = try target.report.data.work()
        try target.answer(try place.perform(intent), at: place, tellingStep: tellsStep)
    }
}

extension TicketOptions {
    /// Prints the ticket as it is now, or one line that says what was recorded.
    func answer(_ events: [Event], at place: Workplace, tellingStep: Bool) throws {
        if report.json { return try Output.json(try place.report(on: ticket)) }
        let words = events.compactMap { event in
            event.ticket.map { ($0 == ticket ? "" : "\(Ticket.id($0)) ") + event.fact.words.oneLine }
        }
        var line = words.isEmpty ? "nothing to change" : words.joined(separator: "; ")
        if tellingStep { line += "; " + stand(in: place.desk) }
        try Output.text("\(Ticket.id(ticket)): \(line)")
    }

    private func stand(in desk: Desk) -> String {
        let progress = desk.progress(of: ticket)
        guard let step = progress.currentStep else { return "the guide is at its end (\(progress.fraction))" }
        let title = desk.walkthrough(of: ticket).flatMap { desk.routes[$0.revision]?[step]?.title }
        return "next \(progress.fraction): \(title ?? step) [\(step)]"
    }
}

extension String {
    /// Line ends as spaces, for a place of one line.
    var oneLine: String {
        String(map { $0.isNewline ? " " : $0 })
    }
}
