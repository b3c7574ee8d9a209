import ArgumentParser
import DeskCore

struct WalkCarryCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "carry",
        abstract: "Record at the current step what another ticket of the user says of it.",
        discussion: """
            It counts for half an hour, and the record names its source. Who calls, who started the sign-in, what changes a \
            credential and whether it works now is never carried over.
            """)

    @OptionGroup var target: TicketOptions

    @OptionGroup var report: ReportOptions

    var tellsStep: Bool { true }

    func intent() -> any Intent {
        CarryOverStep(ticket: target.ticket)
    }
}
