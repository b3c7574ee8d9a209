import DeskCore
import DeskStore
import Glibc
import Testing

@testable import DeskFileStore

@Suite("A batch in the journal")
struct BatchTests {
    private let folder = TemporaryFolder()
    private var journal: String { folder.path + "/journal.jsonl" }

    /// A well summed journal of lines with these places in their batches.
    private func writeJournal(_ places: [BatchPlace?]) {
        var lines = LineWriter(after: nil)
        lines.appendHeader(JournalHeader(), salt: [1, 2, 3])
        for (index, place) in places.enumerated() {
            lines.append(counting(index + 1)[0], sequence: index + 1, place: place, salt: [UInt8(index)])
        }
        write(lines.bytes, to: journal)
    }

    @Test(
        "has all its parts in order before another one begins",
        arguments: [
            ([BatchPlace(part: 1, count: 2), nil], 3, .wrongPart(expected: 2, found: 1)),
            ([BatchPlace(part: 2, count: 2)], 2, .wrongPart(expected: 1, found: 2)),
            (
                [nil, BatchPlace(part: 1, count: 3), BatchPlace(part: 3, count: 3)], 4,
                .wrongPart(expected: 2, found: 3)
            ),
            ([BatchPlace(part: 1, count: 1)], 2, .envelope(key: "of")),
            ([BatchPlace(part: 0, count: 2)], 2, .envelope(key: "part")),
        ] as [([BatchPlace?], Int, LineFault)])
    func order(_ places: [BatchPlace?], _ line: Int, _ why: LineFault) throws {
        writeJournal(places)
        let (events, failure) = try FileStore(folder: folder.path, facts: sampleFacts).readToEnd()
        #expect(failure == .damaged(path: journal, line: line, why: why.words))
        #expect(values(events) == (places.first == .some(nil) ? [1] : []))
    }

    @Test("is handed out when its last part has come, not before")
    func growth() throws {
        let parts = (1...3).map { BatchPlace(part: $0, count: 3) }
        writeJournal(parts)
        let whole = bytes(of: journal)
        write(whole.dropLast(), to: journal)
        let store = try FileStore(folder: folder.path, facts: sampleFacts)
        #expect(try store.catchUp().isEmpty)
        write(whole, to: journal)
        #expect(values(try store.catchUp()) == [1, 2, 3])
    }

    @Test("is never parted where a long history comes in portions; a decision gets all of it")
    func portions() throws {
        let writer = try FileStore(folder: folder.path, facts: sampleFacts)
        let batch = (1...5000).flatMap { counting($0) }
        for _ in 1...3 { _ = try writer.transact { _ in batch } }
        let reader = try FileStore(folder: folder.path, facts: sampleFacts)
        #expect(try reader.catchUp().map(\.sequence) == Array(1...10_000))
        #expect(try reader.catchUp().map(\.sequence) == Array(10_001...15_000))
        #expect(try reader.catchUp().isEmpty)
        var news: [Event] = []
        _ = try FileStore(folder: folder.path, facts: sampleFacts).transact { events in
            news = events
            return []
        }
        #expect(news.map(\.sequence) == Array(1...15_000))
    }

    @Test("is not written where no reader could take it in")
    func unreadable() throws {
        let store = try FileStore(folder: folder.path, facts: [Nested.name: Nested.self])
        let draft = EventDraft(at: sampleTime, by: "ana", ticket: nil, fact: Nested(depth: 2_000))
        #expect(throws: DeskFailure.store(.system(call: "write", path: journal, errno: EILSEQ))) {
            try store.transact { _ in [draft] }
        }
        #expect(bytes(of: journal).isEmpty)
        #expect(store.record([1]) == .success([]))
    }

    @Test("may be longer than the memory through which the file is read")
    func long() throws {
        var fact = Everything()
        fact.text = String(repeating: "0123456789", count: 400_000)
        let draft = EventDraft(at: sampleTime, by: "ana", ticket: nil, fact: fact)
        let store = try FileStore(folder: folder.path, facts: sampleFacts)
        let recorded = try store.transact { _ in counting(1) + [draft] + counting(2) }
        #expect(try FileStore(folder: folder.path, facts: sampleFacts).catchUp() == recorded)
        #expect(try Doctor(folder: folder.path).verify().faults.isEmpty)
    }
}

/// Objects within objects.
private struct Nested: Fact {
    static let name = "nested"
    var words: String { Self.name }
    var inner: [Nested] = []

    init() {}

    init(depth: Int) {
        for _ in 0..<depth { inner = [Nested(inner: inner)] }
    }

    private init(inner: [Nested]) {
        self.inner = inner
    }

    mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("inner", &inner)
    }

    func apply(to desk: inout Desk, in event: Event) {}
}
