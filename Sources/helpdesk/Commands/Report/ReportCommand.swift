import ArgumentParser
import DeskCore
import DeskReports
import FoundationEssentials

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Report a desk's numbers: by day, week, month, agent or guide, what was promised, who did what.",
        discussion: """
            Times are on the desk's wall: 2026-11-20, 2026-11-20T14:00, or 7d for a week ago. Without --from: daily seven days, \
            weekly eight weeks, monthly twelve months, the others thirty days. What the numbers mean stands at the end of a report \
            and in docs/metrics.md.
            """)

    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case daily
        case weekly
        case monthly
        case agent
        case guide
        case sla
        case audit
        case followups
        case sample
        case definitions
    }

    @Argument(
        help:
            "Which one: daily, weekly, monthly, agent, guide, sla, audit, followups or sample; definitions says what the numbers mean."
    )
    var kind: Kind

    @OptionGroup var data: DataOptions

    @Option(parsing: .unconditional, help: ArgumentHelp("Where it begins.", valueName: "time"))
    var from: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Where it ends; otherwise now.", valueName: "time"))
    var to: String?

    @Option(help: "text, markdown, html, csv or json.")
    var format: ReportFormat = .text

    @Option(parsing: .unconditional, help: "How many tickets a sample has.")
    var count = Self.usualCount

    private static let usualCount = 10

    @Option(help: ArgumentHelp("Write a file instead of printing.", valueName: "file"))
    var output: String?

    func validate() throws {
        if [.guide, .followups, .definitions].contains(kind), from != nil || to != nil {
            throw ValidationError(
                "`report \(kind.rawValue)` says how it is now, over all that was recorded, so it takes no --from and --to."
            )
        }
        if output?.isEmpty == true { throw ValidationError("--output wants the path of a file.") }
        if !(1...10_000).contains(count) { throw ValidationError("A sample has 1 to 10000 tickets.") }
        if count != Self.usualCount, kind != .sample { throw ValidationError("--count is for `report sample`.") }
    }

    func run() throws {
        guard kind != .definitions else { return try print(DefinitionsReport.document) }
        let rules = try data.rules
        if let problem = rules.policyProblem { Output.complain(problem) }
        let span = try ReportSpan(kind, from: from, to: to, now: Date(), policy: rules.policy)
        let (document, damage) = try ReportMaker(data: data, span: span, sampleCount: count).document(kind)
        try print(document)
        if let damage { throw damage }
    }

    private func print(_ document: ReportDocument) throws {
        let text = try Self.safe(document.written(as: format), format)
        if let output {
            try ResultFile.write(to: output) { try $0.append(Self.withoutLastLineEnd(text).utf8) }
        } else {
            try StandardStreams.write(text)
        }
    }

    /// Nothing in a report steers a terminal; in the formats that mark what they cannot hold, nothing could.
    private static func safe(_ text: String, _ format: ReportFormat) -> String {
        switch format {
        case .text, .markdown: Output.safe(text)
        case .json: JSONText.escapingControls(text)
        case .html, .csv: text
        }
    }

    private static func withoutLastLineEnd(_ text: String) -> Substring {
        text.last?.isNewline == true ? text.dropLast() : text[...]
    }
}

extension ReportFormat: ExpressibleByArgument {}
