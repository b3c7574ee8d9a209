import ArgumentParser
import DeskCore
import DeskStore

struct IncidentDeclareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "declare", abstract: "Declare a ticket an incident, or make a new one with tickets linked to it.",
        discussion: """
            With --title a new ticket is made and declared, and the tickets that are named, or meant by a query, are linked to it; else the \
            one ticket that is named becomes the incident. Prints its number.
            """)

    @Argument(help: "The ticket that becomes the incident; with --title those to link.", transform: ArgumentText.ticket)
    var tickets: [TicketNumber] = []

    @Option(help: "Make a new incident of this title.")
    var title: String?

    @Option(
        help: "With --title: its error code; otherwise the one of most of the tickets.", transform: ArgumentText.code)
    var code: Int?

    @Option(help: "With --title: link the tickets that a query means.")
    var query: String?

    @Flag(help: "Leave out tickets that cannot be linked. Else nothing is done.")
    var leaveOut = false

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if title == nil, tickets.count != 1 || query != nil || code != nil || leaveOut {
            throw ValidationError("Name the one ticket that becomes the incident, or give the --title of a new one.")
        }
        if title != nil, query != nil, !tickets.isEmpty {
            throw ValidationError("Name the tickets, or give a --query that means them; one of the two.")
        }
    }

    func run() throws {
        try report.data.work { place in
            let events: [Event]
            do {
                events = try place.perform(try intent(at: place))
            } catch DeskFailure.refused(.notForAll(let obstacles)) {
                throw Failure(naming: obstacles)
            }
            guard let number = events.first?.ticket else { return }
            if report.json {
                try Output.json(try place.incidentReport(on: number))
            } else {
                try Output.text(Ticket.id(number))
            }
        }
    }

    private func intent(at place: Workplace) throws -> any Intent {
        guard let title else { return DeclareIncident(ticket: tickets[0]) }
        let meant = try query.map { try place.numbers(meantBy: $0) } ?? tickets
        return OpenIncident(title: title, code: code, tickets: meant, leavingOut: leaveOut)
    }
}
