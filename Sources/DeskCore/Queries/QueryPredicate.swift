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

/// A query made ready to be asked of many tickets. Nothing of it changes; being an object, it is not copied for each of them.
package final class QueryPredicate: Sendable {
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
    package convenience init(_ query: TicketQuery, in context: QueryContext, isWithinList: Bool = false) {
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

    /// A time at which many tickets are asked.
    package func moment(_ now: Date) -> DeskMoment { DeskMoment(now, in: context.policy.calendar) }

    package func admits(_ ticket: TicketRow, at now: Date) -> Bool { admits(ticket, at: moment(now)) }

    /// Whether tickets in a state can be meant.
    func mayAdmit(_ state: TicketState) -> Bool { states & state.bit != 0 }

    /// Whether nothing but the state of a ticket counts.
    var isOfStatesOnly: Bool { conditions.isEmpty && words.isEmpty }

    /// Whether a ticket is meant.
    package func admits(_ ticket: TicketRow, at moment: DeskMoment) -> Bool {
        if states & ticket.state.bit == 0 { return false }
        for place in conditions.indices where holds(place, of: ticket, at: moment) == conditions[place].isNegated {
            return false
        }
        guard !words.isEmpty else { return true }
        return words.score(in: SearchText(ticket, catalogue: context.catalogue)) != nil
    }

    private func holds(_ place: Int, of ticket: TicketRow, at moment: DeskMoment) -> Bool {
        let condition = conditions[place]
        switch condition.operand {
        case .states(let words):
            return words.contains { $0.holds(of: ticket, in: context, at: moment.date) }
        case .codes(let codes):
            return codes.contains { ticket.code == $0 || ticket.codes.contains($0) }
        case .numbers(_, let numbers) where condition.field == .incident:
            return numbers.contains(ticket.incident ?? 0)
        case .numbers(let comparison, let numbers):
            let value = condition.field == .number ? ticket.number : ticket.priority.rank
            return numbers.contains { comparison.holds(value, $0) }
        case .clocks(let states):
            let clocks = TicketClocks(of: ticket, by: context.policy)
            func isOne(_ clock: ServiceClock) -> Bool { states.contains(clock.state(at: moment.coordinate)) }
            return clocks.firstResponse.map(isOne) ?? false || clocks.resolution.map(isOne) ?? false
        case .span(let comparison, let seconds) where condition.field == .due:
            guard let clock = TicketClocks(of: ticket, by: context.policy).nearest else { return false }
            return comparison.holds(
                clock.remaining(at: moment.coordinate), context.policy.calendar.workingSeconds(seconds))
        case .span(let comparison, let seconds):
            return comparison.holds(moment.date.timeIntervalSince(ticket.since(condition.field)), Double(seconds))
        case .texts(let texts):
            if condition.field == .view { return views[place]?.contains { $0.admits(ticket, at: moment) } ?? false }
            return texts.contains { holds($0, of: ticket, in: condition.field) }
        }
    }

    private func holds(_ text: QueryText, of ticket: TicketRow, in field: QueryField) -> Bool {
        if text.isNone { return !ticket.hasText(in: field) { _ in true } }
        if field.kind == .name {
            if text.isMe { return ticket.hasText(in: field) { $0 == context.me } }
            return ticket.hasText(in: field) { $0.isFolded(text.folded) }
        }
        return ticket.hasText(in: field) { $0.containsFolded(text.folded) }
    }
}

extension TicketRow {
    /// Whether a field says something that is so.
    fileprivate func hasText(in field: QueryField, where isSo: (String) -> Bool) -> Bool {
        switch field {
        case .assignee: assignee.map(isSo) ?? false
        case .requester: requester.map(isSo) ?? false
        case .app: app.map(isSo) ?? false
        case .title: isSo(title)
        case .tag: labels.contains(where: isSo)
        case .step: (standing?.stepTitle).map(isSo) ?? false
        case .guide: progress.guide.map(isSo) ?? false
        case .agent: (standing?.agent).map(isSo) ?? false
        case .cause: cause.map(isSo) ?? false
        case .correlation: correlationID.map(isSo) ?? false || traceID.map(isSo) ?? false
        case .state, .code, .priority, .age, .updated, .sla, .due, .number, .incident, .view: false
        }
    }
}
