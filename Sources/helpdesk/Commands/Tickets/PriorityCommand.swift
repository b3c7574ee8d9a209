import ArgumentParser
import DeskCore

struct PriorityCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "priority", abstract: "Judge impact and urgency; the priority follows from both.")

    @OptionGroup var target: TicketOptions

    @Option(help: "How much is at stake.")
    var impact: Level

    @Option(help: "How soon it has to be mended.")
    var urgency: Level

    @OptionGroup var report: ReportOptions

    func intent() -> any Intent {
        SetPriority(ticket: target.ticket, impact: impact, urgency: urgency)
    }
}
