import DeskCanvas
import DeskCore

/// The lines of a list: its tickets, and a heading over each group. A heading is never selected.
extension QueueScreen {
    var lineCount: Int { rows.count + headings.count }

    /// The index of the row that stands on a line; nil for a heading, and where there is no such line.
    func ticketIndex(atLine line: Int) -> Int? {
        guard line >= 0, line < lineCount else { return nil }
        // The last heading that stands on this line or above it.
        var low = 0
        var high = headings.count
        while low < high {
            let middle = (low + high) / 2
            if headings[middle] + middle <= line { low = middle + 1 } else { high = middle }
        }
        if low > 0, headings[low - 1] + low - 1 == line { return nil }
        return line - low
    }

    /// The place among the headings of the one that stands on a line; nil for a ticket.
    func heading(atLine line: Int) -> Int? {
        guard line >= 0, line < lineCount, ticketIndex(atLine: line) == nil else { return nil }
        let next = ticketIndex(atLine: line + 1) ?? rows.count
        return headings.firstIndex(of: next)
    }

    func line(ofTicket index: Int) -> Int {
        var low = 0
        var high = headings.count
        while low < high {
            let middle = (low + high) / 2
            if headings[middle] <= index { low = middle + 1 } else { high = middle }
        }
        return index + low
    }

    /// How many tickets stand under a heading.
    func count(underHeading place: Int) -> Int {
        (place + 1 < headings.count ? headings[place + 1] : rows.count) - headings[place]
    }

    /// Goes on from a heading to a ticket, in the direction that the selection moves in.
    mutating func skipHeading(by step: Int, height: Int) {
        guard !headings.isEmpty, ticketIndex(atLine: list.selection) == nil else { return }
        list.move(by: list.selection == 0 ? 1 : step, count: lineCount, height: height)
    }

    /// Carries out an action that moves; false for all others.
    mutating func move(_ action: Action, height: Int, isBeside: Bool) -> Bool {
        let before = list.selection
        guard list.move(action, count: lineCount, height: height, isBeside: isBeside) else { return false }
        skipHeading(by: list.selection < before ? -1 : 1, height: height)
        return true
    }
}
