package import struct FoundationEssentials.Date

/// What was promised of a ticket, as `--json` prints it. Lengths are whole seconds of working time.
package struct ClocksReport: Encodable, Sendable {
    /// Null where it is not measured.
    @ExplicitNull package var firstResponse: Clock?
    @ExplicitNull package var resolution: Clock?

    package struct Clock: Encodable, Sendable {
        package var state: String
        package var target: Int
        package var elapsed: Int
        /// Less than nothing where more was used than there was.
        package var remaining: Int
        /// Null where the clock stands still, or nothing is due any more.
        @ExplicitNull package var due: String?

        init(_ clock: ServiceClock, by policy: DeskPolicy, at now: Date) {
            let coordinate = policy.calendar.coordinate(now)
            state = clock.state(at: coordinate).rawValue
            target = Int(clock.target)
            elapsed = Int(clock.elapsed(at: coordinate))
            remaining = target - elapsed
            due = clock.due.map { Timestamp.text(policy.calendar.date(atCoordinate: $0)) }
        }
    }

    package init(_ row: TicketRow, by policy: DeskPolicy, at now: Date) {
        let clocks = TicketClocks(of: row, by: policy)
        firstResponse = clocks.firstResponse.map { Clock($0, by: policy, at: now) }
        resolution = clocks.resolution.map { Clock($0, by: policy, at: now) }
    }
}
