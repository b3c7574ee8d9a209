import DeskCore
import DeskFileStore
import DeskStore
import FoundationEssentials
import Glibc
import Testing

@Suite("The journal's format")
struct JournalFormatTests {
    private let folder = TemporaryFolder()

    /// What the golden journals hold, in batches; from format 2 on the last one is in another month.
    private static func batches(format: Int) -> [[EventDraft]] {
        [
            counting(1),
            [
                EventDraft(at: sampleTime, by: "bo \"b\" ö", ticket: nil, fact: Everything.awkward),
                EventDraft(at: sampleTime.addingTimeInterval(0.25), by: "helpdesk", ticket: 7, fact: Everything()),
            ],
            counting(2, at: format == 1 ? sampleTime : nextMonth),
        ]
    }

    private static let files = ["journal.jsonl", "months/2026-11.jsonl"]

    @Test(
        "is read as every released version wrote it",
        arguments: [(1, "fc16ac380e82259ea81cd0e182a91f8e"), (2, "e650eaf67be2bbd5684a0993065e9b16")])
    func golden(_ format: Int, _ head: String) throws {
        mkdir(folder.path + "/months", 0o700)
        for file in Self.files {
            let golden = bytes(of: try Golden.path(of: "format-\(format)/\(file)"))
            if !golden.isEmpty { write(golden, to: folder.path + "/" + file) }
        }
        let store = try FileStore(folder: folder.path, facts: sampleFacts)
        let expected = Self.batches(format: format).flatMap { $0 }.enumerated().map { index, draft in
            Event(draft, sequence: index + 1)
        }
        #expect(try store.catchUp() == expected)
        let verification = try Doctor(folder: folder.path).verify()
        #expect(verification.faults.isEmpty)
        #expect(verification.head == head)
    }

    private func record() throws {
        let store = try FileStore(folder: folder.path, facts: sampleFacts)
        for batch in Self.batches(format: 2) { _ = try store.transact { _ in batch } }
    }

    @Test("does not change: but for random bytes and sums, today's journal is the golden one", arguments: files)
    func unchanged(_ file: String) throws {
        try record()
        let golden = bytes(of: try Golden.path(of: "format-2/\(file)"))
        #expect(lines(bytes(of: folder.path + "/" + file)) == lines(golden))
    }

    /// The lines without salt and sum, which stand at their ends, and without the sum from which a file goes on.
    private func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
            String(line.prefix(upTo: line.ranges(of: ",\"salt\":\"").last?.lowerBound ?? line.endIndex))
                .replacing(/"after":"[0-9a-f]{32}"/, with: "")
        }
    }

    @Test(
        "can be read by a few lines of another language, sums included",
        .enabled(if: Golden.hasPython, "python3 is not installed"),
        arguments: files)
    func secondReader(_ changed: String) throws {
        try record()
        let reader = try Golden.path(of: "second_reader.py")
        let (status, output) = Golden.run("python3", [reader, folder.path])
        #expect(output == "1 1042 counted\n2 - everything\n3 7 everything\n4 1042 counted\n")
        #expect(status == 0)
        var damaged = bytes(of: folder.path + "/" + changed)
        damaged[damaged.count * 2 / 3] ^= 1
        write(damaged, to: folder.path + "/" + changed)
        #expect(Golden.run("python3", [reader, folder.path]).status == 1)
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
