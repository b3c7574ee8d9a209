import ArgumentParser
import DeskCore
import FoundationEssentials

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List tickets: those that somebody still has to work on, or those that a query means.",
        discussion: """
            Those that are due soonest come first. LEFT is the working time until the nearest target, with ! where little or nothing is left and = \
            while the clock stands still; DUE is when it is used up, where the desk is. A query is written as after / in the console: \
            'code:50074 is:waiting assignee:me age>2d -tag:vip free words'; docs/queries.md has all of it.
            """)

    @Argument(parsing: .allUnrecognized, help: "Which tickets: a query.")
    var query: [String] = []

    @Option(help: "The tickets of this view: mine, new, waiting, or one of config.yaml.")
    var view: String?

    @Option(help: "What to show, by commas: number, requester, title and others.", transform: Self.columns)
    var columns: [TicketColumn]?

    @Option(help: "Sort by due, priority, age, state, requester, code, assignee or updated.")
    var order: TicketOrder?

    @Flag(help: "Resolved, closed and cancelled ones too.")
    var all = false

    @Flag(help: "Only those that are yours.")
    var mine = false

    @Option(help: "Only those that are about this error code.", transform: ArgumentText.code)
    var code: Int?

    @Option(help: "Only those of this user.")
    var requester: String?

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if let option = query.prefix(while: { $0 != "--" }).first(where: { $0.hasPrefix("--") }) {
            throw ValidationError("Unknown option '\(option)'")
        }
        if columns?.isEmpty == true {
            let known = TicketColumn.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--columns wants names with commas between them: \(known).")
        }
    }

    func run() throws {
        let views = try Configuration.allViews()
        let view = try wanted(among: views)
        try report.data.look { place in
            let tickets = listed(view, among: views, at: place)
            if report.json {
                try Output.json(
                    tickets.map {
                        TicketReport($0, catalogue: place.catalogue, by: place.desk.policy, at: place.now)
                    })
            } else if tickets.isEmpty {
                Output.complain("There is no such ticket; `helpdesk new` makes one, and --all shows all there are.")
            } else {
                let columns = columns ?? (self.view == nil ? Self.usual : view.columns)
                try Output.table(
                    columns.map(Self.heading),
                    tickets.map { ticket in columns.map { Self.text($0, ticket, at: place) } })
            }
        }
    }

    /// The words of the query: after `--`, which ends the options, all that follows is one.
    private var words: [String] {
        guard let end = query.firstIndex(of: "--") else { return query }
        return Array(query[..<end] + query[(end + 1)...])
    }

    /// The view that is listed, narrowed by the query and the options.
    private func wanted(among views: [TicketView]) throws -> TicketView {
        var wanted = TicketView(name: "", query: TicketQuery())
        if let view {
            guard let named = views.first(named: view.trimmed) else {
                let names = views.map(\.name)
                let meant = NearestWord.of(view, among: names).map { "; `\($0)` may be meant" }
                throw ValidationError(
                    "There is no view `\(view)`\(meant ?? "; there are " + names.joined(separator: ", "))")
            }
            wanted = named
        }
        wanted.query.parts += try Configuration.query(words.joined(separator: " "), views: views).parts
        if mine { wanted.query.parts += QueryParser.query("assignee:me").parts }
        if let code { wanted.query.parts += QueryParser.query("code:\(code)").parts }
        if let order { wanted.order = order }
        return wanted
    }

    private func listed(_ view: TicketView, among views: [TicketView], at place: Workplace) -> [TicketRow] {
        // A user's tickets are looked up, however many there are of others.
        let candidates = requester.map { place.desk.tickets(of: $0.trimmed).map { place.desk.row(of: $0) } }
        return place.rows(of: view, views: views, candidates: candidates, inAnyState: all)
    }

    // MARK: Columns

    private static let usual: [TicketColumn] = [
        .number, .priority, .state, .age, .left, .due, .requester, .code, .walk, .assignee, .title,
    ]

    private static func columns(_ text: String) throws -> [TicketColumn] {
        try text.split(separator: ",").map { name in
            guard let column = TicketColumn(rawValue: String(name).trimmed.lowercased()) else {
                let known = TicketColumn.allCases.map(\.rawValue)
                let meant = NearestWord.of(String(name), among: known).map { "\($0) may be meant." }
                throw ValidationError(
                    "There is no column \(name); \(meant ?? known.joined(separator: ", ") + " are known.")")
            }
            return column
        }
    }

    private static func heading(_ column: TicketColumn) -> String {
        column == .walk ? "STEPS" : column.heading.uppercased()
    }

    private static func text(_ column: TicketColumn, _ ticket: TicketRow, at place: Workplace) -> String {
        func age(_ date: Date) -> String { DurationWords.short(place.now.timeIntervalSince(date)) }
        let calendar = place.desk.policy.calendar
        var clock: ServiceClock? { TicketClocks(of: ticket, by: place.desk.policy).nearest }
        return switch column {
        case .number: ticket.id
        case .priority: String(ticket.priority.rank)
        case .state: ticket.state.words
        case .age: age(ticket.createdAt)
        case .left: clock?.brief(at: calendar.coordinate(place.now)) ?? ""
        case .due:
            clock?.due.map { calendar.zone.near(calendar.date(atCoordinate: $0), now: place.now) } ?? ""
        case .updated: age(ticket.updatedAt)
        case .requester: ticket.requester ?? ""
        case .code: String(ticket.code)
        case .walk: ticket.progress.fraction
        case .assignee: ticket.assignee ?? ""
        case .title: ticket.title
        case .app: ticket.app ?? ""
        case .tags: ticket.labels.joined(separator: " ")
        case .step: ticket.standing?.stepTitle ?? ""
        }
    }
}

extension TicketOrder: ExpressibleByArgument {}
