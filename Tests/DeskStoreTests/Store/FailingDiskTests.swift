import DeskCore
import DeskFileStore
import DeskStore
import Glibc
import Testing

import struct FoundationEssentials.Date

@Suite("A file store on a failing disk")
struct FailingDiskTests {
    private let folder = TemporaryFolder()
    private let trouble = DiskTrouble()
    private let months = [sampleTime, nextMonth, monthAfterNext]
    private var journal: String { folder.path + "/journal.jsonl" }

    private func openStore() throws(StoreFailure) -> FileStore {
        try FileStore(folder: folder.path, facts: sampleFacts, disk: trouble.disk)
    }

    private func valuesOnDisk() throws -> [Int] {
        values(try FileStore(folder: folder.path, facts: sampleFacts).catchUp())
    }

    @Test(
        "keeps what it acknowledged and nothing else, whichever call fails",
        arguments: [ENOSPC, EACCES], [false, true])
    func failure(_ number: Int32, _ halfWay: Bool) throws {
        #expect(Scenario.calls.count > 30)
        for index in Scenario.indices(halfWay: halfWay) {
            let folder = TemporaryFolder()
            let data = folder.path + "/data"
            let trouble = DiskTrouble()
            trouble.strike(after: index, halfWay ? DiskTrouble.failingHalfWay(number) : DiskTrouble.failing(number))
            let outcome = Scenario.run(in: data, trouble.disk)
            let store = try FileStore(folder: data, facts: sampleFacts)
            let kept = values(try store.catchUp())
            #expect(
                kept == (outcome.acknowledged + outcome.uncertain).sorted(), "call \(index): \(Scenario.calls[index])")
            let guide = try store.guide(revision: Scenario.guide.revision)
            #expect(guide == Scenario.guide.text || guide == nil && !outcome.hasKeptGuide)
        }
    }

    @Test("goes on in the same store once the trouble is over", arguments: [false, true])
    func recovery(_ halfWay: Bool) throws {
        for index in Scenario.indices(halfWay: halfWay) {
            let folder = TemporaryFolder()
            let trouble = DiskTrouble()
            let store = try FileStore(folder: folder.path, facts: sampleFacts, disk: trouble.disk)
            _ = try store.transact { _ in counting(1) }
            trouble.strike(after: index, halfWay ? DiskTrouble.failingHalfWay(ENOSPC) : DiskTrouble.failing(ENOSPC))
            var expected = [1]
            switch store.record([2, 3], at: nextMonth) {
            case .success(let recorded): expected += recorded
            case .failure(.store(.uncertain)): continue
            case .failure(.store(.system(_, _, let number))): #expect(number == ENOSPC)
            case .failure(let other): Issue.record("call \(index): \(other)")
            }
            // Whatever failed, the lock is free.
            let other = try FileStore(folder: folder.path, facts: sampleFacts, patience: .milliseconds(5))
            #expect(other.record([7]) == .success([7]), "call \(index)")
            expected.append(7)
            trouble.heal()
            expected += values(try store.transact { _ in counting(4) })
            #expect(values(try FileStore(folder: folder.path, facts: sampleFacts).catchUp()) == expected)
        }
    }

    @Test("hands out each event once, though a read failed on the way to it")
    func failedReads() throws {
        let writer = try openStore()
        for (number, batch) in Scenario.batches.enumerated() {
            _ = try writer.transact { _ in batch.flatMap { counting($0, at: months[number]) } }
        }
        var index = 0
        while true {
            let trouble = DiskTrouble()
            let reader = try FileStore(folder: folder.path, facts: sampleFacts, disk: trouble.disk)
            trouble.strike(after: index, DiskTrouble.failing(EIO))
            let (events, failure) = reader.readToEnd()
            trouble.heal()
            #expect(values(events + reader.readToEnd().events) == [1, 2, 3, 4], "call \(index)")
            if failure == nil { break }
            index += 1
        }
        #expect(index > 5)
    }

    @Test("names the events of a failed sync, hands them out as news, and records no more")
    func uncertainty() throws {
        let store = try openStore()
        _ = try store.transact { _ in counting(1) }
        trouble.strike { call, _ in call.kind == .syncFile ? .fail(EIO) : .proceed }
        #expect(throws: DeskFailure.store(.uncertain(first: 2, last: 3, errno: EIO))) {
            try store.transact { _ in counting(2, 3) }
        }
        trouble.heal()
        #expect(values(try store.catchUp()) == [2, 3])
        let because = StoreFailure.uncertain(first: 2, last: 3, errno: EIO)
        #expect(throws: DeskFailure.store(.readOnly(because: because))) { try store.transact { _ in counting(4) } }
        #expect(try openStore().transact { _ in counting(4) }.map(\.sequence) == [4])
    }

    @Test("takes a half write back")
    func takingBack() throws {
        let store = try openStore()
        _ = try store.transact { _ in counting(1) }
        let sound = bytes(of: journal)
        fillDisk()
        #expect(throws: DeskFailure.store(.system(call: "write", path: journal, errno: ENOSPC))) {
            try store.transact { _ in counting(2) }
        }
        #expect(bytes(of: journal) == sound)
        trouble.heal()
        _ = try store.transact { _ in counting(3) }
        #expect(try valuesOnDisk() == [1, 3])
        #expect(store.putAside.isEmpty)
    }

    @Test("puts a half write aside that could not be taken back")
    func puttingAside() throws {
        let store = try openStore()
        _ = try store.transact { _ in counting(1) }
        let sound = bytes(of: journal)
        fillDisk(truncatingToo: true)
        #expect(throws: DeskFailure.self) { try store.transact { _ in counting(2) } }
        let torn = Array(bytes(of: journal).dropFirst(sound.count))
        #expect(!torn.isEmpty)
        trouble.heal()
        _ = try store.transact { _ in counting(3) }
        #expect(store.putAside.map { bytes(of: $0) } == [torn])
        #expect(try valuesOnDisk() == [1, 3])
    }

    /// Lets the last forty bytes of any append find no room.
    private func fillDisk(truncatingToo: Bool = false) {
        trouble.strike { call, _ in
            switch call.kind {
            case .write where !call.path.hasSuffix("journal.jsonl"): .proceed
            case .write: call.byteCount > 40 ? .shorten(to: call.byteCount - 40) : .fail(ENOSPC)
            case .ftruncate where truncatingToo: .fail(EIO)
            default: .proceed
            }
        }
    }

    @Test("syncs the folder before the first event, and an event after it has let go of the lock")
    func order() throws {
        _ = try openStore().transact { _ in counting(1) }
        let kinds = trouble.calls.map(\.kind)
        let write = try #require(trouble.calls.firstIndex { $0.kind == .write && $0.path == journal })
        #expect(try #require(kinds.firstIndex(of: .syncFolder)) < write)
        #expect(kinds.suffix(2) == [.unlock, .syncFile])
    }
}
