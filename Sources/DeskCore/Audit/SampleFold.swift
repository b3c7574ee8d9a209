package import struct FoundationEssentials.Date

/// A resolved ticket that somebody is to read and score.
package struct SampledTicket: Equatable, Sendable {
    package var ticket: TicketNumber
    package var code: Int
    package var by: String
    package var at: Date
    package var cause: String
    package var fix: String
    /// What the record says of the points to look at.
    package var wasTold: Bool
    package var wasVerified: Bool
    package var noteCount: Int
    package var openFollowUps: Int
}

/// Takes in the events of a desk one after the other, and draws a sample of the tickets that were resolved in a time and still are.
package struct SampleFold: Sendable {
    private struct Seen {
        var code: Int
        var wasTold = false
        var wasVerified = false
        var noteCount = 0
        var openFollowUps = 0
        var resolved: (at: Date, by: String, cause: String, fix: String)?
    }

    private let from: Date
    private let to: Date
    private var seen: [TicketNumber: Seen] = [:]

    package init(from: Date, to: Date) {
        self.from = from
        self.to = to
    }

    package mutating func apply(_ event: Event) {
        guard let number = event.ticket else { return }
        guard let place = seen.index(forKey: number) else {
            if let ticket = MeasuredTicket(event) { seen[number] = Seen(code: ticket.code) }
            return
        }
        switch event.fact {
        case let fact as NoteAdded:
            seen.values[place].noteCount += 1
            if fact.isTold { seen.values[place].wasTold = true }
        case is IdentityVerified: seen.values[place].wasVerified = true
        case let fact as FollowUpsPlanned: seen.values[place].openFollowUps += fact.texts.count
        case is FollowUpCompleted: seen.values[place].openFollowUps -= 1
        case let fact as TicketResolved: seen.values[place].resolved = (event.at, event.by, fact.cause, fact.fix)
        case is TicketReopened, is TicketCancelled: seen.values[place].resolved = nil
        // Nothing comes of one that is not to be drawn.
        case is TicketClosed: if !isInTime(seen.values[place]) { seen[number] = nil }
        default: break
        }
    }

    /// - Parameter seed: the same one draws the same tickets.
    package func sample(count: Int, seed: UInt64) -> [SampledTicket] {
        let drawn = seen.filter { isInTime($0.value) && $0.value.resolved?.by != Actor.timers.name }
            .sorted { Self.lot($0.key, seed) < Self.lot($1.key, seed) }
        return drawn.prefix(max(0, count)).compactMap { number, seen in
            seen.resolved.map {
                SampledTicket(
                    ticket: number, code: seen.code, by: $0.by, at: $0.at, cause: $0.cause, fix: $0.fix,
                    wasTold: seen.wasTold, wasVerified: seen.wasVerified, noteCount: seen.noteCount,
                    openFollowUps: max(0, seen.openFollowUps))
            }
        }
    }

    private func isInTime(_ seen: Seen) -> Bool {
        seen.resolved.map { $0.at >= from && $0.at < to } ?? false
    }

    /// The mixing function of SplitMix64, by which neighbours get lots that have nothing to do with each other.
    private static func lot(_ number: TicketNumber, _ seed: UInt64) -> UInt64 {
        var mixed = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15 &+ seed
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
