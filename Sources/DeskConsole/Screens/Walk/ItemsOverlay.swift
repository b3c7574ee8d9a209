import DeskCanvas
import DeskCore

/// The items of the current step, to tick one.
struct ItemsOverlay: Sendable {
    var ticket: TicketNumber
    var texts: [String]
    var picker = Picker()

    /// The places of those that fit, from 1, with their words.
    var found: [(item: Int, text: String)] {
        texts.enumerated().map { (item: $0 + 1, text: $1) }.filter { picker.fits($0.text) }
    }
}

extension Model {
    /// The items of the step where the user on the screen stands; none where the page is gone.
    var itemsOfCurrentStep: [String] {
        guard let screen = top.walk, let step = currentStep(of: screen.ticket) else { return [] }
        return screen.guide?.step(step.id)?.details ?? []
    }

    private func isTicked(_ item: Int, on number: TicketNumber) -> Bool {
        desk.walkthrough(of: number)?.ticks.contains { $0.item == item } ?? false
    }

    func tickNextItem(_ number: TicketNumber) -> [Effect] {
        let items = itemsOfCurrentStep
        guard let next = items.indices.first(where: { !isTicked($0 + 1, on: number) }) else { return [.bell] }
        return tick(next + 1, items[next], on: number)
    }

    /// Ticks an item, or takes its tick away.
    private func tick(_ item: Int, _ text: String, on number: TicketNumber) -> [Effect] {
        attempt(
            TickStepItem(ticket: number, item: item, text: text, isTicked: !isTicked(item, on: number)), on: number)
    }

    mutating func openItems(_ number: TicketNumber) {
        overlay = .items(ItemsOverlay(ticket: number, texts: itemsOfCurrentStep))
    }

    mutating func takeInItems(_ event: InputEvent) -> [Effect] {
        guard case .items(var items) = overlay else { return [] }
        let found = items.found
        switch items.picker.take(event, count: found.count, height: pickerHeight()) {
        case .isLeft:
            overlay = nil
        case .chose(let index):
            guard found.indices.contains(index) else { return [.bell] }
            overlay = nil
            return tick(found[index].item, found[index].text, on: items.ticket)
        case .stays:
            overlay = .items(items)
        }
        return []
    }

    func drawItems(_ items: ItemsOverlay, _ canvas: inout Canvas) {
        drawPicker(
            items.picker, title: "Tick which?",
            placeholder: "words of the item; Enter ticks it, or takes the tick away",
            rows: items.found.map { item, text in
                isTicked(item, on: items.ticket)
                    ? [StyledRun("✓ ", .good), StyledRun(text)] : [StyledRun("· ", .dim), StyledRun(text)]
            }, &canvas)
    }
}
