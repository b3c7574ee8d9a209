import ArgumentParser
import DeskCore
import DeskGuides

struct WalkRecordCommand: TicketAnswer {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Record what became of the current step.",
        discussion: """
            A step that asks is answered: --outcome answered with the answer's id. A step that changes a credential wants an \
            identity check on record first (`helpdesk walk verify`). Where the step leads to another code's guide, the walk goes \
            there, and `helpdesk walk return` comes back.
            """)

    @OptionGroup var target: TicketOptions

    @Option(help: "What became of it.")
    var outcome: StepOutcome

    @Option(help: ArgumentHelp("The step that is meant, to be sure; without it, the current one.", valueName: "id"))
    var step: String?

    @Option(help: ArgumentHelp("The answer, by its id as `helpdesk walk status` shows it.", valueName: "id"))
    var answer: String?

    @Option(help: "Why; required for a step that is skipped.")
    var reason: String?

    @Option(
        help: ArgumentHelp(
            "The step to go on at after one that failed: where the cause is asked for, or the case handed over.",
            valueName: "id"))
    var then: String?

    @OptionGroup var report: ReportOptions

    var tellsStep: Bool { true }

    func run() throws {
        try report.data.work { place in
            var record = RecordStep(
                ticket: target.ticket, step: step, outcome: outcome, answer: answer, reason: reason, then: then)
            record.detour = try place.detour(of: record)
            try answer(try place.perform(record), at: place)
        }
    }
}
