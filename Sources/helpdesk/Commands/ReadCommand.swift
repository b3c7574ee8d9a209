import ArgumentParser
import DeskCore
import DeskIntake

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Say what an error text tells, without making a ticket.",
        discussion: "The exit code is 65 where the text names no error code.")

    @Argument(help: ArgumentHelp("The text; - reads it from standard input.", valueName: "file|-"))
    var file: String

    @OptionGroup var report: ReportOptions

    func run() throws {
        let failure = try FailureReader.read(bytes: InputText.bytes(of: file))
        if report.json {
            try Output.json(FailureReport(failure))
        } else {
            try Output.text(Self.text(of: failure))
        }
        if failure.codes.isEmpty { throw Failure("The text names no error code.", code: Failure.data) }
    }

    private static func text(of failure: SignInFailure) -> String {
        let catalogue = Library.catalogue
        let codes = failure.codes.map { code in
            "AADSTS\(code)" + (catalogue[code]?.name.map { " \($0)" } ?? "")
        }
        let rows: [(String, String?)] =
            codes.enumerated().map { ($0 == 0 ? "Code" : "", $1) } + [
                ("Requester", failure.requester),
                ("App", failure.app),
                ("App id", failure.appID),
                ("Resource id", failure.resourceID),
                ("Correlation id", failure.correlationID),
                ("Trace id", failure.traceID),
                ("Time", failure.occurredAt.map(Timestamp.text)),
                ("Secrets masked", failure.masked > 0 ? String(failure.masked) : nil),
            ]
        return rows.compactMap { label, value in
            value.map { label.padded(to: 16) + $0.oneLine }
        }.joined(separator: "\n")
    }
}

extension String {
    /// The text with blanks behind it, `width` characters in all.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(0, width - count))
    }
}
