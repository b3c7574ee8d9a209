package import struct FoundationEssentials.Date

extension TicketRow.Standing {
    /// When the walkthrough stalls, or has stalled, if nothing happens: where somebody works on it, after some time at one step; while it waits,
    /// after some days.
    package func stallsAt(by policy: DeskPolicy) -> Date {
        let limit =
            clock.heldSince.map { policy.calendar.date(policy.durations.stalledWait, after: $0) }
            ?? clock.since.addingTimeInterval(clock.held + Double(policy.durations.stalledStep))
        // More than that, and whole seconds count.
        return limit.addingTimeInterval(1)
    }
}
