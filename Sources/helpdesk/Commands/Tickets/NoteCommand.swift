import ArgumentParser
import DeskCore
import DeskIntake

struct NoteCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "note", abstract: "Write a note for colleagues, or record what the user was told.")

    /// In bytes. Longer texts are logs, which belong beside the ticket and not into it.
    private static let longest = 1 << 20

    @OptionGroup var target: TicketOptions

    @Argument(help: "The note; - reads it from standard input. Secrets in it are masked.")
    var text: String

    @Flag(help: "The user was told this.")
    var told = false

    @OptionGroup var report: ReportOptions

    func intent() throws -> any Intent {
        AddNote(ticket: target.ticket, text: text == "-" ? try piped() : text, isTold: told)
    }

    private func piped() throws -> String {
        let bytes = try InputText.bytes(of: "-", atMost: Self.longest)
        guard bytes.count <= Self.longest else {
            throw IntakeProblem.tooLarge(bytes: bytes.count, limit: Self.longest)
        }
        if let offset = bytes.firstIndex(of: 0) { throw IntakeProblem.binary(offset: offset) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
