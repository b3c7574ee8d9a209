import DeskCore
import DeskFileStore
import DeskStore

import struct FoundationEssentials.Date

/// A desk of a wanted size: closed tickets over some months, then open ones of one morning.
struct SampleDesk {
    var open: Int
    /// Of each open ticket: opened, taken, then notes.
    var events: Int
    var closed: Int

    private static let agents = ["ana", "ben", "chi", "dana", "eli", "fay"]
    /// 2026-01-05T08:00:00Z.
    private static let firstDay = Date(timeIntervalSince1970: 1_767_600_000)
    /// 2026-11-23T08:00:00Z.
    private static let lastDay = Date(timeIntervalSince1970: 1_795_420_800)
    /// How many requesters there are.
    private static let requesterCount = 60_000

    static func requester(of number: TicketNumber) -> String { "user\(number % requesterCount)@contoso.example" }

    /// Records it in a folder that is not there yet; each ticket is a batch.
    func record(in folder: String) throws {
        let store = try FileStore(folder: folder, disk: Disk(before: Self.withoutSyncing))
        for number in 1...max(1, closed + open) where number <= closed + open {
            _ = try store.transact { _ in drafts(of: number) }
        }
    }

    /// What is made for measuring need not outlive a power cut.
    private static func withoutSyncing(_ call: DiskCall) -> DiskVerdict {
        call.kind == .syncFile || call.kind == .syncFolder ? .pretend : .proceed
    }

    private func drafts(of number: TicketNumber) -> [EventDraft] {
        let agent = Self.agents[number % Self.agents.count]
        if number <= closed {
            // Nine months for all that are closed.
            let at = Self.firstDay.addingTimeInterval(Double(number) / Double(closed) * 270 * 86_400)
            var resolved = TicketResolved()
            resolved.cause = "a new phone"
            resolved.fix = "registered it"
            let facts: [any Fact] = [Self.opened(number), TicketTaken(), resolved, TicketClosed()]
            return facts.map { EventDraft(at: at, by: agent, ticket: number, fact: $0) }
        }
        let at = Self.lastDay.addingTimeInterval(Double((number - closed) % 30_000))
        var facts: [any Fact] = [Self.opened(number), TicketTaken()]
        for note in 2..<max(2, events) { facts.append(Self.note(note)) }
        return facts.prefix(events).map { EventDraft(at: at, by: agent, ticket: number, fact: $0) }
    }

    private static func opened(_ number: TicketNumber) -> TicketOpened {
        var fact = TicketOpened()
        let tail = String(number + 0x1000_0000, radix: 16)
        fact.requester = requester(of: number)
        fact.code = 50074
        fact.codes = [50074]
        fact.app = "App \(number % 40)"
        fact.title = "AADSTS50074 in App \(number % 40)"
        fact.correlationID = "\(tail)-4a2b-4c5d-9e6f-0000\(tail)"
        fact.traceID = "\(tail)-1a2b-4c5d-9e6f-0000\(tail)"
        fact.occurredAt = firstDay
        fact.text = "I cannot sign in to App \(number % 40). AADSTS50074"
        return fact
    }

    static func note(_ number: Int) -> NoteAdded {
        var fact = NoteAdded()
        fact.text = "Called back, number \(number) of the day, no answer yet."
        return fact
    }
}
