import DeskCanvas
import DeskCore

/// What is in sight of a guide and can be copied, to choose from.
struct CopyOverlay: Sendable {
    var items: [String]
    var list = ListWindow()
}

extension Model {
    /// Copies the code or the link in sight; asks which, where there are several.
    mutating func copyFromSight() -> [Effect] {
        let items = top.guide?.copyableInSight ?? []
        guard let first = items.first else {
            say("There is no link and no code in sight to copy.")
            return [.bell]
        }
        if items.count == 1 { return copy(first) }
        overlay = .copy(CopyOverlay(items: items))
        return []
    }

    private mutating func copy(_ text: String) -> [Effect] {
        say("\(TextWidth.truncated(text.oneLine, to: 200)) was sent to the clipboard.", .good)
        return [.copy(text)]
    }

    mutating func takeInCopy(_ event: InputEvent) -> [Effect] {
        guard case .copy(var choice) = overlay, case .key(let key) = event else { return [] }
        let count = choice.items.count
        if let digit = key.typed?.wholeNumberValue {
            guard 1...min(9, count) ~= digit else { return [.bell] }
            overlay = nil
            return copy(choice.items[digit - 1])
        }
        if key == .enter || key == .character("y") {
            overlay = nil
            return copy(choice.items[choice.list.selection])
        }
        guard let action = keymap.action(for: key, in: .everywhere),
            choice.list.move(action, count: count, height: copyHeight(count))
        else {
            overlay = nil
            return []
        }
        overlay = .copy(choice)
        return []
    }

    private func copyHeight(_ count: Int) -> Int { max(1, min(count, Frame(size).body.height - 2)) }

    func drawCopy(_ choice: CopyOverlay, _ canvas: inout Canvas) {
        let count = choice.items.count
        let rect = Frame(size).body.centered(
            Size(width: min(size.width - 2, 80), height: copyHeight(count) + 2))
        canvas.panel(rect, title: "Copy which? · a number, or Enter")
        let inner = rect.inset(horizontal: 2, vertical: 1)
        let visible = choice.list.visible(count: count, height: inner.height)
        for index in visible {
            let row = inner.row(index - visible.lowerBound)
            let line: StyledLine = [
                StyledRun(index < 9 ? "\(index + 1)  " : "   ", .key),
                StyledRun(TextWidth.truncated(choice.items[index].oneLine, to: row.width)),
            ]
            canvas.draw(line, at: row.origin, maxWidth: row.width)
            if index == choice.list.selection { canvas.restyle(row) { _ in .selected } }
        }
    }
}

extension GuideScreen {
    /// Whole code blocks and addresses that begin or go on in sight, each once, from the top.
    fileprivate var copyableInSight: [String] {
        var items: [String] = []
        var blocks: Set<Int> = []
        for spot in sight {
            if let block = layout.pieces[spot.piece].block, blocks.insert(block).inserted,
                let code = reading.blocks[block]
            {
                items.append(code)
            }
            let links = layout.rows(of: spot.piece)[spot.row].links
            for link in links where !link.hasPrefix("#") && !items.contains(link) { items.append(link) }
        }
        return items
    }
}
