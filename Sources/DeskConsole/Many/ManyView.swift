import DeskCanvas
import DeskCore

extension Model {
    private var manyWidth: Int { min(size.width - 2, 76) }
    /// The lines of the preview that are in sight at most.
    var manyHeight: Int { max(1, Frame(size).body.height - 4) }

    func drawMany(_ many: ManyOverlay, _ canvas: inout Canvas) {
        let lines = lines(of: many)
        let height = min(lines.count, manyHeight)
        let rect = Frame(size).body.centered(Size(width: manyWidth, height: height + 4))
        canvas.panel(rect, title: many.title)
        let (text, foot) = rect.inset(horizontal: 2, vertical: 1).splitBottom(1)
        let visible = many.scroll.visible(count: lines.count, height: height)
        canvas.draw(lines, in: text.splitTop(height).top, offset: visible.lowerBound)
        canvas.scrollMark(
            in: Rect(x: rect.maxX - 1, y: text.y, width: 1, height: height), offset: visible.lowerBound,
            count: lines.count)
        let keys = keys(of: many).flatMap { [StyledRun($0, .key), StyledRun(" \($1)   ")] }
        canvas.draw(StyledLine(keys), at: foot.origin, maxWidth: foot.width)
    }

    private func keys(of many: ManyOverlay) -> [(String, String)] {
        if many.sent != nil { return [] }
        let back = ("Esc", many.form == nil ? "leave it" : "back to the form")
        if many.problem != nil { return [("Enter", "look again"), back] }
        guard let preview = many.preview, !preview.changed.isEmpty else { return [back] }
        return [("Enter", "do it to \(Self.count(preview.changed)), as one act"), back]
    }

    /// What will happen to how many, and who is left out and why.
    func lines(of many: ManyOverlay) -> [StyledLine] {
        let width = manyWidth - 4
        if let problem = many.problem { return problem.wrapped(to: width, .bad) }
        guard let preview = many.preview else {
            let words =
                many.asked == nil ? "Reading the guides…" : "Looking at \(Self.count(of: many))…"
            return words.wrapped(to: width, .dim)
        }
        if many.sent != nil { return "Recording…".wrapped(to: width, .dim) }
        var lines: [StyledLine] = []
        func add(_ count: Int, _ words: String, _ tickets: [TicketNumber], _ style: Style) {
            let head: StyledLine = [StyledRun("\(count) \(words)", style), StyledRun("  \(Ticket.ids(tickets))", .dim)]
            lines += head.wrapped(to: width)
        }
        if preview.changed.isEmpty {
            lines += "Nothing would change.".wrapped(to: width, .title)
        } else {
            add(
                preview.changed.count, preview.changed.count == 1 ? "ticket changes" : "tickets change",
                preview.changed, .title)
        }
        if !preview.unchanged.isEmpty {
            add(
                preview.unchanged.count, preview.unchanged.count == 1 ? "is so already" : "are so already",
                preview.unchanged, .normal)
        }
        for left in preview.leftOut {
            lines.append([])
            add(left.tickets.count, left.tickets.count == 1 ? "is left out" : "are left out", left.tickets, .warning)
            lines += left.sentence.wrapped(to: width - 2, mark: StyledRun("  "))
        }
        return lines
    }

    private static func count(of many: ManyOverlay) -> String {
        count(many.asked?.parts.map(\.intent.ticket) ?? [])
    }
}
