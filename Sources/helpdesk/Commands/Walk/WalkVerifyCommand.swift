import ArgumentParser
import DeskCore

struct WalkVerifyCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Put on record how the caller was verified.",
        discussion: """
            The record says how, never what was said: no field takes a secret. It counts for \(DurationWords.length(DeskDurations().identityCheck)), \
            unless desk.yaml says otherwise, for the agent who made it and for this caller.
            """)

    @OptionGroup var target: TicketOptions

    @Option(help: "How. What people know about themselves, such as a birth date, is no proof.")
    var method: IdentityMethod

    @Option(help: "Where the number or the proof came from.")
    var reference: String?

    @Option(help: ArgumentHelp("The colleague who confirmed it, for privileged users.", valueName: "user"))
    var secondPerson: String?

    @OptionGroup var report: ReportOptions

    func intent() -> any Intent {
        VerifyIdentity(ticket: target.ticket, method: method, reference: reference, secondPerson: secondPerson)
    }
}
