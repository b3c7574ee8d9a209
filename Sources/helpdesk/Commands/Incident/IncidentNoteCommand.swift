import ArgumentParser
import DeskCore

struct IncidentNoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract:
            "Write a note on an incident and on all its unsettled tickets, or record that their users were told it.")

    @OptionGroup var target: IncidentOptions

    @Argument(help: "The note. Secrets in it are masked.")
    var text: String

    @Flag(help: "The users were told this.")
    var told = false

    @Flag(help: "Say what would happen to which, without recording it.")
    var dryRun = false

    @OptionGroup var report: ReportOptions

    func run() throws {
        try report.data.work { place in
            let act = try place.desk.note(toIncident: target.incident, text, isTold: told)
            try place.answer(act, isTrial: dryRun, json: report.json)
        }
    }
}
