import ArgumentParser
import DeskCore
import DeskIntake

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a ticket from what the user sent, and print its number.",
        discussion: """
            Takes anything that names the error: the page's text, a mail, a log record, JSON, a redirect URL, or the bare number. \
            Passwords, codes and tokens in it are masked before anything is kept.

            Where the text names no error code, give it with --code; otherwise nothing is made, and the exit code is 65. An open \
            ticket about the same user, code and correlation id is named instead of making another one.
            """)

    @Option(help: ArgumentHelp("What the user sent; - reads it from standard input.", valueName: "file|-"))
    var from: String?

    @Option(
        help: ArgumentHelp(
            "The user's principal name or address, where the text does not say it right.", valueName: "user"))
    var requester: String?

    @Option(help: "The ticket's title. Without it, the code and the app make one.")
    var title: String?

    @Option(help: "The error code, such as 50074, where the text does not say it right.", transform: ArgumentText.code)
    var code: Int?

    @Flag(help: "Make another one, even where an open ticket is about the same sign-in.")
    var again = false

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if from == nil, code == nil {
            throw ValidationError("Give what the user sent with --from, or at least a --code.")
        }
    }

    func run() throws {
        let failure = try failure()
        try report.data.work { place in
            let events = try place.perform(OpenTicket(failure: failure, title: title, again: again))
            if failure.masked > 0 { Output.complain(Self.notice(masked: failure.masked)) }
            guard let number = events.compactMap(\.ticket).first else { return }
            if report.json {
                try Output.json(try place.report(on: number))
            } else {
                try Output.text(Ticket.id(number))
            }
        }
    }

    /// What the text says, with what was said beside it.
    private func failure() throws -> SignInFailure {
        var failure = try from.map { try FailureReader.read(bytes: InputText.bytes(of: $0)) } ?? SignInFailure()
        if let requester { failure.requester = requester }
        if let code { failure.codes = [code] + failure.codes.filter { $0 != code } }
        return failure
    }

    private static func notice(masked count: Int) -> String {
        count == 1
            ? "One secret was masked in the text; ask the user to change it."
            : "\(count) secrets were masked in the text; ask the user to change them."
    }
}
