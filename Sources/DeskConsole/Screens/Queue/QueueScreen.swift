import DeskCanvas
import DeskCore

import struct FoundationEssentials.Date

/// The tickets of a view, in an order, narrowed by what is typed.
struct QueueScreen: Sendable {
    /// All views by their digits, those without one behind.
    private(set) var views: [TicketView?] = []
    /// Which view is shown, by its place.
    private(set) var shown = 0
    var order = TicketOrder.due
    var isReversed = false
    var group: TicketGroup?
    /// What is typed after `/`; nil where nobody searches.
    var search: QueueSearch?
    /// What the list was narrowed by when the search field was opened.
    private var earlier: QueueSearch?
    private(set) var rows: [TicketNumber] = []
    /// The indices of the rows that a heading stands over.
    private(set) var headings: [Int] = []
    var list = ListWindow()
    var marks = TicketMarks()
    /// How many of the marked tickets are in the list.
    private(set) var shownMarkCount = 0
    private var members = ViewMembers([], in: QueryContext(me: ""))
    /// The tickets of the view, before anything is typed.
    private var ordered = OrderedTickets()
    private(set) var context = QueryContext(me: "")
    /// Whether the tickets that were settled long ago are counted and listed.
    private var includesPutAway = false

    init() {}

    /// - Parameter own: the views of the configuration.
    init(own: [TicketView], context: QueryContext) {
        views = TicketView.arranged(own: own)
        self.context = context
        self.context.views = views.compactMap(\.self)
    }

    var view: TicketView { views.indices.contains(shown) ? views[shown] ?? .everything : .everything }

    /// How many tickets a view has; nil where it may have some that nobody has looked at.
    func count(_ place: Int, on desk: Desk) -> Int? {
        guard let view = views[place], place < ViewMembers.most, members.counts.indices.contains(place) else {
            return nil
        }
        let isCounted = includesPutAway || desk.putAwayCount == 0 || !view.query.reachesSettled
        return isCounted ? members.counts[place] : nil
    }

    var selected: TicketNumber? { ticketIndex(atLine: list.selection).map { rows[$0] } }

    /// How the list is sorted; nil as its view sorts it.
    var orderWords: String? {
        order == view.order && isReversed == view.isReversed ? nil : order.title + (isReversed ? ", reversed" : "")
    }

    var isTyping: Bool { search?.isTyping ?? false }
    var isNarrowed: Bool { search?.isNarrowing ?? false }

    // MARK: What the list is made of

    /// Makes everything anew.
    mutating func load(_ desk: Desk, at now: Date, height: Int) {
        context.policy = desk.policy
        members = ViewMembers(views.map { $0 ?? .nothing }, in: context)
        members.ask(desk, at: now)
        includesPutAway = false
        makeList(desk, at: now, height: height)
    }

    /// Takes in that tickets have changed; nil: perhaps all of them.
    mutating func take(_ touched: Set<TicketNumber>?, _ desk: Desk, at now: Date, height: Int) {
        // Beyond so many, sorting is quicker than finding each one's place.
        guard let touched, touched.count <= 256 else { return load(desk, at: now, height: height) }
        let kept = selected
        let moment = DeskMoment(now, in: desk.policy.calendar)
        var isChanged = false
        for number in touched {
            let row = desk.row(of: number)
            members.ask(number, row, at: moment)
            let belongs = members.contains(number, view: shown)
            ordered.move(number, to: belongs ? row.map { order.key(of: $0, by: desk.policy, group: group) } : nil)
            if let row, belongs { search?.update(row) }
            isChanged = true
        }
        if isChanged { narrow(desk, at: now, keeping: kept, height: height) }
    }

    /// Takes in that time has passed.
    mutating func passTime(_ desk: Desk, at now: Date, height: Int) {
        let turned = members.takeTurns(at: now)
        if !turned.isEmpty { take(turned, desk, at: now, height: height) }
    }

    mutating func show(_ place: Int, _ desk: Desk, at now: Date, height: Int) {
        shown = place
        (order, isReversed, group) = (view.order, view.isReversed, view.group)
        list = ListWindow()
        makeList(desk, at: now, height: height)
        list = ListWindow()
        skipHeading(by: 1, height: height)
    }

    /// Lists the tickets of the view by the order and the groups that are wanted now.
    mutating func makeList(_ desk: Desk, at now: Date, height: Int) {
        let kept = selected
        if view.query.reachesSettled, desk.hasAllInReach, !includesPutAway {
            includesPutAway = true
            members.ask(desk.rowsPutAway, at: DeskMoment(now, in: desk.policy.calendar))
        }
        var keys = members.keys(ofView: shown, on: desk, in: order, group: group)
        if includesPutAway, view.query.reachesSettled {
            for row in desk.rowsPutAway where members.contains(row.number, view: shown) {
                keys.append(order.key(of: row, by: desk.policy, group: group))
            }
        }
        ordered = OrderedTickets(keys, isReversed: isReversed)
        search?.forgetTexts()
        narrow(desk, at: now, keeping: kept, height: height)
    }

    /// Narrows the list by what is typed, and keeps the selection on its ticket, or near where it was.
    mutating func narrow(_ desk: Desk, at now: Date, keeping kept: TicketNumber?, height: Int) {
        if search != nil, let found = search?.find(in: ordered, desk, context, at: now) {
            rows = found
        } else {
            rows = ordered.numbers
        }
        let isRanked = search?.query.hasWords ?? false
        headings = group == nil || isRanked ? [] : ordered.headings(among: rows)
        let line = kept.flatMap(rows.firstIndex(of:)).map { self.line(ofTicket: $0) }
        list.select(line ?? list.selection, count: lineCount, height: height)
        skipHeading(by: 1, height: height)
        countMarks()
    }

    mutating func countMarks() {
        shownMarkCount = marks.isEmpty ? 0 : rows.count(where: marks.contains)
    }

    mutating func select(_ ticket: TicketNumber, height: Int) {
        guard let index = rows.firstIndex(of: ticket) else { return }
        list.select(line(ofTicket: index), count: lineCount, height: height)
    }
}

// MARK: Searching

extension QueueScreen {
    /// Opens the search field, empty: new words are not written behind those of the last search.
    mutating func startTyping(_ desk: Desk) {
        earlier = search
        earlier?.isTyping = false
        // Events come to the one that is open.
        earlier?.forgetTexts()
        var begun = QueueSearch()
        begun.takeTexts(of: search)
        begun.prepare(ordered, desk, context)
        search = begun
    }

    /// Leaves the search field, and narrows the list as before it was opened.
    mutating func cancelTyping() {
        let texts = search
        search = earlier
        search?.takeTexts(of: texts)
    }

    /// Leaves the search field, and the list as narrow as it is.
    mutating func finishTyping() {
        search?.isTyping = false
        if !isNarrowed { search = nil }
    }
}

extension TicketView {
    /// Where a desk has no views.
    fileprivate static let everything = TicketView(name: "All", query: QueryParser.query("is:any"))
    /// In the place of a view that there is not.
    fileprivate static let nothing = TicketView(name: "", query: QueryParser.query("is:new is:closed"))
}

extension Desk {
    /// Whether a list takes in the tickets that were settled long ago too: more would be slow to bring up, and nobody reads them.
    var hasAllInReach: Bool { putAwayCount <= 100_000 }

    /// What is said of the tickets that a list does not take in.
    var remainder: String {
        hasAllInReach ? "" : "; some \(putAwayCount) settled long ago are found by their numbers (:)"
    }
}
