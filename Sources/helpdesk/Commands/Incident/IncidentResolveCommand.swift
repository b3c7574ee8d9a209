import ArgumentParser
import DeskCore

struct IncidentResolveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve", abstract: "Resolve an incident and its tickets: what it was, and what helped.",
        discussion: """
            Each ticket goes by its own rules; those that do not allow it, and security cases, are named and stay as they are. New tickets are \
            taken first.
            """)

    @OptionGroup var target: IncidentOptions

    @Option(help: "What it was.")
    var cause: String

    @Option(help: "What helped.")
    var fix: String

    @Flag(help: "Say what would happen to which, without recording it.")
    var dryRun = false

    @OptionGroup var report: ReportOptions

    func run() throws {
        try report.data.work { place in
            let act = try place.desk.resolution(ofIncident: target.incident, cause: cause, fix: fix)
            try place.answer(act, isTrial: dryRun, json: report.json)
        }
    }
}
