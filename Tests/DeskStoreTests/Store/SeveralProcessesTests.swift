import DeskCore
import DeskFileStore
import DeskStore
import Glibc
import Testing

import struct FoundationEssentials.Date

@Suite("Several processes on one folder")
struct SeveralProcessesTests {
    private static let processCount = Thoroughness.count(6, slow: 16)
    private static let countPerProcess = Thoroughness.count(40, slow: 200)

    @Test("decide on the newest state: no lost update, no number twice")
    func counting() async throws {
        let folder = TemporaryFolder()
        await withTaskGroup { group in
            for _ in 0..<Self.processCount {
                group.addTask { await Self.countInAnotherProcess(folder.path) }
            }
        }
        let store = try FileStore(folder: folder.path, facts: sampleFacts)
        let events = try store.catchUp()
        #expect(values(events) == Array(1...(Self.processCount * Self.countPerProcess)))
        #expect(events.map(\.sequence) == Array(1...events.count))
        #expect(names(in: folder.path + "/months").count == (Self.processCount * Self.countPerProcess - 1) / 50)
        #expect(try Doctor(folder: folder.path).verify().faults.isEmpty)
    }

    /// Each turn records one more than the highest number that there is, every fiftieth in a later month.
    private static func countInAnotherProcess(_ path: String) async {
        await #expect(processExitsWith: .success) { [path = path as String, turns = countPerProcess as Int] in
            let store = try FileStore(folder: path, facts: sampleFacts)
            var highest = 0
            for _ in 0..<turns {
                let recorded = try store.transact { news in
                    highest = values(news).max() ?? highest
                    let month = sampleTime.addingTimeInterval(Double(highest / 50 * 31 * 86_400))
                    return DeskStoreTests.counting(highest + 1, at: month)
                }
                highest = try #require(values(recorded).last)
            }
        }
    }

    @Test("name the one that holds the lock, and go on reading")
    func holder() throws {
        let folder = TemporaryFolder()
        let (ana, bo) = (
            try FileStore(folder: folder.path, facts: sampleFacts),
            try FileStore(folder: folder.path, facts: sampleFacts, patience: .milliseconds(5))
        )
        _ = try ana.transact { _ in DeskStoreTests.counting(1) }
        var attempt: Result<[Int], DeskFailure> = .success([])
        var seen: [Int] = []
        _ = try ana.transact { _ in
            attempt = bo.record([2])
            seen = values(bo.readToEnd().events)
            return []
        }
        guard case .failure(.store(.busy(let holder))) = attempt else {
            Issue.record("not busy: \(attempt)")
            return
        }
        #expect(holder.contains("process \(getpid()), since 20"))
        #expect(seen == [1])
        #expect(bo.record([2]) == .success([2]))
    }

    @Test("keep each other out also when somebody removes the lock file")
    func removedLock() throws {
        let folder = TemporaryFolder()
        let ana = try FileStore(folder: folder.path, facts: sampleFacts, patience: .milliseconds(5))
        let bo = try FileStore(folder: folder.path, facts: sampleFacts)
        #expect(ana.record([1]) == .success([1]))
        unlink(folder.path + "/lock")
        var isKeptOut = false
        _ = try bo.transact { _ in
            if case .failure(.store(.busy)) = ana.record([2]) { isKeptOut = true }
            return DeskStoreTests.counting(3)
        }
        #expect(isKeptOut)
        #expect(values(ana.readToEnd().events) == [3])
    }

    @Test("do not take a write that is being taken back for damage")
    func takenBack() throws {
        let folder = TemporaryFolder()
        let journal = folder.path + "/journal.jsonl"
        let writer = try FileStore(folder: folder.path, facts: sampleFacts)
        #expect(writer.record([1]) == .success([1]))
        let sound = bytes(of: journal)
        // What a reader finds that reads the front of one append and the end of the next; gone once it has the lock.
        let restoring = Disk { call in
            if call.kind == .flock { DeskStoreTests.write(sound, to: journal) }
            return .proceed
        }
        let reader = try FileStore(folder: folder.path, facts: sampleFacts, patience: .milliseconds(5), disk: restoring)
        DeskStoreTests.write(sound + Array("{\"seq\":2,\"at\":\"20\"value\":2}\n".utf8), to: journal)
        #expect(values(reader.readToEnd().events) == [1])
        #expect(bytes(of: journal) == sound)
        #expect(reader.readToEnd().failure == nil)
    }

    @Test("wake the others by what they record, and by nothing else")
    func waking() throws {
        let folder = TemporaryFolder()
        let ana = try FileStore(folder: folder.path, facts: sampleFacts)
        let bo = try FileStore(folder: folder.path, facts: sampleFacts)
        for (round, time) in [sampleTime, sampleTime, nextMonth, nextMonth].enumerated() {
            #expect(!isReadable(bo, milliseconds: 0))
            _ = try ana.transact { _ in DeskStoreTests.counting(round, at: time) }
            #expect(isReadable(bo, milliseconds: 5_000))
            bo.acknowledgeChanges()
            #expect(values(try bo.catchUp()) == [round])
            _ = try ana.transact { _ in [] }
        }
        #expect(!isReadable(bo, milliseconds: 0))
    }

    @Test("wake the others when their folder or journal goes away, and when it is there again")
    func vanishing() throws {
        let folder = TemporaryFolder()
        let data = folder.path + "/data"
        let store = try FileStore(folder: data, facts: sampleFacts)
        #expect(store.record([1]) == .success([1]))
        store.acknowledgeChanges()
        for path in [data, data + "/journal.jsonl"] {
            #expect(rename(path, folder.path + "/elsewhere") == 0)
            #expect(isReadable(store, milliseconds: 5_000))
            store.acknowledgeChanges()
            #expect(
                throws: StoreFailure.system(call: "stat", path: data + "/journal.jsonl", errno: ENOENT)
            ) { try store.catchUp() }
            #expect(rename(folder.path + "/elsewhere", path) == 0)
            #expect(isReadable(store, milliseconds: 5_000))
            store.acknowledgeChanges()
            #expect(try store.catchUp().isEmpty)
        }
    }

    private func isReadable(_ store: FileStore, milliseconds: Int32) -> Bool {
        guard let descriptor = store.changeDescriptor else { return false }
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&entry, 1, milliseconds) == 1
    }
}
