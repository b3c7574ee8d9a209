import ArgumentParser
import DeskCore

struct WalkFinishCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "finish", abstract: "End the walkthrough: solved, escalated, abandoned, or as another error.",
        discussion: """
            solved wants --cause; escalated wants --to and --reason, unless the ticket is escalated already; abandoned wants \
            --reason; other-error wants --code, whose guide comes next.
            """)

    @OptionGroup var target: TicketOptions

    @Option(help: ArgumentHelp("How it ended.", valueName: "how"))
    var end: WalkthroughEnding

    @Option(help: "What it was.")
    var cause: String?

    @Option(help: ArgumentHelp("The team or person that goes on.", valueName: "whom"))
    var to: String?

    @Option(help: "Why.")
    var reason: String?

    @Option(help: "The code of the other error, such as 50076.", transform: ArgumentText.code)
    var code: Int?

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if end == .otherError, code == nil { throw ValidationError("Another error needs its --code.") }
    }

    func intent() -> any Intent {
        FinishWalkthrough(ticket: target.ticket, ending: end, cause: cause, to: to, reason: reason, code: code)
    }
}
