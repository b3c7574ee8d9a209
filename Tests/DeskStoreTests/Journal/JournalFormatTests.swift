import DeskCore
import DeskFileStore
import DeskStore
import FoundationEssentials
import Testing

@Suite("The journal's format")
struct JournalFormatTests {
    private let folder = TemporaryFolder()
    private var journal: String { folder.path + "/journal.jsonl" }

    /// What the golden journals hold, in batches.
    private static let batches: [[EventDraft]] = [
        counting(1),
        [
            EventDraft(at: sampleTime, by: "bo \"b\" ö", ticket: nil, fact: Everything.awkward),
            EventDraft(at: sampleTime.addingTimeInterval(0.25), by: "helpdesk", ticket: 7, fact: Everything()),
        ],
        counting(2),
    ]

    private static var expected: [Event] {
        batches.flatMap { $0 }.enumerated().map { index, draft in
            Event(sequence: index + 1, at: draft.at, by: draft.by, ticket: draft.ticket, fact: draft.fact)
        }
    }

    @Test("is read as every released version wrote it", arguments: ["format-1.jsonl"])
    func golden(_ name: String) throws {
        write(bytes(of: try Golden.path(of: name)), to: journal)
        let store = try FileStore(folder: folder.path, facts: sampleFacts)
        #expect(try store.catchUp() == Self.expected)
        let verification = try store.verify()
        #expect(verification.faults.isEmpty)
        #expect(verification.head == "fc16ac380e82259ea81cd0e182a91f8e")
    }

    @Test("does not change: but for random bytes and sums, today's journal is the golden one")
    func unchanged() throws {
        let store = try FileStore(folder: folder.path, facts: sampleFacts)
        for batch in Self.batches { _ = try store.transact { _ in batch } }
        let golden = bytes(of: try Golden.path(of: "format-1.jsonl"))
        #expect(lines(bytes(of: journal)) == lines(golden))
    }

    /// The lines without salt and sum, which stand at their ends.
    private func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
            String(line.prefix(upTo: line.ranges(of: ",\"salt\":\"").last?.lowerBound ?? line.endIndex))
        }
    }

    @Test(
        "can be read by thirty lines of another language, sums included",
        .enabled(if: Golden.hasPython, "python3 is not installed"))
    func secondReader() throws {
        let store = try FileStore(folder: folder.path, facts: sampleFacts)
        for batch in Self.batches { _ = try store.transact { _ in batch } }
        let reader = try Golden.path(of: "second_reader.py")
        let (status, output) = Golden.run("python3", [reader, journal])
        #expect(output == "1 1042 counted\n2 - everything\n3 7 everything\n4 1042 counted\n")
        #expect(status == 0)
        var changed = bytes(of: journal)
        changed[changed.count / 2] ^= 1
        write(changed, to: journal)
        #expect(Golden.run("python3", [reader, journal]).status == 1)
    }

    @Test("keeps the envelope's keys for itself", arguments: Array(Facts.byName.values.map { $0.name }.sorted()))
    func keys(_ name: String) throws {
        let type = try #require(Facts.byName[name])
        #expect(EnvelopeKeys.collisions(with: type) == [])
    }

    @Test("knows a collision when it sees one")
    func collision() {
        #expect(EnvelopeKeys.collisions(with: Colliding.self) == ["at", "part"])
        #expect(EnvelopeKeys.collisions(with: Everything.self) == [])
    }
}

private struct Colliding: Fact {
    static let name = "colliding"
    var words: String { Self.name }
    var place = ""
    var pieces: [Int] = []

    mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("at", &place)
        try mapper.map("part", &pieces)
    }

    func apply(to desk: inout Desk, in event: Event) {}
}
