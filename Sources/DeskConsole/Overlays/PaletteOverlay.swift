import DeskCanvas
import DeskCore

/// All actions of a place, all views and all guides, by name; a ticket by its number.
struct PaletteOverlay: Sendable {
    enum Entry: Sendable {
        case action(ActionRow, disabled: String?)
        case guide(GuidesOverlay.Entry)
        case ticket(Ticket)
        /// By its place.
        case view(Int)
    }

    var picker = Picker()
}

extension Model {
    /// What the palette offers: actions in the order of their table, then views and guides.
    func entries(_ palette: PaletteOverlay) -> [PaletteOverlay.Entry] {
        let picker = palette.picker
        var entries: [PaletteOverlay.Entry] = []
        if let number = Ticket.number(picker.field.text.trimmed), let ticket = desk.tickets[number] {
            entries.append(.ticket(ticket))
        }
        // These need a digit to say which.
        let rows = Actions.rows(in: place).filter { ![.palette, .answer, .followLink, .view].contains($0.action) }
        let named = rows.filter { picker.fits("\($0.title) \($0.action.rawValue)") }
        let described = rows.filter { row in
            picker.fits("\(row.title) \(row.help)") && !named.contains { $0.action == row.action }
        }
        entries += (named + described).map { .action($0, disabled: disabledReason($0.action)) }
        entries += queue.views.indices.filter { place in
            queue.views[place].map { picker.fits("view \($0.name) \($0.query)") } ?? false
        }.map { .view($0) }
        entries += guides(picker).map { .guide($0) }
        return entries
    }

    mutating func takeInPalette(_ event: InputEvent) -> [Effect] {
        guard case .palette(var palette) = overlay else { return [] }
        let entries = entries(palette)
        switch palette.picker.take(event, count: entries.count, height: pickerHeight()) {
        case .isLeft:
            overlay = nil
        case .chose(let index):
            guard entries.indices.contains(index) else { return [.bell] }
            overlay = nil
            return carryOut(entries[index])
        case .stays:
            overlay = .palette(palette)
        }
        return []
    }

    private mutating func carryOut(_ entry: PaletteOverlay.Entry) -> [Effect] {
        switch entry {
        case .action(let row, _):
            return run(row.action, key: row.keys[0])
        case .guide(let entry):
            return open(entry)
        case .view(let place):
            while screens.count > 1 { pop() }
            return show(view: place)
        case .ticket(let ticket):
            push(.ticket(TicketScreen(ticket: ticket.number)))
            return []
        }
    }

    func drawPalette(_ palette: PaletteOverlay, _ canvas: inout Canvas) {
        drawPicker(
            palette.picker, title: "Actions\(unreadableGuides)", placeholder: "an action, HD-12, or a guide",
            rows: entries(palette).map(line), &canvas)
    }

    private func line(_ entry: PaletteOverlay.Entry) -> StyledLine {
        switch entry {
        case .action(let row, let disabled):
            [
                StyledRun(TextWidth.padded(row.keyText, to: 12), disabled == nil ? .key : .dim),
                StyledRun(TextWidth.padded(row.title, to: 16), disabled == nil ? .normal : .dim),
                StyledRun(disabled ?? row.help, .dim),
            ]
        case .guide(let entry):
            line(entry, subjectWidth: 12)
        case .view(let place):
            [
                StyledRun(TextWidth.padded("view" + (place < 9 ? " \(place + 1)" : ""), to: 12), .key),
                StyledRun(TextWidth.padded(queue.views[place]?.name ?? "", to: 15) + " "),
                StyledRun(queue.views[place]?.query.description ?? "", .dim),
            ]
        case .ticket(let ticket):
            [StyledRun(TextWidth.padded("ticket", to: 12), .good), StyledRun("\(ticket.id) \(ticket.title)")]
        }
    }
}
