import ArgumentParser
import DeskCore

struct WalkTakeoverCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "takeover", abstract: "Make a colleague's walkthrough yours, at the step where it stands.")

    @OptionGroup var target: TicketOptions

    @OptionGroup var report: ReportOptions

    var tellsStep: Bool { true }

    func intent() -> any Intent {
        TakeOverWalkthrough(ticket: target.ticket)
    }
}
