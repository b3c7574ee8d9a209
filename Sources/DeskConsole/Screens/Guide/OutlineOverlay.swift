import DeskCanvas
import DeskCore

/// The sections of the guide on a screen that has no room for them beside the text, to jump to.
struct OutlineOverlay: Sendable {
    var list = ListWindow()

    /// - Parameter heading: the one that the reader is at, by its place among the headings.
    init(startingAt heading: Int?, height: Int) {
        list.select(heading ?? 0, count: .max, height: height)
    }
}

extension Model {
    mutating func takeInOutline(_ event: InputEvent) -> [Effect] {
        guard case .outline(var outline) = overlay, case .key(let key) = event, let screen = top.guide else {
            return []
        }
        let headings = screen.reading.headings
        if key == .enter, headings.indices.contains(outline.list.selection) {
            top.guide?.jump(toHeading: outline.list.selection)
            overlay = nil
            return []
        }
        guard let action = keymap.action(for: key, in: .everywhere),
            outline.list.move(action, count: headings.count, height: outlineHeight)
        else {
            overlay = nil
            return []
        }
        overlay = .outline(outline)
        return []
    }

    var outlineHeight: Int { max(1, Frame(size).body.height - 2) }

    func drawOutline(_ outline: OutlineOverlay, _ canvas: inout Canvas) {
        guard let headings = top.guide?.reading.headings else { return }
        let height = min(outlineHeight, max(1, headings.count))
        let rect = Frame(size).body.centered(Size(width: min(size.width - 2, 80), height: height + 2))
        canvas.panel(rect, title: "Outline · Enter jumps")
        canvas.draw(headings, outline.list, selected: .selected, in: rect.inset(horizontal: 2, vertical: 1))
    }
}

extension Canvas {
    /// Draws the headings of a page as a list.
    mutating func draw(_ headings: [GuideHeading], _ list: ListWindow, selected: Style, in rect: Rect) {
        let visible = list.visible(count: headings.count, height: rect.height)
        for index in visible {
            let row = rect.row(index - visible.lowerBound)
            let indent = String(repeating: "  ", count: max(0, headings[index].level - 1))
            draw(indent + headings[index].title, at: row.origin, maxWidth: row.width)
            if index == list.selection { restyle(row) { _ in selected } }
        }
    }
}
