import DeskCanvas
import DeskCore

/// The ways through the guide on the screen, to jump to one of its steps.
struct MapOverlay: Sendable {
    /// A map of more would take longer than a key may, and nobody finds the way in it.
    static let mostSteps = 1000

    let lines: [GuideMap.Line]
    /// The step at which the user of the ticket stands.
    let current: String?
    var list = ListWindow()

    /// - Parameter height: rows in sight.
    init(_ map: GuideMap, current: String?, height: (Int) -> Int) {
        lines = map.lines
        self.current = current
        let start = current.flatMap { step in map.lines.firstIndex { $0.step == step } }
        list.select(start ?? 0, count: lines.count, height: height(lines.count))
    }
}

extension Model {
    mutating func openMap() -> [Effect] {
        guard let screen = top.guide else { return [] }
        let count = screen.page.guide.steps.count
        guard count <= MapOverlay.mostSteps else {
            say("This guide has \(count) steps, too many for a map on the screen; helpdesk guide graph draws it.")
            return [.bell]
        }
        let walkthrough = walkthrough(shownIn: screen)
        let map = GuideMap(ways(of: screen.page.guide, in: walkthrough))
        guard !map.lines.isEmpty else {
            say("This guide has no steps, so there is no map of it.")
            return [.bell]
        }
        let current = walkthrough?.isInProgress == true ? walkthrough?.current : nil
        overlay = .map(MapOverlay(map, current: current, height: mapHeight))
        return []
    }

    /// With how many walks stalled at each step. What is walked has the ways that were kept when the walk began.
    private func ways(of guide: Guide, in walkthrough: Walkthrough?) -> GuideGraph {
        let stalls = desk.tallies.stalls(of: guide.name)
        if let walkthrough, walkthrough.revision == guide.revision, let route = desk.routes[walkthrough.revision] {
            return GuideGraph(title: guide.title, route: route, stalls: stalls)
        }
        return GuideGraph(QuestionZero.asked(in: guide, catalogue: catalogue), stalls: stalls)
    }

    mutating func takeInMap(_ event: InputEvent) -> [Effect] {
        guard case .map(var map) = overlay, case .key(let key) = event else { return [] }
        if key == .enter {
            overlay = nil
            return goToStep(of: map)
        }
        guard let action = keymap.action(for: key, in: .everywhere),
            map.list.move(action, count: map.lines.count, height: mapHeight(map.lines.count))
        else {
            overlay = nil
            return []
        }
        overlay = .map(map)
        return []
    }

    /// A line that names a step goes there; any other answer stands for its question.
    private mutating func goToStep(of map: MapOverlay) -> [Effect] {
        guard map.lines.indices.contains(map.list.selection) else { return [.bell] }
        let line = map.lines[map.list.selection]
        let above = map.lines[..<map.list.selection].last { $0.step != nil && $0.indent < line.indent }?.step
        guard let piece = (line.step ?? line.leadsTo ?? above).flatMap({ top.guide?.reading.piece(of: $0) }) else {
            say("This page does not have that step: it is asked before every guide of its kind.")
            return [.bell]
        }
        top.guide?.jump(to: PagePlace(piece: piece, offset: 0))
        return []
    }

    private func mapHeight(_ count: Int) -> Int {
        max(1, min(count, Frame(size).body.height - 2))
    }

    func drawMap(_ map: MapOverlay, _ canvas: inout Canvas) {
        let count = map.lines.count
        let rect = Frame(size).body.centered(Size(width: min(size.width - 2, 100), height: mapHeight(count) + 2))
        canvas.panel(rect, title: "Map · Enter goes there")
        let inner = rect.inset(horizontal: 1, vertical: 1)
        let walkthrough = top.guide.flatMap(walkthrough(shownIn:))
        let visible = map.list.visible(count: count, height: inner.height)
        for index in visible {
            let row = inner.row(index - visible.lowerBound)
            let line = map.lines[index]
            let isCurrent = line.step != nil && line.step == map.current
            let style: Style = isCurrent ? .accent : line.step == nil ? .dim : .normal
            if let step = line.step, let walkthrough { drawMark(of: step, walkthrough, &canvas, at: row.origin) }
            canvas.draw(
                String(repeating: "  ", count: line.indent) + line.text, at: Point(x: row.x + 1, y: row.y),
                style: style,
                maxWidth: row.width - 1)
            if index == map.list.selection { canvas.restyle(row) { _ in .selected } }
        }
        canvas.scrollMark(
            in: Rect(x: rect.maxX - 1, y: inner.y, width: 1, height: inner.height), offset: visible.lowerBound,
            count: count)
    }
}
