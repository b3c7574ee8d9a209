import DeskCore
import DeskFileStore
import DeskStore
import Testing

@Suite("A journal that ends in the middle of a batch")
struct TornJournalTests {
    private let folder = TemporaryFolder()
    private var journal: String { folder.path + "/journal.jsonl" }

    private func openStore() throws(StoreFailure) -> FileStore {
        try FileStore(folder: folder.path, facts: sampleFacts)
    }

    @Test("is read up to that batch, and the rest put aside by the next writer", arguments: [[2], [2, 3, 4]])
    func everyByte(_ lastBatch: [Int]) throws {
        let store = try openStore()
        _ = try store.transact { _ in counting(1) }
        let sound = bytes(of: journal)
        _ = try store.transact { _ in lastBatch.flatMap { counting($0) } }
        let whole = bytes(of: journal)
        for length in sound.count..<whole.count {
            let torn = Array(whole[sound.count..<length])
            let folder = TemporaryFolder()
            write(whole[..<length], to: folder.path + "/journal.jsonl")
            let disk = Disk(before: DiskTrouble.withoutSyncing)
            let reader = try FileStore(folder: folder.path, facts: sampleFacts, disk: disk)
            #expect(values(try reader.catchUp()) == [1])
            let writer = try FileStore(folder: folder.path, facts: sampleFacts, disk: disk)
            #expect(try writer.transact { _ in counting(9) }.map(\.sequence) == [2])
            #expect(writer.putAside.map { bytes(of: $0) } == (torn.isEmpty ? [] : [torn]))
            #expect(values(try reader.catchUp()) == [9])
            #expect(try Doctor(folder: folder.path).verify().faults.isEmpty)
            #expect(bytes(of: folder.path + "/journal.jsonl").starts(with: sound))
        }
    }

    @Test("begins anew when not even its header is whole")
    func header() throws {
        _ = try openStore().transact { _ in counting(1) }
        let whole = bytes(of: journal)
        let headerCount = try #require(whole.firstIndex(of: UInt8(ascii: "\n"))) + 1
        for length in [0, 1, headerCount - 1, headerCount] {
            write(whole[..<length], to: journal)
            #expect(try openStore().catchUp().isEmpty)
            #expect(try openStore().transact { _ in counting(5) }.map(\.sequence) == [1])
            #expect(values(try openStore().catchUp()) == [5])
        }
    }

    @Test("has its torn end put aside under a name of its own each time")
    func names() throws {
        _ = try openStore().transact { _ in counting(1) }
        let sound = bytes(of: journal)
        for tail in ["{\"seq\"", "{\"seq\"", "\0\0\0"] {
            write(bytes(of: journal) + Array(tail.utf8), to: journal)
            _ = try openStore().transact { _ in counting(2) }
        }
        let aside = names(in: folder.path + "/aside")
        #expect(aside.count == 3)
        #expect(aside.filter { $0.hasSuffix("Z-6-bytes") || $0.hasSuffix("Z-6-bytes-2") }.count == 2)
        #expect(Set(aside.map { String(decoding: bytes(of: folder.path + "/aside/" + $0), as: UTF8.self) }).count == 2)
        #expect(bytes(of: journal).starts(with: sound))
    }

    private func names(in path: String) -> [String] {
        DeskStoreTests.names(in: path)
    }
}
