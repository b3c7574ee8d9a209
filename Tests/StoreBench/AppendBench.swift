import DeskCore
import DeskFileStore
import DeskStore

import struct FoundationEssentials.Date

/// What it costs until events are acknowledged, beside a bare append of the same bytes, by turns.
struct AppendBench {
    let folder: String

    private static let rounds = 400
    private static let batchRounds = 10
    private static let batchCount = 10_000

    /// On a desk whose last ticket is open.
    func oneEvent() throws {
        let session = DeskSession(store: try FileStore(folder: folder))
        try session.catchUpWholly()
        session.rest()
        let recorded = session.desk.lastSequence
        let ticket = session.desk.lastNumber
        let journal = JournalFile(in: folder)
        let bare = try BareFile(in: folder)
        var times: [Int] = []
        var bareTimes: [Int] = []
        var last: [UInt8] = []
        for round in 0..<Self.rounds {
            let before = journal.byteCount
            let note = AddNote(ticket: ticket, text: "Called back, number \(round) of the day, no answer yet.")
            // A sync leaves less to do for the one after it, so that nobody may always be the second.
            if round % 2 == 1 { bareTimes.append(try duration { try bare.append(last) }) }
            times.append(try duration { try session.perform(note, by: Actor("ana"), at: Date()) })
            last = journal.bytes(from: before)
            if round % 2 == 0 { bareTimes.append(try duration { try bare.append(last) }) }
        }
        let ratio = times.median / bareTimes.median
        printRow(
            "one event acknowledged, behind \(recorded) events",
            "\((times.median / 1e3).words()) µs (95 of 100: \((times.most / 1e3).words())), "
                + "\(ratio.words(2)) × bare (\((bareTimes.median / 1e3).words()) µs)",
            aim: "≤ 1.3 × bare", isMet: ratio <= 1.3)
    }

    /// In a folder that is not there yet.
    func batches() throws {
        let store = try FileStore(folder: folder)
        let journal = JournalFile(in: folder)
        let bare = try BareFile(in: folder)
        var rates: [Int] = []
        var free: [Int] = []
        var bareRates: [Int] = []
        for round in 0..<Self.batchRounds {
            let drafts = (0..<Self.batchCount).map { number in
                EventDraft(at: Date(), by: "ana", ticket: 1 + round, fact: SampleDesk.note(number))
            }
            let before = journal.byteCount
            let spent = try work { _ = try store.transact { _ in drafts } }
            let bytes = journal.bytes(from: before)
            rates.append(bytes.count * 1_000_000_000 / spent.time)
            free.append(bytes.count * 1_000_000_000 / spent.processor)
            bareRates.append(bytes.count * 1_000_000_000 / (try duration { try bare.append(bytes) }))
        }
        printRow(
            "a batch of 10,000 events",
            "\((rates.median / 1e6).words()) MB/s, by processor time \((free.median / 1e6).words()) "
                + "(bare: \((bareRates.median / 1e6).words()))",
            aim: "≥ 100 MB/s", isMet: rates.median >= 100e6)
    }
}
