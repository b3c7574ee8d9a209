import DeskCanvas
import DeskCore

/// All actions of a place and all guides, narrowed by what is typed.
struct PaletteOverlay: Sendable {
    enum Entry: Sendable {
        case action(ActionRow, disabled: String?)
        case guide(GuideListing)
        case ticket(Ticket)
    }

    var field = TextField()
    var list = ListWindow()
}

extension Model {
    /// What the palette offers, in the order of the table of actions; a ticket's number finds the ticket.
    func entries(_ palette: PaletteOverlay) -> [PaletteOverlay.Entry] {
        let words = palette.field.text.lowercased().split(separator: " ")
        func fits(_ text: String) -> Bool {
            let text = text.lowercased()
            return words.allSatisfy { text.contains($0) }
        }
        var entries: [PaletteOverlay.Entry] = []
        if let number = Ticket.number(palette.field.text.trimmed), let ticket = desk.tickets[number] {
            entries.append(.ticket(ticket))
        }
        entries += Actions.rows(in: place).filter { fits("\($0.title) \($0.help) \($0.action.rawValue)") }
            .filter { ![.palette, .answer, .followLink, .view].contains($0.action) }
            .map { .action($0, disabled: disabledReason($0.action)) }
        entries += shelf.filter { fits("guide \($0.title) \($0.codes.map(String.init).joined(separator: " "))") }
            .map { .guide($0) }
        return entries
    }

    mutating func takeInPalette(_ event: InputEvent) -> [Effect] {
        guard case .palette(var palette) = overlay else { return [] }
        let height = paletteHeight
        switch event {
        case .key(.escape), .key(.ctrl("c")):
            overlay = nil
            return []
        case .key(.enter):
            let entries = entries(palette)
            guard entries.indices.contains(palette.list.selection) else { return [.bell] }
            overlay = nil
            return carryOut(entries[palette.list.selection])
        case .key(.down), .key(.ctrl("n")):
            palette.list.move(by: 1, count: entries(palette).count, height: height)
        case .key(.up), .key(.ctrl("p")):
            palette.list.move(by: -1, count: entries(palette).count, height: height)
        case .key(let key):
            if palette.field.handle(key) { palette.list = ListWindow() }
        case .paste(let paste):
            palette.field.insert(paste.text)
            palette.list = ListWindow()
        case .resize:
            break
        }
        overlay = .palette(palette)
        return []
    }

    private mutating func carryOut(_ entry: PaletteOverlay.Entry) -> [Effect] {
        switch entry {
        case .action(let row, _):
            return run(row.action, key: row.keys[0])
        case .guide(let listing):
            return listing.codes.first.map { readGuide(of: $0, ticket: nil) } ?? []
        case .ticket(let ticket):
            push(.ticket(TicketScreen(ticket: ticket.number)))
            return []
        }
    }

    private var paletteHeight: Int { max(1, min(18, Frame(size).body.height - 4)) }

    func drawPalette(_ palette: PaletteOverlay, _ canvas: inout Canvas) {
        let entries = entries(palette)
        let width = min(size.width - 2, 90)
        let rect = Frame(size).body.centered(Size(width: width, height: paletteHeight + 4))
        canvas.panel(rect, title: "Actions")
        let inner = rect.inset(horizontal: 2, vertical: 1)
        palette.field.draw(
            on: &canvas, in: inner.row(0), style: Style.normal.underlined, placeholder: "an action, HD-12, or a guide")
        let rows = Rect(x: inner.x, y: inner.y + 1, width: inner.width, height: paletteHeight)
        let visible = palette.list.visible(count: entries.count, height: rows.height)
        for index in visible {
            let row = rows.row(index - visible.lowerBound)
            canvas.draw(line(entries[index]), at: row.origin, maxWidth: row.width)
            if index == palette.list.selection { canvas.restyle(row) { $0.on(.selection) } }
        }
        if entries.isEmpty { canvas.draw("Nothing fits.", at: rows.origin, style: .dim, maxWidth: rows.width) }
    }

    private func line(_ entry: PaletteOverlay.Entry) -> StyledLine {
        switch entry {
        case .action(let row, let disabled):
            [
                StyledRun(TextWidth.padded(row.keyText, to: 12), disabled == nil ? .key : .dim),
                StyledRun(TextWidth.padded(row.title, to: 16), disabled == nil ? .normal : .dim),
                StyledRun(disabled ?? row.help, .dim),
            ]
        case .guide(let listing):
            [StyledRun(TextWidth.padded("guide", to: 12), .good), StyledRun(listing.title)]
        case .ticket(let ticket):
            [StyledRun(TextWidth.padded("ticket", to: 12), .good), StyledRun("\(ticket.id) \(ticket.title)")]
        }
    }
}
