import DeskCanvas
import DeskCore

/// All keys of a place, from the table of actions.
struct HelpOverlay: Sendable {
    var place: Place
    var scroll = ScrollPosition()
}

extension Model {
    func helpLines(_ place: Place, width: Int) -> [StyledLine] {
        var lines = me.access.sentence.wrapped(to: width, .dim) + [[]]
        for place in place == .everywhere ? [.everywhere] : [place, .everywhere] {
            lines.append([StyledRun(place.title, .heading)])
            for row in Actions.rows where row.places.contains(place) {
                let keys = StyledRun(TextWidth.padded(row.keyText, to: 12) + " ", .key)
                lines += row.help.wrapped(to: width, mark: keys)
            }
            lines.append([])
            lines += signLines(place, width: width)
        }
        return lines
    }

    private func signLines(_ place: Place, width: Int) -> [StyledLine] {
        let signs = Signs.rows(in: place)
        guard !signs.isEmpty else { return [] }
        return [[StyledRun("Signs", .heading)]]
            + signs.flatMap { $0.meaning.wrapped(to: width, mark: StyledRun(TextWidth.padded($0.sign, to: 13), .key)) }
            + [[]]
    }

    mutating func takeInHelp(_ event: InputEvent) -> [Effect] {
        guard case .help(var help) = overlay, case .key(let key) = event else { return [] }
        guard let action = keymap.action(for: key, in: .everywhere), action != .back, action != .help, action != .quit
        else {
            overlay = nil
            return []
        }
        let rect = helpRect
        let count = helpLines(help.place, width: rect.width - 4).count
        _ = help.scroll.move(action, count: count, height: rect.height - 2)
        overlay = .help(help)
        return []
    }

    private var helpRect: Rect {
        Frame(size).body.centered(Size(width: min(size.width - 2, 84), height: Frame(size).body.height))
    }

    func drawHelp(_ help: HelpOverlay, _ canvas: inout Canvas) {
        let rect = helpRect
        canvas.panel(rect, title: "Keys · any other key closes")
        let inner = rect.inset(horizontal: 2, vertical: 1)
        let lines = helpLines(help.place, width: inner.width)
        let visible = help.scroll.visible(count: lines.count, height: inner.height)
        canvas.draw(lines, in: inner, offset: visible.lowerBound)
        canvas.scrollMark(
            in: Rect(x: rect.maxX - 1, y: inner.y, width: 1, height: inner.height), offset: visible.lowerBound,
            count: lines.count)
    }
}
