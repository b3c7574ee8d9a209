import ArgumentParser
import DeskCore

extension Configuration {
    /// All views, the user's own and those that every desk has; what is wrong with one that is left out is said.
    static func allViews() throws -> [TicketView] {
        let (own, problems) = try views()
        for problem in problems { Output.complain(problem) }
        return TicketView.arranged(own: own).compactMap(\.self)
    }

    /// Reads a query as it is typed after `/` in the console.
    static func query(_ text: String, views: [TicketView]) throws -> TicketQuery {
        let query = QueryParser.query(text, views: views.map(\.name), isWhole: true)
        if let problem = query.problems.first { throw ValidationError(problem.sentence(in: text)) }
        return query
    }
}

extension Workplace {
    /// The tickets that a query means; at least one.
    func numbers(meantBy text: String) throws -> [TicketNumber] {
        let views = try Configuration.allViews()
        let view = TicketView(name: "", query: try Configuration.query(text, views: views))
        let found = rows(of: view, views: views).map(\.number)
        guard !found.isEmpty else {
            throw Failure(
                "No ticket is meant by `\(text)`; `helpdesk list` with the same query shows those that are.",
                code: Failure.refusal)
        }
        return found
    }

    /// The tickets that a view shows.
    ///
    /// - Parameters:
    ///   - views: what `view:` can name.
    ///   - candidates: those to choose from; nil for all.
    ///   - inAnyState: also settled ones, where the query says nothing about states.
    func rows(
        of view: TicketView, views: [TicketView], candidates: [TicketRow]? = nil, inAnyState: Bool = false
    ) -> [TicketRow] {
        let context = QueryContext(me: actor.name, catalogue: catalogue, policy: desk.policy, views: views)
        return desk.rows(of: view, in: context, at: now, candidates: candidates, inAnyState: inAnyState)
    }
}
