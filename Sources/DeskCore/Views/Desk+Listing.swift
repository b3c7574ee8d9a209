package import struct FoundationEssentials.Date

extension Desk {
    /// The tickets that a query means, in the order of a view; where the query has free words, those that have them best come first.
    ///
    /// - Parameters:
    ///   - candidates: those to choose from; nil for all.
    ///   - inAnyState: also settled ones, where the query says nothing about states.
    package func rows(
        of view: TicketView, in context: QueryContext, at now: Date, candidates: [TicketRow]? = nil,
        inAnyState: Bool = false
    ) -> [TicketRow] {
        let predicate = QueryPredicate(
            view.query.exactPart, in: context, isWithinList: inAnyState || view.query.namesStates)
        let wantsSettled = inAnyState || view.query.reachesSettled
        let rows = candidates ?? Array(rows) + (wantsSettled ? rowsPutAway : [])
        let moment = predicate.moment(now)
        let meant = rows.filter { predicate.admits($0, at: moment) }
        let ordered = OrderedTickets(
            meant.map { view.order.key(of: $0, by: policy, group: view.group) }, isReversed: view.isReversed)
        let byNumber = Dictionary(meant.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        guard view.query.hasWords else { return ordered.numbers.compactMap { byNumber[$0] } }
        var search = TicketSearch(meant, catalogue: context.catalogue)
        let found = search.find(view.query.freePart, in: context, at: now) { byNumber[$0] }
        return ordered.ranked(found).compactMap { byNumber[$0] }
    }
}
