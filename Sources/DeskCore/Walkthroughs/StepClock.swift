package import struct FoundationEssentials.Date

/// How long a user has stood at a step, waiting not counted.
package struct StepClock: Equatable, Sendable {
    /// Since when the user stands there.
    package var since: Date
    /// Seconds of that which were spent waiting and are over.
    package var held: Double
    /// Since when the clock stands still.
    package var heldSince: Date?

    package init(since: Date, held: Double = 0, heldSince: Date? = nil) {
        self.since = since
        self.held = held
        self.heldSince = heldSince
    }

    /// In whole seconds; never negative, whatever the clock of the machine did.
    package func seconds(at now: Date) -> Int {
        let stopped = heldSince.map { max(0, now.timeIntervalSince($0)) } ?? 0
        return max(0, Int(now.timeIntervalSince(since) - held - stopped))
    }

    mutating func stop(at date: Date) {
        if heldSince == nil { heldSince = date }
    }

    mutating func goOn(at date: Date) {
        if let heldSince { held += max(0, date.timeIntervalSince(heldSince)) }
        heldSince = nil
    }
}
