import ArgumentParser
import DeskCore
import DeskFileStore
import DeskStore

struct EraseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Take a person's values out of everything that was recorded.",
        discussion:
            "For a request under data protection law. All tickets of that user lose what they say, and keep numbers and times. Their tickets "
            + "must be settled. Lines that still name the user, in notes of other tickets or in what was put aside, are listed and not changed; "
            + "neither are backups.")

    @Argument(help: ArgumentHelp("The user, as tickets name him or her.", valueName: "user"))
    var user: String

    @Option(help: "Why; recorded, without the user's name.")
    var reason: String

    @OptionGroup var report: ReportOptions

    func run() throws {
        try report.data.work { place in
            let events = try place.session.erase(
                ErasePerson(person: user.trimmed, reason: reason), by: place.actor, at: place.now)
            let erased = events.compactMap { $0.fact as? PersonErased }
            let mentions = try Doctor(folder: report.data.path).mentions(of: user.trimmed)
            let answer = ErasureReport(
                tickets: erased.flatMap(\.tickets), entries: erased.map(\.lines.count).reduce(0, +),
                finishedEarlier: erased.isEmpty, mentions: mentions.map { .init(file: $0.file, line: $0.line) })
            if report.json { try Output.json(answer) } else { try say(answer) }
        }
    }

    private func say(_ answer: ErasureReport) throws {
        for mention in answer.mentions { try Output.text("\(mention.file):\(mention.line): still names the user") }
        if answer.finishedEarlier {
            try Output.text(
                "finished an erasure that had been cut short; no ticket is left that is of the user named now")
        } else {
            let tickets = answer.tickets.map(Ticket.id).joined(separator: ", ")
            try Output.text("erased what \(answer.entries) entries of \(tickets) said")
        }
        Output.complain(
            (answer.mentions.isEmpty ? "" : "Look at the lines named above; what they say about the user stays. ")
                + "Backups of this desk still hold everything: delete those from before now, or restore none of them.")
    }
}
