import ArgumentParser
import DeskCore
import DeskIntake
import DeskStore

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in tickets from elsewhere, all of them or none.",
        discussion: """
            Takes JSON lines, one ticket a line, as `helpdesk export` writes them. A ticket has at least number, code, title, state and \
            createdAt. Numbers are kept, and new tickets get higher ones. The state is taken as it is given; the desk's timers, \
            such as the one that closes resolved tickets, begin anew. A walkthrough that was in progress is shown as it stood, and a \
            new one starts from the beginning.

            All lines are checked before anything is recorded. A ticket that is here already with the same content is left alone, so \
            importing a file twice changes nothing; one that is here with other content is a mistake.
            """)

    /// How many mistakes are named one by one.
    private static let shownMistakes = 20

    @Option(help: ArgumentHelp("The tickets; - reads them from standard input.", valueName: "file|-"))
    var tickets: String

    @Flag(help: "Check everything and say what would be imported, without recording it.")
    var dryRun = false

    @OptionGroup var report: ReportOptions

    func run() throws {
        let file = try TicketFileReader.read(
            bytes: InputText.bytes(of: tickets, atMost: TicketFileReader.byteLimit))
        try report.data.work { place in try take(file, at: place) }
    }

    private func take(_ file: TicketFile, at place: Workplace) throws {
        let intent = ImportTickets(lines: file.lines)
        // What can be read is checked all the same, so that all mistakes are named at once.
        let isTrial = dryRun || !file.problems.isEmpty
        let (imported, failure) = isTrial ? place.preview(intent) : place.attempt(intent)
        var obstacles: [ImportObstacle] = []
        if case .refused(.notImportable(let found)) = failure {
            obstacles = found
        } else if let failure {
            throw failure
        }
        guard file.problems.isEmpty, obstacles.isEmpty else { throw refusal(file, obstacles) }
        let answer = ImportReport(
            imported: imported.sorted(), unchanged: file.lines.count - imported.count, dryRun: dryRun)
        if report.json {
            try Output.json(answer)
        } else {
            try Output.text(answer.sentence)
        }
    }

    /// Says what is wrong with which lines.
    private func refusal(_ file: TicketFile, _ obstacles: [ImportObstacle]) -> Failure {
        let mistakes =
            file.problems.map { (line: $0.line, sentence: $0.reason.sentence) }
            + obstacles.map { (line: $0.line, sentence: $0.reason.sentence) }
        for mistake in mistakes.sorted(by: { $0.line < $1.line }).prefix(Self.shownMistakes) {
            Output.complain(lines: "\(tickets):\(mistake.line): \(mistake.sentence)")
        }
        let count = mistakes.count == 1 ? "There is one mistake" : "There are \(mistakes.count) mistakes"
        let shown = mistakes.count > Self.shownMistakes ? ", of which the first \(Self.shownMistakes) are named" : ""
        return Failure(
            "\(count) in \(tickets == "-" ? "standard input" : tickets)\(shown), so nothing was imported. Put that right and import all of it again.",
            code: file.problems.isEmpty ? Failure.refusal : Failure.data)
    }
}

extension Workplace {
    /// The tickets that an import brought.
    fileprivate func attempt(_ intent: ImportTickets) -> (tickets: [TicketNumber], failure: DeskFailure?) {
        let performed = session.attempt(intent, by: actor, at: now)
        return (performed.recorded.compactMap(\.ticket), performed.failure)
    }

    /// The tickets that an import would bring.
    fileprivate func preview(_ intent: ImportTickets) -> (tickets: [TicketNumber], failure: DeskFailure?) {
        do throws(Refusal) {
            return (try desk.decide(intent, by: actor, at: now).compactMap(\.ticket), nil)
        } catch {
            return ([], .refused(error))
        }
    }
}
