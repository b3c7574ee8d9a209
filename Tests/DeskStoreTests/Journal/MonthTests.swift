import DeskCore
import DeskFileStore
import DeskStore
import Glibc
import Testing

import struct FoundationEssentials.Date

@Suite("A journal of several months")
struct MonthTests {
    private let folder = TemporaryFolder()
    private var journal: String { folder.path + "/journal.jsonl" }

    private func openStore(_ disk: Disk = Disk()) throws(StoreFailure) -> FileStore {
        try FileStore(folder: folder.path, facts: sampleFacts, disk: disk)
    }

    private func months() -> [String] { names(in: folder.path + "/months") }
    private func month(_ name: String) -> String { folder.path + "/months/" + name }

    /// Four events in three months: 1 and 2, 3, 4.
    private func recordThreeMonths() throws {
        let store = try openStore()
        _ = try store.transact { _ in counting(1, 2) }
        _ = try store.transact { _ in counting(3, at: nextMonth) }
        _ = try store.transact { _ in counting(4, at: monthAfterNext) }
    }

    @Test("keeps the file of each month as it was, under the month of its last event")
    func sealing() throws {
        let store = try openStore()
        _ = try store.transact { _ in counting(1, 2) }
        let november = bytes(of: journal)
        _ = try store.transact { _ in counting(3, at: nextMonth) }
        #expect(months() == ["2026-11.jsonl"])
        #expect(bytes(of: month("2026-11.jsonl")) == november)
        _ = try store.transact { _ in counting(4, at: sampleTime) }
        #expect(months() == ["2026-11.jsonl"], "a clock that went back makes no file")
        _ = try store.transact { _ in counting(5, at: nextMonth) }
        #expect(months() == ["2026-11.jsonl"], "nor does it when it comes forward again")
        #expect(values(try openStore().catchUp()) == [1, 2, 3, 4, 5])
        #expect(try Doctor(folder: folder.path).verify().faults.isEmpty)
        #expect(try Doctor(folder: folder.path).verify().fileCount == 2)
        #expect(names(in: folder.path) == ["journal.jsonl", "lock", "months"])
    }

    @Test("reads the same for who had a file open while it was sealed, however often")
    func following() throws {
        let reader = try openStore()
        let writer = try openStore()
        _ = try writer.transact { _ in counting(1) }
        #expect(values(try reader.catchUp()) == [1])
        _ = try writer.transact { _ in counting(2) }
        _ = try writer.transact { _ in counting(3, at: nextMonth) }
        _ = try writer.transact { _ in counting(4, at: monthAfterNext) }
        #expect(values(reader.readToEnd().events) == [2, 3, 4])
        #expect(try reader.transact { _ in counting(5) }.map(\.sequence) == [5])
        #expect(values(try writer.catchUp()) == [5])
    }

    @Test("comes in portions that do not stop at a file's end")
    func portions() throws {
        let writer = try openStore()
        let batch = (1...5000).flatMap { counting($0) }
        _ = try writer.transact { _ in batch }
        _ = try writer.transact { _ in batch.map { EventDraft(at: nextMonth, by: $0.by, ticket: nil, fact: $0.fact) } }
        _ = try writer.transact { _ in counting(1, at: monthAfterNext) }
        let reader = try openStore()
        #expect(try reader.catchUp().map(\.sequence) == Array(1...10_000))
        #expect(try reader.catchUp().map(\.sequence) == [10_001])
        #expect(try reader.catchUp().isEmpty)
    }

    @Test("gives a name that is taken by another file to none: the month then has two files")
    func takenName() throws {
        let store = try openStore()
        _ = try store.transact { _ in counting(1) }
        mkdir(folder.path + "/months", 0o700)
        write("something else".utf8, to: month("2026-11.jsonl"))
        _ = try store.transact { _ in counting(2, at: nextMonth) }
        #expect(months() == ["2026-11-2.jsonl", "2026-11.jsonl"])
        #expect(values(try openStore().catchUp()) == [1, 2])
        #expect(bytes(of: month("2026-11.jsonl")) == Array("something else".utf8))
    }

    @Test("takes up a sealing that was broken off behind the file's second name")
    func brokenOff() throws {
        let store = try openStore()
        _ = try store.transact { _ in counting(1) }
        mkdir(folder.path + "/months", 0o700)
        link(journal, month("2026-11.jsonl"))
        #expect(values(try openStore().catchUp()) == [1])
        _ = try openStore().transact { _ in counting(2) }
        _ = try openStore().transact { _ in counting(3, at: nextMonth) }
        #expect(months() == ["2026-11.jsonl"])
        #expect(values(try openStore().catchUp()) == [1, 2, 3])
        #expect(values(try store.catchUp()) == [2, 3])
    }

    @Test("stays one file where a file cannot have two names", arguments: [EPERM, EOPNOTSUPP, EMLINK])
    func withoutLinks(_ number: Int32) throws {
        let store = try openStore(Disk { $0.kind == .link ? .fail(number) : .proceed })
        for (value, time) in [(1, sampleTime), (2, nextMonth), (3, monthAfterNext)] {
            _ = try store.transact { _ in counting(value, at: time) }
        }
        #expect(months().isEmpty)
        #expect(values(try openStore().catchUp()) == [1, 2, 3])
        #expect(try Doctor(folder: folder.path).verify().faults.isEmpty)
    }

    @Test("names the file and its own line where one is damaged")
    func damage() throws {
        try recordThreeMonths()
        let december = month("2026-12.jsonl")
        write(
            String(decoding: bytes(of: december), as: UTF8.self).replacing("\"value\":3", with: "\"value\":8").utf8,
            to: december)
        let (events, failure) = try openStore().readToEnd()
        #expect(values(events) == [1, 2])
        #expect(failure == .damaged(path: december, line: 2, why: LineFault.wrongSum.words))
        #expect(try Doctor(folder: folder.path).verify().faults.map(\.file) == [december])
        #expect(try Doctor(folder: folder.path).verify().faults.map(\.line) == [2])
    }

    @Test("misses a file that another one goes on from, and a sealed file's end")
    func missing() throws {
        try recordThreeMonths()
        let december = month("2026-12.jsonl")
        let whole = bytes(of: december)
        write(whole.dropLast(), to: december)
        #expect(
            try openStore().readToEnd().failure == .damaged(path: december, line: 2, why: LineFault.unfinished.words))
        unlink(december)
        #expect(try openStore().readToEnd().failure == .damaged(path: december, line: 1, why: LineFault.missing.words))
        write(whole, to: december)
        #expect(values(try openStore().catchUp()) == [1, 2, 3, 4])
    }

    @Test("is not led out of its folder by a header, nor round in circles")
    func headers() throws {
        try recordThreeMonths()
        let sound = String(decoding: bytes(of: journal), as: UTF8.self)
        for (name, why) in [
            ("months/../../etc/passwd.jsonl", LineFault.envelope(key: "previous")),
            ("journal.jsonl", .envelope(key: "previous")), ("months/.jsonl", .envelope(key: "previous")),
        ] {
            write(sound.replacing("months/2026-12.jsonl", with: name).utf8, to: journal)
            #expect(try openStore().readToEnd().failure == .damaged(path: journal, line: 1, why: why.words))
        }
        write(sound.utf8, to: journal)
        write(sound.utf8, to: month("2026-12.jsonl"))
        let circle = LineFault.envelope(key: "seq").words
        #expect(try openStore().readToEnd().failure == .damaged(path: month("2026-12.jsonl"), line: 1, why: circle))
    }

    @Test("never yields another event than was recorded, whichever bit of a sealed file flips")
    func bits() throws {
        try recordThreeMonths()
        let events = try openStore().catchUp()
        let december = month("2026-12.jsonl")
        let sound = bytes(of: december)
        for index in sound.indices {
            var flipped = sound
            flipped[index] ^= UInt8(1) << (index % 8)
            write(flipped, to: december)
            let (read, found) = try openStore().readToEnd()
            #expect(read == Array(events.prefix(read.count)), "byte \(index)")
            #expect(found != nil, "byte \(index)")
            #expect(
                try !Doctor(folder: folder.path).verify().faults.isEmpty || index == sound.count - 1, "byte \(index)")
        }
    }

    @Test("leaves a file of format 1 as it is, and goes on in a new one at the first event")
    func migration() throws {
        let old = bytes(of: try Golden.path(of: "format-1/journal.jsonl"))
        write(old, to: journal)
        let reader = try openStore()
        #expect(try reader.catchUp().count == 4)
        #expect(bytes(of: journal) == old)
        #expect(try openStore().transact { _ in counting(5) }.map(\.sequence) == [5])
        #expect(bytes(of: month("2026-11.jsonl")) == old)
        #expect(
            String(decoding: bytes(of: journal), as: UTF8.self).hasPrefix("{\"journal\":\"helpdesk\",\"format\":2,"))
        #expect(values(reader.readToEnd().events) == [5])
        #expect(try openStore().catchUp().count == 5)
    }
}
