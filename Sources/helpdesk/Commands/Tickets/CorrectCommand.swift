import ArgumentParser
import DeskCore

struct CorrectCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Put right who calls, from which app, or a ticket's title.",
        discussion: "What is not named stays as it is. An empty requester or app is unknown from then on.")

    @OptionGroup var target: TicketOptions

    @Option(help: ArgumentHelp("The user who calls.", valueName: "user"))
    var requester: String?

    @Option(help: "The app that the user signs in to.")
    var app: String?

    @Option(help: "What the ticket is about.")
    var title: String?

    @OptionGroup var report: ReportOptions

    func validate() throws {
        guard requester != nil || app != nil || title != nil else {
            throw ValidationError("Nothing is named to correct; give --requester, --app or --title.")
        }
    }

    func intent() -> any Intent {
        CorrectTicket(ticket: target.ticket, requester: requester, app: app, title: title)
    }
}
