import ArgumentParser
import DeskCore

struct IncidentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incident",
        abstract: "One cause behind the problems of many users: declare it, link tickets, settle it with them.",
        discussion: """
            An incident is a ticket to which others are linked. A note or a message goes to all of them, and they are resolved with it, \
            each by its own rules. `helpdesk list incident:HD-7` lists its tickets, `helpdesk list is:incident` the incidents.
            """,
        subcommands: [
            IncidentDeclareCommand.self, IncidentLinkCommand.self, IncidentUnlinkCommand.self,
            IncidentShowCommand.self, IncidentListCommand.self, IncidentNoteCommand.self,
            IncidentResolveCommand.self,
        ])
}

/// Which incident a verb is about.
struct IncidentOptions: ParsableArguments {
    @Argument(help: "The incident: HD-7, hd-7 or 7.", transform: ArgumentText.ticket)
    var incident: TicketNumber
}
