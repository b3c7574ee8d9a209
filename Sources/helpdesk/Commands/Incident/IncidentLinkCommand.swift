import ArgumentParser
import DeskCore

struct IncidentLinkCommand: BulkVerb {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Link tickets to an incident, as one act that one undo takes back.")

    @OptionGroup var bulk: BulkOptions

    @Option(help: "The incident.", transform: ArgumentText.ticket)
    var to: TicketNumber

    func intent(on ticket: TicketNumber) -> any TicketIntent {
        LinkToIncident(ticket: ticket, incident: to)
    }
}

struct IncidentUnlinkCommand: BulkVerb {
    static let configuration = CommandConfiguration(
        commandName: "unlink", abstract: "Take tickets out of their incident, as one act.")

    @OptionGroup var bulk: BulkOptions

    func intent(on ticket: TicketNumber) -> any TicketIntent {
        UnlinkFromIncident(ticket: ticket)
    }
}
