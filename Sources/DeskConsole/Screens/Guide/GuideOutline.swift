import DeskCanvas
import DeskCore

/// The outline beside the text: it follows the reader, until the keys move in it.
struct GuideOutline: Sendable {
    var list = ListWindow()
    var isHidden = false
    /// Whether it has the keys.
    var isInPane = false
}

extension GuideScreen {
    /// The section that the reader is in, by its place among the headings: the last one that begins above the text in sight.
    var heading: Int? {
        let sight = sight
        guard let piece = sight.dropFirst().first?.piece ?? sight.first?.piece else { return nil }
        return reading.headings.lastIndex { $0.piece <= piece }
    }

    mutating func jump(toHeading index: Int) {
        guard reading.headings.indices.contains(index) else { return }
        jump(to: PagePlace(piece: reading.headings[index].piece, offset: 0))
    }

    /// Selects the section that the reader is in.
    mutating func follow() {
        guard let pane = frame.outline, !outline.isInPane else { return }
        outline.list.select(heading ?? 0, count: reading.headings.count, height: pane.height)
    }

    /// Shows the outline beside the text, or gives its room to the text.
    mutating func hideOutline(_ isHidden: Bool) {
        outline.isHidden = isHidden
        lay(in: frame.size)
    }
}

extension Model {
    /// Where there is room, the outline gets the keys, or goes when it has them already; else it lies over the text.
    mutating func openOutline() {
        guard let screen = top.guide else { return }
        guard screen.reading.headings.count > 1 else { return say("This guide has no sections.") }
        if screen.outline.isHidden { top.guide?.hideOutline(false) }
        if top.guide?.frame.outline != nil {
            top.guide?.outline.isInPane = true
        } else {
            overlay = .outline(OutlineOverlay(startingAt: screen.heading, height: outlineHeight))
        }
    }

    mutating func enterOutline() -> [Effect] {
        top.guide?.hideOutline(false)
        guard top.guide?.frame.outline != nil else {
            say("There is no room for another pane; \(keyName(.outline)) shows the outline.")
            return [.bell]
        }
        top.guide?.outline.isInPane = true
        return []
    }

    /// Keys while the outline has them. Nil: for the text as well.
    mutating func actInOutlinePane(_ action: Action, key: Key) -> [Effect]? {
        guard let screen = top.guide, let pane = screen.frame.outline else { return nil }
        switch action {
        case .otherPane, .back: top.guide?.outline.isInPane = false
        case .open:
            top.guide?.outline.isInPane = false
            top.guide?.jump(toHeading: screen.outline.list.selection)
        case .outline:
            top.guide?.outline.isInPane = false
            top.guide?.hideOutline(true)
            say("\(keyName(.outline)) shows the outline again.")
        default:
            let count = screen.reading.headings.count
            return top.guide?.outline.list.move(action, count: count, height: pane.height) == true ? [] : nil
        }
        return []
    }

    func drawOutlinePane(_ screen: GuideScreen, _ canvas: inout Canvas) {
        guard let pane = screen.frame.outline else { return }
        let (list, border) = pane.splitRight(1)
        canvas.verticalLine(at: border.origin, height: screen.frame.text.height)
        let selected: Style = screen.outline.isInPane ? .selected : Style.accent.bold
        canvas.draw(
            screen.reading.headings, screen.outline.list, selected: selected,
            in: Rect(x: list.x + 1, y: list.y, width: list.width - 2, height: list.height))
    }
}
