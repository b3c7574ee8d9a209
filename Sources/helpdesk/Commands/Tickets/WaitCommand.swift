import ArgumentParser
import DeskCore

import struct FoundationEssentials.Date

struct WaitCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "wait", abstract: "Set a ticket waiting for its user, or for somebody else.",
        discussion: """
            A ticket that waits for its user reminds twice and is resolved after three working days without an answer.
            """)

    @OptionGroup var target: TicketOptions

    @Option(help: ArgumentHelp("Whom it waits for.", valueName: "whom"))
    var on: WaitForSomebody.Whom

    @Option(help: "What has to happen first.")
    var reason: String

    @Option(
        help: ArgumentHelp(
            "When to be reminded: 2h or 3d from now, or such as 2026-11-30 or 2026-11-30T14:00, in UTC.",
            valueName: "time"),
        transform: ArgumentText.time)
    var until: Date?

    @OptionGroup var report: ReportOptions

    func intent() -> any Intent {
        WaitForSomebody(ticket: target.ticket, whom: on, reason: reason, until: until)
    }
}
