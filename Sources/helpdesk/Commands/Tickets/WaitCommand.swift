import ArgumentParser
import DeskCore

struct WaitCommand: TicketAnswer {
    static let configuration = CommandConfiguration(
        commandName: "wait", abstract: "Set a ticket waiting for its user, or for somebody else.",
        discussion: """
            A ticket that waits for its user reminds twice and is resolved after three working days without an answer, unless desk.yaml says \
            otherwise.
            """)

    @OptionGroup var target: TicketOptions

    @Option(help: ArgumentHelp("Whom it waits for.", valueName: "whom"))
    var on: WaitForSomebody.Whom

    @Option(help: "What has to happen first.")
    var reason: String

    @Option(
        help: ArgumentHelp(
            "When to be reminded, where the desk is: 2h, 3d (working days), 14:00, tomorrow 9:00, fri, 2026-11-30 14:00.",
            valueName: "time"),
        transform: ArgumentText.time)
    var until: TypedTime?

    @OptionGroup var report: ReportOptions

    var tellsStep: Bool { false }

    func run() throws {
        try report.data.work { place in
            let until = until?.date(by: place.desk.policy.calendar, now: place.now)
            let intent = WaitForSomebody(ticket: target.ticket, whom: on, reason: reason, until: until)
            try answer(try place.perform(intent), at: place)
        }
    }
}
