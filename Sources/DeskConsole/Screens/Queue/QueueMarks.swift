import DeskCanvas
import DeskCore

extension QueueScreen {
    /// How many marked tickets the list does not show.
    var hiddenMarkCount: Int { marks.isEmpty ? 0 : marks.count - shownMarkCount }

    /// Marks the selected ticket, or takes its mark away, and goes on to the next one.
    mutating func toggleMark(height: Int, isBeside: Bool) {
        guard let selected else { return }
        marks.toggle(selected)
        _ = move(.moveDown, height: height, isBeside: isBeside)
        countMarks()
    }

    /// Begins a range at the selected ticket, or ends it there.
    mutating func toggleRange() {
        guard let selected else { return }
        if marks.isDrawing { marks.endRange() } else { marks.beginRange(at: selected) }
        countMarks()
    }

    /// Draws the range as far as the selection has come by a movement of the agent's own.
    mutating func drawRange() {
        guard let begin = marks.begin, let place = ticketIndex(atLine: list.selection) else { return }
        guard let first = rows.firstIndex(of: begin) else {
            // What it began at is in the list no more.
            marks.endRange()
            return
        }
        marks.draw(rows[min(first, place)...max(first, place)], from: begin)
        countMarks()
    }

    mutating func toggleAllMarks() {
        marks.toggle(all: rows)
        countMarks()
    }

    mutating func dropMarks() {
        marks = TicketMarks()
        countMarks()
    }

    /// What the title says of the marks; nothing where there are none.
    var markWords: String {
        guard !marks.isEmpty || marks.isDrawing else { return "" }
        let hidden = hiddenMarkCount
        return " · \(marks.count) marked" + (hidden > 0 ? ", \(hidden) not shown" : "")
            + (marks.isDrawing ? " · range" : "")
    }
}

extension Model {
    /// More marks than these nobody makes again without being asked.
    private static let easilyMade = 9

    /// Keys of marks in the queue. Nil: no such action.
    mutating func actOnMarks(_ action: Action) -> [Effect]? {
        let layout = queueLayout
        switch action {
        case .mark: queue.toggleMark(height: layout.listHeight, isBeside: layout.preview != nil)
        case .markRange:
            queue.toggleRange()
            if queue.marks.isDrawing {
                say("A range begins here; move to its other end, \(keyName(.markRange)) ends it.")
            }
        case .markAll:
            guard !queue.rows.isEmpty else { return [.bell] }
            queue.toggleAllMarks()
        case .back where queue.marks.isDrawing:
            queue.marks.dropRange()
            queue.countMarks()
        case .back where !queue.marks.isEmpty:
            if queue.marks.count > Self.easilyMade {
                overlay = .choice(.dropMarks(queue.marks.count))
            } else {
                dropMarks()
            }
        default: return nil
        }
        return []
    }

    mutating func dropMarks() {
        let count = queue.marks.count
        queue.dropMarks()
        say("The marks of \(count == 1 ? "one ticket" : "\(count) tickets") are gone.")
    }
}
