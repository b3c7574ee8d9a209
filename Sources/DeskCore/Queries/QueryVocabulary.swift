/// The names that occur on a desk, for what `QueryCompletion` offers: most frequent first.
package struct QueryVocabulary: Sendable {
    private var valuesByField: [QueryField: [String]] = [:]

    package init() {}

    package init(_ tickets: some Sequence<TicketRow>, views: [String]) {
        var counts: [QueryField: [String: Int]] = [:]
        var codes: [Int: Int] = [:]
        for ticket in tickets {
            codes[ticket.code, default: 0] += 1
            if let name = ticket.assignee { counts[.assignee, default: [:]][name, default: 0] += 1 }
            if let name = ticket.cause { counts[.cause, default: [:]][name, default: 0] += 1 }
            if let name = ticket.app { counts[.app, default: [:]][name, default: 0] += 1 }
            if let name = ticket.progress.guide { counts[.guide, default: [:]][name, default: 0] += 1 }
            if let incident = ticket.incident {
                counts[.incident, default: [:]][Ticket.id(incident), default: 0] += 1
            }
            for label in ticket.labels { counts[.tag, default: [:]][label, default: 0] += 1 }
            if let standing = ticket.standing {
                counts[.agent, default: [:]][standing.agent, default: 0] += 1
                if let step = standing.stepTitle { counts[.step, default: [:]][step, default: 0] += 1 }
            }
        }
        counts[.code] = Dictionary(uniqueKeysWithValues: codes.map { ("\($0)", $1) })
        valuesByField = counts.mapValues { names in
            names.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        }
        valuesByField[.view] = views
    }

    /// What a field can be asked for, as it is written.
    func values(of field: QueryField) -> [String] {
        let names = (valuesByField[field] ?? []).map { QueryText($0, isQuoted: false).written }
        return switch field {
        case .state: StateWord.allCases.map(\.rawValue)
        case .sla: ServiceState.allCases.map(\.rawValue)
        case .priority: Priority.ranks.map { "\($0)" }
        case .assignee: ["me", "none"] + names
        case .agent: ["me"] + names
        case .tag, .app, .guide, .cause, .incident: names + ["none"]
        default: names
        }
    }
}
