import DeskCanvas
import DeskCore

extension Model {
    /// Reads all that the queue shows anew.
    mutating func loadQueue() {
        queue.load(desk, at: now, height: queueLayout.listHeight)
    }

    /// Narrows the queue by what is typed now.
    private mutating func narrowQueue() {
        queue.narrow(desk, at: now, keeping: queue.selected, height: queueLayout.listHeight)
    }

    /// Keys while the search field has them. Nil: not for the field.
    mutating func typeInQueue(_ event: InputEvent) -> [Effect]? {
        guard queue.isTyping else { return nil }
        switch event {
        case .key(.enter), .key(.down):
            queue.finishTyping()
        case .key(.escape):
            queue.cancelTyping()
            narrowQueue()
        case .key(let key):
            let context = queue.context
            if key.typed != nil, queue.search?.isFull == true {
                say("A query has at most \(QueueSearch.longest) letters; take some away, or leave it as it is.", .bad)
                return [.bell]
            }
            guard queue.search?.take(key, desk, context) == true else { return nil }
            queue.list = ListWindow()
            queue.narrow(desk, at: now, keeping: nil, height: queueLayout.listHeight)
        case .paste(let paste):
            let context = queue.context
            guard queue.search?.insert(paste.text, desk, context) == true else {
                say(
                    "A query has at most \(QueueSearch.longest) letters, and the paste has more; paste a part of it.",
                    .bad)
                return [.bell]
            }
            narrowQueue()
        case .resize:
            return nil
        }
        return []
    }

    mutating func actInQueue(_ action: Action, key: Key) -> [Effect]? {
        if let effects = actOnMarks(action) { return effects }
        switch action {
        case .find:
            queue.startTyping(desk)
            narrowQueue()
        case .sort:
            queue.order = queue.order.next
            resort()
        case .sortReversed:
            queue.isReversed.toggle()
            resort()
        case .view:
            guard let digit = key.typed?.wholeNumberValue else { return [] }
            return show(view: digit - 1)
        case .open:
            guard let number = queue.selected else { return [.bell] }
            push(.ticket(TicketScreen(ticket: number)))
        case .back where queue.isNarrowed:
            queue.search = nil
            narrowQueue()
        default:
            let layout = queueLayout
            guard queue.move(action, height: layout.listHeight, isBeside: layout.preview != nil) else { return nil }
            queue.drawRange()
        }
        return []
    }

    /// Shows the view with a place.
    mutating func show(view place: Int) -> [Effect] {
        guard queue.views.indices.contains(place), let view = queue.views[place] else {
            say("No view has the digit \(place + 1); views: in config.yaml make some.")
            return [.bell]
        }
        queue.show(place, desk, at: now, height: queueLayout.listHeight)
        say("\(view.name): \(queue.rows.count)" + (view.query.reachesSettled ? desk.remainder : ""))
        return []
    }

    private mutating func resort() {
        queue.makeList(desk, at: now, height: queueLayout.listHeight)
        say("Sorted by \(queue.orderWords ?? queue.order.title)")
    }
}
