package import struct FoundationEssentials.Date

/// What the answers of queries depend on beside the tickets and the time.
package struct QueryContext: Sendable {
    /// Who asks.
    package var me: String
    package var catalogue: CodeCatalogue
    package var policy: DeskPolicy
    /// What `view:` can name.
    package var views: [TicketView]

    package init(
        me: String, catalogue: CodeCatalogue = CodeCatalogue(), policy: DeskPolicy = DeskPolicy(),
        views: [TicketView] = []
    ) {
        self.me = me
        self.catalogue = catalogue
        self.policy = policy
        self.views = views
    }
}

/// A query made ready to be asked of many tickets.
package struct QueryPredicate: Sendable {
    let conditions: [QueryCondition]
    /// Of the views that are named, by the term's place among the conditions.
    let views: [Int: [QueryPredicate]]
    private let words: SearchWords
    /// The states that can be meant, a bit each: what most queries ask is answered before all else.
    private let states: UInt16
    let context: QueryContext
    /// Whether time alone may change an answer.
    package let dependsOnTime: Bool

    /// - Parameter isWithinList: whether the tickets of a list are asked, so that it is not for the query to say in which states they are.
    package init(_ query: TicketQuery, in context: QueryContext, isWithinList: Bool = false) {
        self.init(query, in: context, isOfUnsettled: !isWithinList && !query.namesStates, visited: [])
    }

    /// - Parameter visited: the views that led here; none is entered twice.
    private init(_ query: TicketQuery, in context: QueryContext, isOfUnsettled: Bool, visited: Set<String>) {
        var states: UInt16 = isOfUnsettled ? TicketState.bits(StateWord.unsettled.states ?? []) : .max
        var conditions: [QueryCondition] = []
        for condition in query.conditions {
            guard case .states(let words) = condition.operand, case let named = words.compactMap(\.states),
                named.count == words.count
            else {
                conditions.append(condition)
                continue
            }
            let bits = TicketState.bits(named.joined())
            states &= condition.isNegated ? ~bits : bits
        }
        self.conditions = conditions
        self.states = states
        self.context = context
        words = SearchWords(query)
        var views: [Int: [QueryPredicate]] = [:]
        for (place, condition) in conditions.enumerated() where condition.field == .view {
            guard case .texts(let names) = condition.operand else { continue }
            views[place] = names.compactMap { name in
                guard !visited.contains(name.text.lowercased()), let view = context.views.first(named: name.text)
                else { return nil }
                return QueryPredicate(
                    view.query, in: context, isOfUnsettled: !view.query.namesStates,
                    visited: visited.union([name.text.lowercased()]))
            }
        }
        self.views = views
        dependsOnTime =
            conditions.contains(where: \.dependsOnTime)
            || views.values.joined().contains { $0.dependsOnTime }
    }

    /// Whether a ticket is meant.
    package func admits(_ ticket: TicketRow, at now: Date) -> Bool {
        if states & ticket.state.bit == 0 { return false }
        for place in conditions.indices where holds(place, of: ticket, at: now) == conditions[place].isNegated {
            return false
        }
        guard !words.isEmpty else { return true }
        return words.score(in: SearchText(ticket, catalogue: context.catalogue)) != nil
    }

    private func holds(_ place: Int, of ticket: TicketRow, at now: Date) -> Bool {
        let condition = conditions[place]
        switch condition.operand {
        case .states(let words):
            return words.contains { $0.holds(of: ticket, in: context, at: now) }
        case .codes(let codes):
            return codes.contains { ticket.code == $0 || ticket.codes.contains($0) }
        case .numbers(_, let numbers) where condition.field == .incident:
            return numbers.contains(ticket.incident ?? 0)
        case .numbers(let comparison, let numbers):
            let value = condition.field == .number ? ticket.number : ticket.priority.rank
            return numbers.contains { comparison.holds(value, $0) }
        case .clocks(let states):
            let coordinate = context.policy.calendar.coordinate(now)
            return TicketClocks(of: ticket, by: context.policy).all.contains {
                states.contains($0.state(at: coordinate))
            }
        case .span(let comparison, let seconds) where condition.field == .due:
            guard let clock = TicketClocks(of: ticket, by: context.policy).nearest else { return false }
            let remaining = clock.remaining(at: context.policy.calendar.coordinate(now))
            return comparison.holds(remaining, context.policy.calendar.workingSeconds(seconds))
        case .span(let comparison, let seconds):
            return comparison.holds(now.timeIntervalSince(ticket.since(condition.field)), Double(seconds))
        case .texts(let texts):
            if condition.field == .view { return views[place]?.contains { $0.admits(ticket, at: now) } ?? false }
            return texts.contains { holds($0, of: ticket, in: condition.field) }
        }
    }

    private func holds(_ text: QueryText, of ticket: TicketRow, in field: QueryField) -> Bool {
        let values = ticket.texts(of: field)
        if text.isNone { return values.isEmpty }
        if field.kind == .name {
            if text.isMe { return values.contains(context.me) }
            return values.contains { $0.isFolded(text.folded) }
        }
        return values.contains { $0.containsFolded(text.folded) }
    }
}

extension TicketRow {
    /// What a field says; empty where it says nothing.
    fileprivate func texts(of field: QueryField) -> [String] {
        switch field {
        case .assignee: assignee.map { [$0] } ?? []
        case .requester: requester.map { [$0] } ?? []
        case .app: app.map { [$0] } ?? []
        case .title: [title]
        case .tag: labels
        case .step: (standing?.stepTitle).map { [$0] } ?? []
        case .guide: progress.guide.map { [$0] } ?? []
        case .agent: standing.map { [$0.agent] } ?? []
        case .cause: cause.map { [$0] } ?? []
        case .correlation: [correlationID, traceID].compactMap(\.self)
        case .state, .code, .priority, .age, .updated, .sla, .due, .number, .incident, .view: []
        }
    }
}
