import DeskCanvas
import DeskCore

/// The way that a user came through a guide, to go back to one of its steps.
struct WayOverlay: Sendable {
    var ticket: TicketNumber
    /// The newest first; of a step that was walked more than once, the last time.
    var records: [Walkthrough.Record]
    var picker = Picker()

    init(_ walkthrough: Walkthrough, of ticket: TicketNumber) {
        self.ticket = ticket
        var seen: Set<String> = []
        records = walkthrough.records.reversed().filter { seen.insert($0.step).inserted }
    }

    var found: [Walkthrough.Record] {
        records.filter { picker.fits($0.title) }
    }
}

extension Model {
    mutating func openWay(_ number: TicketNumber) {
        guard let walkthrough = desk.walkthrough(of: number) else { return }
        overlay = .way(WayOverlay(walkthrough, of: number))
    }

    mutating func takeInWay(_ event: InputEvent) -> [Effect] {
        guard case .way(var way) = overlay else { return [] }
        let found = way.found
        switch way.picker.take(event, count: found.count, height: pickerHeight()) {
        case .isLeft:
            overlay = nil
        case .chose(let index):
            guard found.indices.contains(index) else { return [.bell] }
            overlay = nil
            return attempt(StepBack(ticket: way.ticket, to: found[index].step), on: way.ticket)
        case .stays:
            overlay = .way(way)
        }
        return []
    }

    func drawWay(_ way: WayOverlay, _ canvas: inout Canvas) {
        let route = desk.walkthrough(of: way.ticket).flatMap { desk.routes[$0.revision] }
        drawPicker(
            way.picker, title: "Back to which step?", placeholder: "words of the step; Enter goes back to it",
            rows: way.found.map { record in
                let answer = route?[record.step]?.answers.first { $0.id == record.answer }?.label ?? record.answer
                return [
                    StyledRun("\(record.outcome.mark) ", record.outcome.style), StyledRun(record.title),
                    StyledRun(answer.map { ": \($0)" } ?? "", .dim),
                    StyledRun("  \(record.by), \(ago(record.at))", .dim),
                ]
            }, &canvas)
    }
}
