package import struct FoundationEssentials.Date

extension Walkthrough {
    /// An item of a step that somebody ticked.
    package struct Tick: Equatable, Sendable {
        /// Its place among the step's items, from 1.
        package var item: Int
        /// Its words, so that the record reads without the guide.
        package var text: String
        package var by: String
        package var at: Date
    }
}

extension Walkthrough.Tick: FieldMapped {
    package init() {
        self.init(item: 1, text: "", by: "", at: Date(timeIntervalSince1970: 0))
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("item", &item)
        try mapper.map("text", &text)
        try mapper.map("by", &by)
        try mapper.map("at", &at)
    }
}

/// Ticks one of the items of the current step, or takes the tick away.
package struct TickStepItem: Intent {
    package static let verb = "tick an item of a step"

    package var ticket: TicketNumber
    /// Its place among the step's items, from 1.
    package var item: Int
    /// Its words, as the page has them.
    package var text: String
    package var isTicked: Bool
    /// Two agents who tick different items do not stand in each other's way.
    package var guardedTicket: TicketNumber? { nil }

    package init(ticket: TicketNumber, item: Int, text: String, isTicked: Bool = true) {
        self.ticket = ticket
        self.item = item
        self.text = text
        self.isTicked = isTicked
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        _ = try desk.unsettled(ticket)
        let (walkthrough, _) = try desk.walking(ticket)
        guard let step = walkthrough.current else { throw .atEndOfGuide(ticket) }
        guard walkthrough.ticks.contains(where: { $0.item == item }) != isTicked else { return [] }
        let mark = ItemMark(walkthrough: walkthrough.id, step: step, item: item, text: text)
        let fact: any Fact = isTicked ? StepItemTicked(mark) : StepItemUnticked(mark)
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)]
    }
}

/// Which item of which step.
struct ItemMark: Equatable, Sendable {
    var walkthrough: WalkthroughID = 0
    var step = ""
    var item = 1
    var text = ""

    mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("walkthrough", &walkthrough)
        try mapper.map("step", &step)
        try mapper.map("item", &item)
        try mapper.map("text", &text)
    }

    /// Changes the ticks of the step, as long as the user stands there.
    func apply(to desk: inout Desk, in event: Event, _ body: (inout [Walkthrough.Tick]) -> Void) {
        desk.changeWalkthrough(walkthrough) {
            guard $0.current == step else { return }
            $0.ticks.removeAll { $0.item == item }
            body(&$0.ticks)
            $0.lastActivity = event.at
        }
        desk.change(event)
        desk.changeSharing(walkthrough, in: event)
    }
}

/// Ticks an item, or takes the tick of it.
protocol StepItemFact: Fact {
    var mark: ItemMark { get set }
}

extension StepItemFact {
    init(_ mark: ItemMark) {
        self.init()
        self.mark = mark
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mark.map(&mapper)
    }

    package var isGuarded: Bool { false }
    package var walked: WalkthroughID? { mark.walkthrough }
}

extension Fact {
    /// The item that the fact ticks, or takes the tick of.
    var itemMark: ItemMark? { (self as? any StepItemFact)?.mark }
}

package struct StepItemTicked: Fact, StepItemFact {
    package static let name = "step_item_ticked"
    var mark = ItemMark()

    package init() {}

    package var words: String { "ticked: \(mark.text)" }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? { StepItemUnticked(mark) }

    package func apply(to desk: inout Desk, in event: Event) {
        let tick = Walkthrough.Tick(item: mark.item, text: mark.text, by: event.by, at: event.at)
        mark.apply(to: &desk, in: event) { $0.append(tick) }
    }
}

package struct StepItemUnticked: Fact, StepItemFact {
    package static let name = "step_item_unticked"
    var mark = ItemMark()

    package init() {}

    package var words: String { "took the tick away: \(mark.text)" }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? { StepItemTicked(mark) }

    package func apply(to desk: inout Desk, in event: Event) {
        mark.apply(to: &desk, in: event) { _ in }
    }
}
