/// A list that somebody looks at again and again: which tickets, in what order, under which headings, and what is shown of them.
package struct TicketView: Equatable, Sendable {
    package var name: String
    package var query: TicketQuery
    package var order: TicketOrder
    package var isReversed: Bool
    package var group: TicketGroup?
    package var columns: [TicketColumn]
    /// The digit that it wants to be opened by, 1 to 9; nil where it takes what is free.
    package var key: Int?

    package init(
        name: String, query: TicketQuery, order: TicketOrder = .due, isReversed: Bool = false,
        group: TicketGroup? = nil, columns: [TicketColumn] = TicketColumn.usual, key: Int? = nil
    ) {
        self.name = name
        self.query = query
        self.order = order
        self.isReversed = isReversed
        self.group = group
        self.columns = columns
        self.key = key
    }

    private init(_ name: String, _ query: String, group: TicketGroup? = nil) {
        self.init(name: name, query: QueryParser.query(query), group: group)
    }

    /// The views that every desk has, in the order of their digits.
    package static let builtIn: [TicketView] = [
        TicketView("Unsettled", "is:unsettled"),
        TicketView("Mine", "is:unsettled assignee:me"),
        TicketView("New", "is:new"),
        TicketView("Waiting", "is:waiting"),
        TicketView("Escalated", "is:escalated"),
        TicketView("Resolved", "is:resolved"),
        TicketView("All", "is:any"),
        TicketView("Breaching", "is:unsettled sla:breaching,breached"),
        TicketView("By code", "is:unsettled", group: .code),
    ]
}

extension [TicketView] {
    /// The view of a name, in any case; nil where there is none.
    package func first(named name: String) -> TicketView? {
        first { $0.name.lowercased() == name.lowercased() }
    }
}

extension TicketView {
    /// Views by their digits: nine places, and behind them those without one.
    ///
    /// Own views that name a digit have it. The others take those that built-in views leave free, then those of the last built-in ones; a view of
    /// a built-in one's name stands in its place.
    package static func arranged(own: [TicketView]) -> [TicketView?] {
        var slots = [TicketView?](repeating: nil, count: 9)
        var rest: [TicketView] = []
        var builtIn: [TicketView?] = TicketView.builtIn
        for place in builtIn.indices {
            if let name = builtIn[place]?.name, own.first(named: name) != nil { builtIn[place] = nil }
        }
        for view in own {
            let replaced = TicketView.builtIn.firstIndex { $0.name.lowercased() == view.name.lowercased() }
            let wish = view.key.map { $0 - 1 } ?? replaced
            if let wish, slots.indices.contains(wish), slots[wish] == nil {
                slots[wish] = view
            } else {
                rest.append(view)
            }
        }
        // Digits that nobody has, from the last one on.
        for view in rest where view.key == nil {
            let free = slots.indices.filter { slots[$0] == nil }
            let place = free.first { $0 >= builtIn.count || builtIn[$0] == nil } ?? free.last
            guard let place else { break }
            slots[place] = view
            rest.removeAll { $0 == view }
        }
        for (place, view) in builtIn.enumerated() {
            guard let view else { continue }
            if slots.indices.contains(place), slots[place] == nil { slots[place] = view } else { rest.append(view) }
        }
        return slots + rest
    }
}
