import DeskCanvas
import DeskCore

import struct FoundationEssentials.Date

/// The supervisor's control room: numbers, agents, and every user in remediation.
///
/// Rows keep their places while it is looked at: what comes new stands at the end, and what is over stays until the order is made anew.
struct RoomScreen: Sendable {
    enum Panel: Int, CaseIterable, Sendable {
        case numbers
        case agents
        case outbreaks
        case walks
    }

    private(set) var board: RoomBoard
    var panel = Panel.walks
    /// Where each panel's list stands, by the panel's place.
    var lists = [ListWindow](repeating: ListWindow(), count: Panel.allCases.count)
    private(set) var agents: [String] = []
    /// Clusters and open incidents.
    var outbreaks: [Outbreak] = []
    private(set) var walks: [WalkthroughID] = []
    private var stalled: Set<WalkthroughID> = []

    var stalledCount: Int { stalled.count }

    /// - Parameter names: who is at a console just now.
    init(_ desk: Desk, at now: Date, names: [String]) {
        board = RoomBoard(desk, at: now)
        sort(desk, at: now, names: names)
    }

    var list: ListWindow {
        get { lists[panel.rawValue] }
        set { lists[panel.rawValue] = newValue }
    }

    func count(_ panel: Panel) -> Int {
        switch panel {
        case .numbers: RoomNumber.allCases.count
        case .agents: agents.count
        case .outbreaks: outbreaks.count
        case .walks: walks.count
        }
    }

    var selectedWalk: WalkthroughID? {
        let place = lists[Panel.walks.rawValue].selection
        return panel == .walks && walks.indices.contains(place) ? walks[place] : nil
    }

    /// The ticket whose user is selected; nil where that walkthrough is over.
    var selectedTicket: TicketNumber? { selectedWalk.flatMap { board.ticket(in: $0) } ?? selectedOutbreak?.incident }

    var selectedOutbreak: Outbreak? {
        let place = lists[Panel.outbreaks.rawValue].selection
        return panel == .outbreaks && outbreaks.indices.contains(place) ? outbreaks[place] : nil
    }

    /// The panel behind this one; outbreaks are passed over where there are none.
    var nextPanel: Panel {
        let next = Panel(rawValue: panel.rawValue + 1) ?? .numbers
        return next == .outbreaks && outbreaks.isEmpty ? .walks : next
    }

    var selectedAgent: String? {
        let place = lists[Panel.agents.rawValue].selection
        return panel == .agents && agents.indices.contains(place) ? agents[place] : nil
    }

    var selectedNumber: RoomNumber? {
        panel == .numbers ? RoomNumber.allCases[lists[Panel.numbers.rawValue].selection] : nil
    }

    /// Puts the rows in their order: stalled users first, then those who have stood longest; agents by name.
    mutating func sort(_ desk: Desk, at now: Date, names: [String]) {
        let rows = board.walkthroughs.compactMap { board.row(of: $0, in: desk, at: now) }.sorted { left, right in
            if left.isStalled != right.isStalled { return left.isStalled }
            return (left.since, left.ticket) < (right.since, right.ticket)
        }
        walks = rows.map(\.walkthrough)
        stalled = Set(rows.lazy.filter(\.isStalled).map(\.walkthrough))
        agents = Set(board.agents.keys).union(names).subtracting([Actor.timers.name]).sorted()
    }

    /// Takes in what events changed.
    mutating func take(_ touched: Set<TicketNumber>?, _ desk: Desk, at now: Date, names: [String]) {
        guard let touched, !board.isOutdated(desk, at: now) else {
            board = RoomBoard(desk, at: now)
            return append(names, desk, at: now)
        }
        board.take(touched, desk, at: now)
        let walks = Set(touched.compactMap { board.walk(of: $0) })
        stalled = stalled.subtracting(walks).filter { board.ticket(in: $0) != nil }
        stalled.formUnion(walks.filter { isStalled($0, desk, at: now) })
        append(names)
    }

    mutating func pass(_ desk: Desk, at now: Date, names: [String]) {
        if board.isOutdated(desk, at: now) { board = RoomBoard(desk, at: now) } else { board.pass(desk, at: now) }
        append(names, desk, at: now)
    }

    private func isStalled(_ walk: WalkthroughID, _ desk: Desk, at now: Date) -> Bool {
        board.row(of: walk, in: desk, at: now)?.isStalled == true
    }

    /// Looks anew at who stalls, too.
    private mutating func append(_ names: [String], _ desk: Desk, at now: Date) {
        append(names)
        stalled = Set(walks.filter { isStalled($0, desk, at: now) })
    }

    private mutating func append(_ names: [String]) {
        if board.walkthroughs.count > 0 {
            let known = Set(walks)
            walks += board.walkthroughs.filter { !known.contains($0) }.sorted()
        }
        let known = Set(agents).union([Actor.timers.name])
        agents += Set(board.agents.keys).union(names).subtracting(known).sorted()
    }
}
