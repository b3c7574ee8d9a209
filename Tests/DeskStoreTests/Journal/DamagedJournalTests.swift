import DeskCore
import DeskFileStore
import DeskStore
import Glibc
import Testing

@Suite("A damaged journal")
struct DamagedJournalTests {
    private let folder = TemporaryFolder()
    private var journal: String { folder.path + "/journal.jsonl" }

    private func openStore() throws(StoreFailure) -> FileStore {
        try FileStore(folder: folder.path, facts: sampleFacts)
    }

    /// The lines of a journal of four events in three batches, without their newlines: a header, 1, 2 and 3 together, 4.
    private func makeLines() throws -> [String] {
        let store = try openStore()
        for batch in [[1], [2, 3], [4]] { _ = try store.transact { _ in batch.flatMap { counting($0) } } }
        return String(decoding: bytes(of: journal), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private func replace(with lines: [String]) {
        write(Array(lines.map { $0 + "\n" }.joined().utf8), to: journal)
    }

    private func damage(_ line: Int, _ why: LineFault) -> StoreFailure {
        .damaged(path: journal, line: line, why: why.words)
    }

    @Test("hands out what lies before the damage, then names file and line, and takes no more")
    func middle() throws {
        var lines = try makeLines()
        lines[2] = lines[2].replacing("\"value\":2", with: "\"value\":7")
        replace(with: lines)
        let store = try openStore()
        #expect(values(try store.catchUp()) == [1])
        for _ in 1...2 {
            #expect(throws: damage(3, .wrongSum)) { try store.catchUp() }
        }
        let readOnly = DeskFailure.store(.readOnly(because: damage(3, .wrongSum)))
        #expect(throws: readOnly) { try store.transact { _ in counting(5) } }
        #expect(throws: DeskFailure.store(damage(3, .wrongSum))) { try openStore().transact { _ in counting(5) } }
        #expect(try Doctor(folder: folder.path).verify().faults.map(\.line) == [3])
        #expect(try Doctor(folder: folder.path).verify().lineCount == 5)
    }

    @Test("is not begun anew where it went away while the store was open")
    func wentAway() throws {
        _ = try makeLines()
        let store = try openStore()
        #expect(values(try store.catchUp()) == [1, 2, 3, 4])
        #expect(rename(journal, folder.path + "/elsewhere") == 0)
        let gone = StoreFailure.system(call: "stat", path: journal, errno: ENOENT)
        #expect(throws: DeskFailure.store(gone)) { try store.transact { _ in counting(5) } }
        #expect(!names(in: folder.path).contains("journal.jsonl"))
        #expect(rename(folder.path + "/elsewhere", journal) == 0)
        #expect(try store.transact { _ in counting(5) }.map(\.sequence) == [5])
    }

    @Test("is found wherever a line is missing, doubled, changed or out of its place")
    func lines() throws {
        let sound = try makeLines()
        for (edit, line, why) in [
            ({ $0.remove(at: 1) }, 2, .wrongSequence(expected: 1, found: 2)),
            ({ $0.remove(at: 2) }, 3, .wrongSequence(expected: 2, found: 3)),
            ({ $0.remove(at: 3) }, 4, .wrongSequence(expected: 3, found: 4)),
            ({ $0.remove(at: 0) }, 1, .notAJournal),
            ({ $0.insert($0[4], at: 5) }, 6, .wrongSequence(expected: 5, found: 4)),
            ({ $0.insert("", at: 2) }, 3, .notJSON(offset: 0)),
            ({ $0[1] = "[1]" }, 2, .envelope(key: "seq")),
            ({ $0[1] = "{\"seq\":1," }, 2, .notJSON(offset: 9)),
            (
                {
                    $0[1].removeLast()
                    $0[1] += " }"
                }, 2, .noSum
            ),
            ({ $0[1].replace("\"at\":\"2", with: "\"at\":\"x") }, 2, .envelope(key: "at")),
            ({ $0[1].replace("\"ticket\":1042", with: "\"ticket\":0") }, 2, .envelope(key: "ticket")),
            ({ $0[1].replace("\"ticket\":1042", with: "\"ticket\":\(Int.max)") }, 2, .envelope(key: "ticket")),
            ({ $0[1].replace("\"ticket\":1042", with: "\"ticket\":\"1\"") }, 2, .envelope(key: "ticket")),
            ({ $0[2].replace("\"part\":1", with: "\"part\":2") }, 3, .wrongSum),
            ({ $0[2].replace("\"part\":1", with: "\"part\":3") }, 3, .envelope(key: "part")),
            ({ $0[0].replace("\"format\":2", with: "\"format\":0") }, 1, .notAJournal),
        ] as [((inout [String]) -> Void, Int, LineFault)] {
            var lines = sound
            edit(&lines)
            replace(with: lines)
            #expect(try openStore().readToEnd().failure == damage(line, why))
        }
    }

    @Test("never yields another event than was recorded, whichever bit flips")
    func bits() throws {
        _ = try makeLines()
        let sound = bytes(of: journal)
        let events = try openStore().catchUp()
        for index in sound.indices {
            var flipped = sound
            flipped[index] ^= UInt8(1) << (index % 8)
            write(flipped, to: journal)
            let store = try openStore()
            let (read, found) = store.readToEnd()
            #expect(read == Array(events.prefix(read.count)), "byte \(index)")
            // Without its newline the last line is torn, not damaged.
            #expect(found != nil || (index == sound.count - 1 && read.count == 3), "byte \(index)")
            #expect(
                try !Doctor(folder: folder.path).verify().faults.isEmpty || index == sound.count - 1, "byte \(index)")
        }
    }

    @Test("is refused in one sentence where its format is newer, and left as it is")
    func newerFormat() throws {
        var lines = try makeLines()
        lines[0].replace("\"format\":2", with: "\"format\":3,\"made\":\"later\"")
        replace(with: lines)
        let before = bytes(of: journal)
        #expect(throws: StoreFailure.newerFormat(path: journal, format: 3)) { try openStore().catchUp() }
        #expect(throws: DeskFailure.store(.newerFormat(path: journal, format: 3))) {
            try openStore().transact { _ in counting(5) }
        }
        #expect(bytes(of: journal) == before)
    }

    @Test("is seen where the file is cut off or replaced under an open store")
    func replacedFile() throws {
        _ = try makeLines()
        let whole = bytes(of: journal)
        let store = try openStore()
        _ = try store.catchUp()
        write(whole.dropLast(10), to: journal)
        #expect(throws: damage(5, .cutOff)) { try store.catchUp() }

        write(whole, to: journal)
        let other = try openStore()
        _ = try other.catchUp()
        unlink(journal)
        _ = try openStore().transact { _ in counting(1, 2, 3, 4) }
        #expect(throws: StoreFailure.replaced(path: journal)) { try other.catchUp() }
    }

    @Test("is none where a file with the same lines is put in its place")
    func sameLines() throws {
        _ = try makeLines()
        let store = try openStore()
        _ = try store.catchUp()
        write(bytes(of: journal), to: folder.path + "/copy")
        rename(folder.path + "/copy", journal)
        #expect(try store.catchUp().isEmpty)
        _ = try openStore().transact { _ in counting(5) }
        #expect(values(try store.catchUp()) == [5])
        #expect(try store.transact { _ in counting(6) }.map(\.sequence) == [6])
    }

    @Test("is not what a vanished folder is: that comes back")
    func vanished() throws {
        _ = try makeLines()
        let store = try openStore()
        #expect(try store.catchUp().count == 4)
        rename(folder.path, folder.path + "-away")
        #expect(throws: StoreFailure.system(call: "stat", path: journal, errno: ENOENT)) { try store.catchUp() }
        #expect(throws: DeskFailure.self) { try store.transact { _ in counting(5) } }
        rename(folder.path + "-away", folder.path)
        #expect(values(try store.transact { _ in counting(5) }) == [5])
    }

    @Test("keeps facts that this version does not know, or cannot read, as unknown ones")
    func unknownFacts() throws {
        let store = try openStore()
        _ = try store.transact { _ in
            counting(1) + [EventDraft(at: sampleTime, by: "bo", ticket: nil, fact: Everything.awkward)]
        }
        let older = try FileStore(folder: folder.path, facts: [Counted.name: Counted.self])
        let events = try older.catchUp()
        #expect(values(events) == [1])
        #expect((events.last?.fact as? UnknownFact)?.recordedName == "everything")
        let stricter = try FileStore(folder: folder.path, facts: [Everything.name: CountedStrictly.self])
        #expect(try stricter.catchUp().map { ($0.fact as? UnknownFact)?.recordedName } == ["counted", "everything"])
    }
}

/// Wants a key that `Everything` does not write.
private struct CountedStrictly: Fact {
    static let name = "everything"
    var words: String { Self.name }
    var value = 0

    mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("value", &value)
    }

    func apply(to desk: inout Desk, in event: Event) {}
}
