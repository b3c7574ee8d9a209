package import struct FoundationEssentials.Date

extension ServiceState {
    /// What stands behind the time that is left: not everybody sees colours.
    package var sign: String {
        switch self {
        case .breaching, .breached: "!"
        case .held: "="
        case .running, .met, .missed: ""
        }
    }
}

extension ServiceClock {
    /// What is left, with its sign, in at most seven columns: `1:42`, `0:09!`, `-0:13!`, `3:10=`.
    package func brief(at now: Double) -> String {
        DurationWords.left(remaining(at: now)) + state(at: now).sign
    }

    /// What was promised, how it stands, and why: `within 8 h (P2), 3 h 10 min waited, due Mon 14:20, 1:42 left`.
    package func words(of priority: Priority, by policy: DeskPolicy, at now: Date) -> String {
        let coordinate = policy.calendar.coordinate(now)
        let span = policy.targets[goal, rank: priority.rank]
        let promise = "within \(span.words) (P\(priority.rank))"
        let waited = held >= 60 ? ", \(DurationWords.worked(held)) waited" : ""
        let remaining = remaining(at: coordinate)
        let elapsed = DurationWords.worked(elapsed(at: coordinate))
        let over = DurationWords.worked(-remaining)
        switch phase {
        case .ended:
            return promise + (remaining < 0 ? ": missed by \(over), took \(elapsed)" : ": kept, took \(elapsed)")
                + waited
        case .standing:
            let left = remaining < 0 ? "\(over) over" : "\(DurationWords.worked(remaining)) left"
            return "\(promise)\(waited), stands still while it waits, \(left)"
        case .running:
            let date = policy.calendar.date(atCoordinate: start + held + target)
            let due = policy.calendar.zone.near(date, now: now)
            return remaining < 0
                ? "\(promise)\(waited), was due \(due), \(over) over"
                : "\(promise)\(waited), due \(due), \(DurationWords.worked(remaining)) left"
        }
    }
}
