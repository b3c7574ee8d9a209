import DeskCore
import FoundationEssentials

/// A colleague who is in a ticket: `ben HD-1`, `ben HD-1 2m ago`, `ben HD-1 register-the-phone 2m ago`.
struct ScenarioColleague {
    private let name: String
    private let ticket: TicketNumber
    private let step: String?
    /// In seconds.
    private let age: Double

    /// Nil where the text says no such thing.
    init?(_ text: String) {
        var words = text.split(separator: " ").map(String.init)
        if words.count > 2, words.last == "ago" {
            guard let age = words[words.count - 2].duration else { return nil }
            self.age = age
            words.removeLast(2)
        } else {
            age = 0
        }
        guard (2...3).contains(words.count), let ticket = Ticket.number(words[1]) else { return nil }
        name = words[0].unescaped
        self.ticket = ticket
        step = words.count > 2 ? words[2] : nil
    }

    func presence(at now: Date) -> Presence {
        Presence(name: name, place: Whereabouts(ticket: ticket, step: step, since: now - age))
    }
}
