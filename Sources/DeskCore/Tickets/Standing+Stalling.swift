package import struct FoundationEssentials.Date

extension TicketRow.Standing {
    /// When the walkthrough stalls, or has stalled, if nothing happens: where somebody works on it, after some time at one step; while it waits,
    /// after some days.
    package func stallsAt(by policy: DeskPolicy) -> Date {
        if let since = clock.heldSince { return policy.calendar.date(policy.durations.stalledWait, after: since) }
        // Whole seconds count.
        return clock.since.addingTimeInterval(clock.held + Double(policy.durations.stalledStep) + 1)
    }
}
