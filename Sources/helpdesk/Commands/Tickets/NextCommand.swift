import ArgumentParser
import DeskCore

struct NextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next", abstract: "Take the ticket that is to be worked on next.",
        discussion: """
            Of those that are with nobody it is the one that is due soonest, then the most pressing, then the oldest; what fits the skills that \
            desk.yaml names for you comes first. Two people never get the same one.
            """)

    @OptionGroup var report: ReportOptions

    func run() throws {
        try report.data.work { place in
            let events = try place.perform(TakeNext(catalogue: place.catalogue))
            guard let number = events.first?.ticket else { return }
            if report.json { return try Output.json(try place.report(on: number)) }
            let ticket = try place.desk.ticket(number)
            let about = [ticket.requester, "AADSTS\(ticket.code)", ticket.title].compactMap(\.self)
            try Output.text(
                place.line(on: number, saying: events, tellsStep: false) + "; " + about.joined(separator: ", "))
        }
    }
}
