import ArgumentParser
import DeskCore

struct WalkBackCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "back", abstract: "Go one recorded step back.",
        discussion:
            "Nothing is erased: the record stays in the timeline, and a new entry says that it no longer counts.")

    @OptionGroup var target: TicketOptions

    @OptionGroup var report: ReportOptions

    var tellsStep: Bool { true }

    func intent() -> any Intent {
        StepBack(ticket: target.ticket)
    }
}
