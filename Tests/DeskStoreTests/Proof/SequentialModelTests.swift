import DeskCore
import DeskFileStore
import DeskStore
import DeskTesting
import Glibc
import Testing

import struct FoundationEssentials.Date

@Suite("Processes that decide at once")
struct SequentialModelTests {
    private static let processCount = 16
    private static let actCount = Thoroughness.count(12, slow: 200)
    private static let start = Date(timeIntervalSince1970: 1_795_166_047)

    private let folder = TemporaryFolder()
    private var data: String { folder.path + "/data" }

    /// An act as its process noted it: what it wished, and which events came of it.
    private struct Act {
        var seed: Int
        var turn: Int
        var lastNumber: Int
        var first: Int
        var last: Int
    }

    private static func wish(_ seed: Int, _ turn: Int, lastNumber: TicketNumber) -> any Intent {
        var dice = Dice(UInt64(seed * 100_000 + turn))
        return Wishes.next(lastNumber: lastNumber, &dice)
    }

    /// The same in every process, and growing with the turns.
    private static func time(_ seed: Int, _ turn: Int) -> Date { start.addingTimeInterval(Double(turn * 600 + seed)) }

    /// Acts as one agent, beside the others, with snapshots on the way.
    private static func live(_ seed: Int, in folder: String) throws {
        let session = DeskSession(
            store: try FileStore(
                folder: folder + "/data", patience: .seconds(60), snapshots: .always,
                disk: Disk(before: DiskTrouble.withoutSyncing)))
        try session.catchUpWholly()
        var notes = ""
        for turn in 0..<actCount {
            let lastNumber = session.desk.lastNumber
            let performed = session.attempt(
                wish(seed, turn, lastNumber: lastNumber), by: Actor("agent\(seed)"), at: time(seed, turn))
            if case .store(let failure) = performed.failure { throw failure }
            if let first = performed.recorded.first, let last = performed.recorded.last {
                notes += "\(seed) \(turn) \(lastNumber) \(first.sequence) \(last.sequence)\n"
            }
            if turn % 5 == seed % 5 { session.rest() }
        }
        DeskStoreTests.write(notes.utf8, to: "\(folder)/notes-\(seed)")
    }

    private func acts() -> [Act] {
        (0..<Self.processCount).flatMap { seed in
            String(decoding: bytes(of: "\(folder.path)/notes-\(seed)"), as: UTF8.self).split(separator: "\n").map {
                let numbers = $0.split(separator: " ").compactMap { Int($0) }
                return Act(
                    seed: numbers[0], turn: numbers[1], lastNumber: numbers[2], first: numbers[3], last: numbers[4])
            }
        }.sorted { $0.first < $1.first }
    }

    @Test("leave what one after the other would have left, and each of them comes to all of its turns")
    func sequential() async throws {
        await withTaskGroup { group in
            for seed in 0..<Self.processCount {
                group.addTask { [path = folder.path] in
                    await #expect(processExitsWith: .success) { [path = path as String, seed = seed as Int] in
                        try Self.live(seed, in: path)
                    }
                }
            }
        }
        #expect(rename(data + "/cache", data + "/cache-away") == 0)
        let session = DeskSession(store: try FileStore(folder: data, snapshots: .never))
        var events: [Event] = []
        while case let news = try session.catchUp(), !news.isEmpty { events += news }
        let acts = acts()
        #expect(acts.flatMap { $0.first...$0.last } == Array(1...events.count))
        // The model: one desk on which the same wishes are decided in the order of the journal.
        var model = Desk()
        for act in acts {
            let recorded = Array(events[(act.first - 1)..<act.last])
            let drafts = try model.decide(
                Self.wish(act.seed, act.turn, lastNumber: act.lastNumber), by: Actor("agent\(act.seed)"),
                at: Self.time(act.seed, act.turn))
            #expect(
                drafts
                    == recorded.map {
                        EventDraft(at: $0.at, by: $0.by, ticket: $0.ticket, fact: $0.fact, undoes: $0.undoes)
                    })
            model.apply(recorded)
        }
        let opened = events.filter { $0.fact is TicketOpened }.map(\.ticket)
        #expect(opened == (1...max(1, opened.count)).map { $0 })
        #expect(Showing(model) == Showing(session.desk))
    }
}
