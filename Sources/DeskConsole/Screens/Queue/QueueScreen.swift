import DeskCanvas
import DeskCore

/// The tickets of a view, in an order, narrowed by what is typed.
struct QueueScreen: Sendable {
    var view = QueueView.unsettled
    var order = QueueOrder.soonest
    var isReversed = false
    /// What is typed after `/`; nil where nobody searches.
    var search: TextField?
    /// Whether keys go to the search field.
    var isTyping = false
    /// What the list was narrowed by when the search field was opened.
    private var earlier: TextField?
    private(set) var rows: [TicketNumber] = []
    var list = ListWindow()
    /// The tickets of the view in their order, before anything is typed.
    private var ordered: [TicketNumber] = []
    /// What `ordered` was made of; nil while it was not.
    private var basis: Basis?
    /// What the tickets in `ordered` can be found by; nil while nobody searches.
    private var texts: QueueTexts?

    /// All that the order of a view depends on.
    private struct Basis: Equatable {
        var view: QueueView
        var order: QueueOrder
        var isReversed: Bool
        /// The last event that the desk had taken in.
        var sequence: Int
    }

    var selected: TicketNumber? {
        rows.indices.contains(list.selection) ? rows[list.selection] : nil
    }

    /// How the list is sorted; nil as it is at the start.
    var orderWords: String? {
        order == .soonest && !isReversed ? nil : order.title + (isReversed ? ", reversed" : "")
    }

    /// Opens the search field, empty: new words are not written behind those of the last search.
    mutating func startTyping() {
        earlier = search
        search = TextField()
        isTyping = true
    }

    /// Leaves the search field, and narrows the list as before it was opened.
    mutating func stopTyping() {
        search = earlier
        isTyping = false
    }

    var isNarrowed: Bool { search.map { !$0.text.trimmed.isEmpty } ?? false }

    /// Makes the rows anew and keeps the selection on the same ticket, or near where it was.
    mutating func refresh(_ desk: Desk, me: Actor, catalogue: CodeCatalogue, height: Int) {
        let kept = selected
        sort(desk, me: me)
        narrow(desk, catalogue: catalogue)
        list.select(kept.flatMap(rows.firstIndex(of:)) ?? list.selection, count: rows.count, height: height)
    }

    /// Lists anew also where the desk has come no further.
    mutating func forgetOrder() { basis = nil }

    private mutating func sort(_ desk: Desk, me: Actor) {
        let basis = Basis(view: view, order: order, isReversed: isReversed, sequence: desk.lastSequence)
        guard basis != self.basis else { return }
        self.basis = basis
        let shown = desk.rows.lazy.filter { [view] in view.shows($0, to: me) }
        ordered =
            view == .all && desk.hasAllInReach
            ? order.sorted(Array(shown) + desk.rowsPutAway, by: desk.policy)
            : order.sorted(shown, by: desk.policy)
        if isReversed { ordered.reverse() }
        texts = nil
    }

    private mutating func narrow(_ desk: Desk, catalogue: CodeCatalogue) {
        guard let search else {
            texts = nil
            rows = ordered
            return
        }
        let texts = texts ?? QueueTexts(ordered.lazy.compactMap { desk.row(of: $0) }, catalogue: catalogue)
        self.texts = texts
        let filter = QueueFilter(search.text)
        rows = filter.isEmpty ? ordered : filter.places(in: texts).map { ordered[$0] }
    }

    mutating func select(_ ticket: TicketNumber, height: Int) {
        if let index = rows.firstIndex(of: ticket) { list.select(index, count: rows.count, height: height) }
    }
}

extension Desk {
    /// Whether a list takes in the tickets that were settled long ago too: more would be slow to bring up, and nobody reads them.
    fileprivate var hasAllInReach: Bool { putAwayCount <= 100_000 }

    /// What is said of the tickets that a list does not take in.
    fileprivate var remainder: String {
        hasAllInReach ? "" : "; some \(putAwayCount) settled long ago are found by their numbers (:)"
    }
}

extension Model {
    var queue: QueueScreen {
        get {
            // The first screen is the queue, from the start to the end.
            guard case .queue(let screen) = screens[0] else { return QueueScreen() }
            return screen
        }
        set { screens[0] = .queue(newValue) }
    }

    mutating func refreshQueue() {
        var queue = queue
        queue.refresh(desk, me: me, catalogue: catalogue, height: QueueLayout(size).listHeight)
        self.queue = queue
    }

    /// Keys while the search field has them. Nil: not for the field.
    mutating func typeInQueue(_ event: InputEvent) -> [Effect]? {
        guard queue.isTyping else { return nil }
        switch event {
        case .key(.enter), .key(.down):
            queue.isTyping = false
            if !queue.isNarrowed { queue.search = nil }
        case .key(.escape):
            queue.stopTyping()
            refreshQueue()
        case .key(let key):
            guard queue.search?.handle(key) == true else { return nil }
            queue.list = ListWindow()
            refreshQueue()
        case .paste(let paste):
            queue.search?.insert(paste.text)
            refreshQueue()
        case .resize:
            return nil
        }
        return []
    }

    mutating func actInQueue(_ action: Action, key: Key) -> [Effect]? {
        switch action {
        case .find:
            queue.startTyping()
            // Now, so that the first letter does not wait for it.
            refreshQueue()
        case .sort:
            queue.order = queue.order.next
            resort()
        case .sortReversed:
            queue.isReversed.toggle()
            resort()
        case .view:
            guard let digit = key.typed?.wholeNumberValue, let view = QueueView(rawValue: digit) else { return [] }
            queue.view = view
            queue.list = ListWindow()
            refreshQueue()
            say("\(view.title): \(queue.rows.count)" + (view == .all ? desk.remainder : ""))
        case .open:
            guard let number = queue.selected else { return [.bell] }
            push(.ticket(TicketScreen(ticket: number)))
        case .back where queue.isNarrowed:
            queue.search = nil
            refreshQueue()
        default:
            let layout = QueueLayout(size)
            let isMove = queue.list.move(
                action, count: queue.rows.count, height: layout.listHeight, isBeside: layout.preview != nil)
            return isMove ? [] : nil
        }
        return []
    }

    private mutating func resort() {
        refreshQueue()
        say("Sorted by \(queue.orderWords ?? queue.order.title)")
    }
}
