import ArgumentParser
import DeskCore

struct WalkBackCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "back", abstract: "Go one recorded step back, or to an earlier step of the way.",
        discussion:
            "Nothing is erased: the record stays in the timeline, and a new entry says that it no longer counts.")

    @OptionGroup var target: TicketOptions

    @Option(help: ArgumentHelp("The step to go back to; without it, the last one recorded.", valueName: "id"))
    var to: String?

    @OptionGroup var report: ReportOptions

    var tellsStep: Bool { true }

    func intent() -> any Intent {
        StepBack(ticket: target.ticket, to: to)
    }
}
