import ArgumentParser
import DeskCore
import DeskGuides
import DeskStore

struct WalkStartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start",
        abstract: "Start the walkthrough of the guide for a ticket's code; of many tickets at once, all or none.",
        discussion: """
            Where another open ticket of the same user is being walked through the same guide, that walkthrough is shared. The \
            text of the guide is kept, so that the walk goes on as it began whatever happens to the page. Of many tickets those \
            that cannot be walked are named, and then none starts.
            """)

    @Argument(help: "The tickets: HD-1, hd-1 or 1.", transform: ArgumentText.ticket)
    var tickets: [TicketNumber]

    @OptionGroup var report: ReportOptions

    func run() throws {
        try report.data.work { place in
            let numbers = tickets.reduce(into: [TicketNumber]()) { if !$0.contains($1) { $0.append($1) } }
            if numbers.count == 1 {
                try answer(numbers, try place.perform(try start(numbers[0], at: place)), at: place)
            } else {
                try answer(numbers, try startAll(numbers, at: place), at: place)
            }
        }
    }

    private func start(_ number: TicketNumber, at place: Workplace) throws -> StartWalkthrough {
        let guide = try place.keptGuide(for: try place.desk.ticket(number).guideCode)
        return StartWalkthrough(ticket: number, guide: guide, catalogue: place.catalogue)
    }

    private func startAll(_ numbers: [TicketNumber], at place: Workplace) throws -> [Event] {
        var starts: [StartWalkthrough] = []
        var hasFailed = false
        for number in numbers {
            do {
                starts.append(try start(number, at: place))
            } catch {
                guard let failure = Failure(error) else { throw error }
                Output.complain("\(Ticket.id(number)): \(failure.sentence)")
                hasFailed = true
            }
        }
        do {
            let intent = ActOnMany(starts)
            if hasFailed { _ = try place.desk.decide(intent, by: place.actor, at: place.now) }
            guard !hasFailed else {
                throw Failure("No walkthrough was started; leave those out, or put them right.", code: Failure.refusal)
            }
            return try place.perform(intent)
        } catch DeskFailure.refused(.notForAll(let obstacles)) {
            throw Failure(naming: obstacles)
        } catch Refusal.notForAll(let obstacles) {
            throw Failure(naming: obstacles)
        }
    }

    private func answer(_ numbers: [TicketNumber], _ events: [Event], at place: Workplace) throws {
        guard report.json else {
            return try Output.text(
                numbers.map { number in
                    place.line(on: number, saying: events.filter { $0.ticket == number }, tellsStep: true)
                }.joined(separator: "\n"))
        }
        let reports = try numbers.map { try place.report(on: $0) }
        if reports.count == 1 { try Output.json(reports[0]) } else { try Output.json(reports) }
    }
}
