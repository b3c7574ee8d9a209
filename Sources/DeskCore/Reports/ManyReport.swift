/// What came of an act on many tickets, or would, as `bulk` prints it.
package struct ManyReport: Encodable, Equatable, Sendable {
    package struct LeftOut: Encodable, Equatable, Sendable {
        package var number: String
        /// Why, as a sentence.
        package var reason: String
    }

    /// `HD-7`.
    package var changed: [String]
    /// Those that are already as they would be.
    package var unchanged: [String]
    package var leftOut: [LeftOut]
    /// Whether nothing was recorded, only tried.
    package var dryRun: Bool

    package init(changed: [TicketNumber], unchanged: [TicketNumber], leftOut: [ManyObstacle], dryRun: Bool) {
        self.changed = changed.sorted().map(Ticket.id)
        self.unchanged = unchanged.sorted().map(Ticket.id)
        self.leftOut = leftOut.sorted { $0.ticket < $1.ticket }.map {
            LeftOut(number: Ticket.id($0.ticket), reason: $0.refusal.sentence)
        }
        self.dryRun = dryRun
    }

    /// How many change, which, and how many do not.
    package var sentence: String {
        let head =
            changed.isEmpty
            ? "Nothing \(dryRun ? "would change" : "changed")"
            : "\(dryRun ? "Would change" : "Changed") \(Self.count(changed.count)): \(changed.joined(separator: ", "))"
        var parts = [head]
        if !unchanged.isEmpty {
            parts.append("\(Self.count(unchanged.count)) \(unchanged.count == 1 ? "is" : "are") so already")
        }
        if !leftOut.isEmpty { parts.append("\(Self.count(leftOut.count)) left out") }
        return parts.joined(separator: "; ") + "."
    }

    private static func count(_ count: Int) -> String { count == 1 ? "one ticket" : "\(count) tickets" }
}
