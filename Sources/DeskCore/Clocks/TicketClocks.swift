package import struct FoundationEssentials.Date

/// What was promised of a ticket, and how it stands. Worked out from the ticket and the desk's policy whenever somebody asks; nothing of it is kept.
///
/// The first response counts until a person has had contact with the requester, also while the ticket waits. The resolution counts until the
/// ticket is resolved, stands still while it waits, and goes on from there after it was reopened. Of what another desk did before an import
/// nobody knows; both count from the import.
package struct TicketClocks: Equatable, Sendable {
    /// Nil where nobody knows, or nobody waits for one any more.
    package private(set) var firstResponse: ServiceClock?
    package private(set) var resolution: ServiceClock?

    // Lent, since what an initializer is handed is otherwise copied, which retains what both hold: of a row some ten texts.
    package init(of row: __shared some ClockedTicket, by policy: __shared DeskPolicy) {
        guard row.state != .cancelled, row.state.isUnsettled || row.resolvedAt != nil else { return }
        let calendar = policy.calendar
        let start = calendar.coordinate(row.clockedSince)
        let end = row.state.isUnsettled ? nil : row.resolvedAt.map(calendar.coordinate)
        if !row.wasBegunElsewhere {
            // Who is told of the solution afterwards has waited until it was there, and no longer.
            let contact = [row.firstResponseAt.map(calendar.coordinate), end].compactMap(\.self).min()
            firstResponse = ServiceClock(
                goal: .firstResponse, target: policy.seconds(.firstResponse, row.priority), start: start, held: 0,
                phase: contact.map { .ended(at: $0) } ?? .running)
        }
        let held = row.holds.reduce(0) { $0 + calendar.worked(from: $1.from, to: $1.to) }
        let standing = row.state.isWaiting ? calendar.coordinate(row.stateSince) : nil
        resolution = ServiceClock(
            goal: .resolution, target: policy.seconds(.resolution, row.priority), start: start, held: held,
            phase: end.map { .ended(at: $0) } ?? standing.map { .standing(since: $0) } ?? .running)
    }

    /// Those that there are, the first response first.
    package var all: [ServiceClock] { [firstResponse, resolution].compactMap { $0 } }

    /// The clock to look at: of those that run the one that is due first, else one that stands still; nil where none is open.
    package var nearest: ServiceClock? {
        switch (firstResponse?.due, resolution?.due) {
        case (let first?, let second?): return first <= second ? firstResponse : resolution
        case (_?, nil): return firstResponse
        case (nil, _?): return resolution
        case (nil, nil): break
        }
        guard let resolution, case .standing = resolution.phase else { return nil }
        return resolution
    }

    package var order: ClockOrder { ClockOrder(nearest) }
}

/// The place of a ticket among those that are to be kept soonest: running clocks by when they are due, then those that stand still by what they
/// have left, then the rest. It does not change while time passes.
package struct ClockOrder: Comparable, Sendable {
    private let group: UInt8
    private let seconds: Double

    init(_ clock: ServiceClock?) {
        if let due = clock?.due {
            (group, seconds) = (0, due)
        } else if let clock {
            // It stands still, so any moment will do.
            (group, seconds) = (1, clock.remaining(at: clock.start))
        } else {
            (group, seconds) = (2, 0)
        }
    }

    /// The same as one number: no desk works for a million years.
    package var place: Double { Double(group) * 1e14 + seconds }

    package static func < (left: ClockOrder, right: ClockOrder) -> Bool {
        (left.group, left.seconds) < (right.group, right.seconds)
    }
}

/// A time in which the clock of a ticket's resolution stood still.
package struct Hold: Equatable, Sendable {
    package var from: Date
    package var to: Date

    package init(from: Date, to: Date) {
        self.from = from
        self.to = to
    }
}

extension [Hold] {
    /// Adds a time in which the clock stood still. Clocks that are set back make no hold of time that counted.
    mutating func add(from start: Date, to end: Date) {
        let last = last?.to ?? .distantPast
        let start = Swift.max(start, last)
        guard start < end else { return }
        if start == last { self[count - 1].to = end } else { append(Hold(from: start, to: end)) }
    }
}

/// What the clocks of a ticket depend on.
package protocol ClockedTicket {
    var state: TicketState { get }
    var stateSince: Date { get }
    var clockedSince: Date { get }
    var wasBegunElsewhere: Bool { get }
    var firstResponseAt: Date? { get }
    var holds: [Hold] { get }
    var priority: Priority { get }
    var resolvedAt: Date? { get }
}

extension TicketRow: ClockedTicket {}
