import ArgumentParser
import DeskCore

struct ResumeCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "End the waiting, or take an escalated ticket back.")

    @OptionGroup var target: TicketOptions

    @OptionGroup var report: ReportOptions

    func intent() -> any Intent {
        ResumeTicket(ticket: target.ticket)
    }
}
