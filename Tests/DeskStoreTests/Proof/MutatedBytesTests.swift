import DeskCore
import DeskFileStore
import DeskStore
import DeskTesting
import Glibc
import Testing

import struct FoundationEssentials.Date

@Suite("Bytes that are not what was written")
struct MutatedBytesTests {
    private let folder = TemporaryFolder()
    private var data: String { folder.path + "/data" }
    private static let quiet = Disk(before: DiskTrouble.withoutSyncing)

    /// Acts over two months, with a snapshot before the last ones.
    private func makeDesk(seed: UInt64) throws {
        var dice = Dice(seed)
        let session = DeskSession(store: try FileStore(folder: data, snapshots: .always, disk: Self.quiet))
        for turn in 0..<120 {
            let time = sampleTime.addingTimeInterval(Double(turn) * 30_000)
            _ = session.attempt(Wishes.next(session.desk, &dice), by: Actor("ana"), at: time)
            if turn == 100 { session.rest() }
        }
    }

    private func openStore() throws -> FileStore {
        try FileStore(folder: data, snapshots: .never, disk: Self.quiet)
    }

    @Test("are found in a thousand places, by opening or by the check that follows it")
    func flips() throws {
        try makeDesk(seed: 11)
        let files = ["journal.jsonl"] + names(in: data + "/months").map { "months/" + $0 }
        #expect(files.count > 1)
        var dice = Dice(11)
        for _ in 0..<Thoroughness.count(100, slow: 1000) {
            let path = data + "/" + (files.randomElement(using: &dice) ?? "")
            let sound = bytes(of: path)
            var flipped = sound
            let place = Int.random(in: 0..<sound.count, using: &dice)
            flipped[place] ^= 1 << UInt8.random(in: 0...7, using: &dice)
            write(flipped, to: path)
            defer { write(sound, to: path) }
            let session = DeskSession(store: try openStore())
            let isFound: Bool
            do {
                try session.catchUpWholly()
                session.historyCheck?()
                try session.catchUpWholly()
                isFound = false
            } catch {
                isFound = true
            }
            // Without its newline the newest line is torn, and put aside by who writes next.
            let isTorn = path.hasSuffix("/journal.jsonl") && place == sound.count - 1
            #expect(isFound != isTorn, "byte \(place) of \(path)")
        }
    }

    @Test("of a journal's end, under a snapshot that had read it, are as torn as without one")
    func tornUnderSnapshot() throws {
        let session = DeskSession(store: try FileStore(folder: data, snapshots: .always, disk: Self.quiet))
        var failure = SignInFailure()
        failure.codes = [50074]
        failure.requester = "mia@contoso.com"
        try session.perform(OpenTicket(failure: failure), by: Actor("ana"), at: sampleTime)
        let journal = data + "/journal.jsonl"
        let sound = bytes(of: journal)
        try session.perform(AddNote(ticket: 1, text: "last"), by: Actor("ana"), at: sampleTime)
        session.rest()
        let whole = bytes(of: journal)
        for length in Thoroughness.some(Array(sound.count..<whole.count), every: 11) {
            write(whole[..<length], to: journal)
            let store = try openStore()
            let torn = DeskSession(store: store)
            try torn.catchUpWholly()
            #expect(torn.desk.lastSequence == 1 && torn.desk.tickets[1]?.notes.isEmpty == true)
            try torn.perform(AddNote(ticket: 1, text: "again"), by: Actor("ana"), at: sampleTime)
            let tail = Array(whole[sound.count..<length])
            #expect(store.putAside.map { bytes(of: $0) } == (tail.isEmpty ? [] : [tail]))
        }
    }

    @Test("of any kind are read without a crash, and nothing that was read is lost without a word")
    func fuzz() throws {
        let writer = try FileStore(folder: data, facts: sampleFacts, disk: Self.quiet)
        for batch in [[1], [2, 3], [4], [5, 6, 7], [8]] { #expect(writer.record(batch) == .success(batch)) }
        let journal = data + "/journal.jsonl"
        let sound = bytes(of: journal)
        var dice = Dice(12)
        for round in 0..<Thoroughness.count(100, slow: 20_000) {
            var mutated = sound
            for _ in 0..<Int.random(in: 1...3, using: &dice) { Self.mutate(&mutated, &dice) }
            write(mutated, to: journal)
            let store = try FileStore(folder: data, facts: sampleFacts, disk: Self.quiet)
            let (events, failure) = store.readToEnd()
            #expect(values(events) == Array(1...8).prefix(events.count).map { $0 }, "round \(round)")
            guard failure == nil else { continue }
            // What is not said to be damaged is whole batches and a torn end, which the next writer keeps.
            _ = try store.transact { _ in counting(9) }
            let kept = store.putAside.flatMap { bytes(of: $0) }
            let front = mutated.count - kept.count
            #expect(bytes(of: journal).prefix(front) == mutated.prefix(front), "round \(round)")
            #expect(mutated.suffix(kept.count) == kept[...], "round \(round)")
            for path in store.putAside { unlink(path) }
        }
    }

    private static func mutate(_ bytes: inout [UInt8], _ dice: inout Dice) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &dice)
        let other = Int.random(in: 0..<bytes.count, using: &dice)
        let span = min(place, other)..<max(place, other)
        switch Int.random(in: 0...7, using: &dice) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &dice)
        case 1: bytes.removeSubrange(place...)
        case 2: bytes.removeSubrange(span)
        case 3: bytes.insert(contentsOf: bytes[span], at: place)
        case 4: bytes.insert(contentsOf: (0..<40).map { _ in UInt8.random(in: 0...255, using: &dice) }, at: place)
        case 5: bytes.insert(contentsOf: [UInt8](repeating: UInt8(ascii: "["), count: 3000), at: place)
        case 6: bytes.replaceSubrange(span, with: [UInt8](repeating: 0, count: span.count))
        default:
            var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            lines.swapAt(Int.random(in: 0..<lines.count, using: &dice), Int.random(in: 0..<lines.count, using: &dice))
            bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
        }
    }
}
