import ArgumentParser
import DeskCore

struct WalkReturnCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "Come back from another guide to the walkthrough that it was a detour of.")

    @OptionGroup var target: TicketOptions

    @OptionGroup var report: ReportOptions

    var tellsStep: Bool { true }

    func intent() -> any Intent {
        ReturnFromDetour(ticket: target.ticket)
    }
}
