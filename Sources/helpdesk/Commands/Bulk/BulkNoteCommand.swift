import ArgumentParser
import DeskCore

struct BulkNoteCommand: BulkVerb {
    static let configuration = CommandConfiguration(
        commandName: "note", abstract: "Write the same note on tickets, or record that their users were told it.")

    @OptionGroup var bulk: BulkOptions

    @Option(help: "The note. Secrets in it are masked.")
    var text: String

    @Flag(help: "The users were told this.")
    var told = false

    func intent(on ticket: TicketNumber) -> any TicketIntent {
        AddNote(ticket: ticket, text: text, isTold: told)
    }
}
