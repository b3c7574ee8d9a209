import DeskCanvas
import DeskCore

import struct FoundationEssentials.Date

/// The supervisor's board: every user in remediation, those who stall on top.
struct ProgressScreen: Sendable {
    var rows: [BoardRow] = []
    var list = ListWindow()

    var selected: TicketNumber? {
        rows.indices.contains(list.selection) ? rows[list.selection].ticket : nil
    }

    mutating func refresh(_ desk: Desk, at now: Date, height: Int) {
        let kept = selected
        rows = desk.board(at: now)
        let index = kept.flatMap { kept in rows.firstIndex { $0.ticket == kept } } ?? list.selection
        list.select(index, count: rows.count, height: height)
    }
}

extension Model {
    mutating func refreshProgress() {
        for index in screens.indices {
            guard case .progress(var screen) = screens[index] else { continue }
            screen.refresh(desk, at: now, height: progressHeight)
            screens[index] = .progress(screen)
        }
    }

    mutating func actInProgress(_ action: Action) -> [Effect]? {
        guard var screen = top.progress else { return nil }
        switch action {
        case .open:
            guard let number = screen.selected else { return [.bell] }
            openWalkScreen(number)
            return []
        default:
            guard screen.list.move(action, count: screen.rows.count, height: progressHeight) else { return nil }
            top.progress = screen
            return []
        }
    }

    /// The rows of users, without the line of headings.
    var progressHeight: Int { max(1, Frame(size).body.height - 1) }
}
