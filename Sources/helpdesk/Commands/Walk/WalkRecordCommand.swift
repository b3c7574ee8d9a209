import ArgumentParser
import DeskCore

struct WalkRecordCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Record what became of the current step.",
        discussion: """
            A step that asks is answered: --outcome answered with the answer's id. A step that changes a credential wants an \
            identity check on record first (`helpdesk walk verify`).
            """)

    @OptionGroup var target: TicketOptions

    @Option(help: "What became of it.")
    var outcome: StepOutcome

    @Option(help: "The step's id, to be sure which one is meant; without it, the current one.")
    var step: String?

    @Option(help: "The answer's id, as `helpdesk walk status` shows it.")
    var answer: String?

    @Option(help: "Why; required for a step that is skipped.")
    var reason: String?

    var tellsStep: Bool { true }

    func intent() -> any Intent {
        RecordStep(ticket: target.ticket, step: step, outcome: outcome, answer: answer, reason: reason)
    }
}
