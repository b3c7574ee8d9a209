import DeskCore
import DeskFileStore
import DeskStore
import Glibc
import Synchronization
import Testing

@Suite("The doctor's verification")
struct VerificationTests {
    private static let edits: [(LineEdit, line: Int, why: LineFault)] = [
        (.replace(2, "\"value\":5", "\"value\":50"), 2, .changed),
        (.replace(3, "\"by\":\"ana\"", "\"by\":\"bo\""), 3, .changed),
        (.remove(3, count: 1), 3, .removed(first: 6, last: 6)), (.remove(2, count: 1), 2, .removed(first: 5, last: 5)),
        (.remove(2, count: 2), 2, .removed(first: 5, last: 6)), (.double(2), 2, .inserted),
        (.insert("{}", at: 3), 3, .noSum),
        (.cut(3, count: 1), 3, .noSum),
    ]

    @Test("says which line was changed, removed or put in", arguments: edits)
    func kinds(_ edit: (LineEdit, line: Int, why: LineFault)) throws {
        let desk = try SampleDesk()
        let file = "months/2026-12.jsonl"
        desk.edit(file, edit.0.apply)
        let first = try #require(try desk.doctor().verify().faults.first)
        #expect(first.file == desk.path(file))
        #expect(first.line == edit.line)
        #expect(first.why == edit.why)
    }

    @Test("takes no account of lines that cannot have been erased", arguments: [.min, 0, 11, 12, .max])
    func hostileErasure(_ sequence: Int) throws {
        let desk = try SampleDesk()
        var fact = PersonErased()
        fact.lines = [.init(sequence: sequence, sum: "0")]
        _ = try desk.open().transact { _ in [EventDraft(at: monthAfterNext, by: "ana", ticket: nil, fact: fact)] }
        #expect(try desk.doctor().verify().isSound)
    }

    @Test("counts what it has seen, and finds a head that was kept, with its place")
    func heads() throws {
        let desk = try SampleDesk()
        var heads: [(String, Int)] = []
        for line in desk.lines("months/2026-12.jsonl").enumerated() {
            heads.append((String(line.element.suffix(34).prefix(32)), line.offset + 1))
        }
        for (head, line) in heads {
            let sought = try desk.doctor().verify(seeking: head).sought
            #expect(sought?.file == desk.path("months/2026-12.jsonl"))
            #expect(sought?.line == line)
            #expect(try desk.doctor().verify(seeking: head.uppercased()).sought == sought)
        }
        let verification = try desk.doctor().verify(seeking: String(repeating: "0", count: 32))
        #expect(verification.sought == nil)
        #expect(verification.lineCount == 13)
        #expect(verification.fileCount == 3)
        #expect(verification.byteCount == SampleDesk.files.map { bytes(of: desk.path($0)).count }.reduce(0, +))
        #expect(verification.head == String(try #require(desk.lines("journal.jsonl").last).suffix(34).prefix(32)))
    }

    @Test("does not find a head again when history was written anew with sums that fit")
    func forged() throws {
        let desk = try SampleDesk()
        let head = try desk.doctor().verify().head
        let other = try SampleDesk()
        for file in SampleDesk.files { write(bytes(of: other.path(file)), to: desk.path(file)) }
        let verification = try desk.doctor().verify(seeking: head)
        #expect(verification.isSound)
        #expect(verification.sought == nil)
    }

    @Test("accounts for what was lost by who mended it and when")
    func lost() throws {
        let desk = try SampleDesk()
        desk.edit("months/2026-12.jsonl", LineEdit.overwrite(3, "x").apply)
        _ = try desk.doctor().repair()
        let verification = try desk.doctor().verify()
        #expect(verification.faults.isEmpty)
        #expect(verification.accounts.map(\.kind) == [.lost])
        #expect(verification.accounts.map(\.sequence) == [6])
        #expect(verification.accounts.map(\.line) == [3])
    }

    @Test("finds the same faults where a file is checked in parts")
    func parts() throws {
        let folder = TemporaryFolder()
        let disk = Disk(before: DiskTrouble.withoutSyncing)
        let store = try FileStore(folder: folder.path, facts: sampleFacts, disk: disk)
        var fact = Everything()
        fact.text = String(repeating: "0123456789", count: 500)
        let draft = EventDraft(at: sampleTime, by: "ana", ticket: nil, fact: fact)
        _ = try store.transact { _ in [EventDraft](repeating: draft, count: 8000) }
        let journal = folder.path + "/journal.jsonl"
        var content = bytes(of: journal)
        #expect(content.count > 2 * 16 << 20)
        #expect(try Doctor(folder: folder.path, disk: disk).verify().faults.isEmpty)
        for place in [content.count / 3, content.count - 100] {
            content[place] ^= 1
            write(content, to: journal)
            let faults = try Doctor(folder: folder.path, disk: disk).verify().faults
            let line = content[..<place].count { $0 == UInt8(ascii: "\n") } + 1
            #expect(faults.map(\.line) == [line])
            content[place] ^= 1
        }
    }

    @Test("finds nothing wrong with files on a disk that is mounted read-only, and names those that are closed")
    func readOnlyDisk() throws {
        let desk = try SampleDesk()
        let journal = desk.path("journal.jsonl")
        /// What is said where so many questions after the journal's access are answered with an error.
        func remarks(_ number: Int32, times: Int) throws -> [String] {
            let asked = Mutex(0)
            let disk = Disk { call in
                guard call.kind == .access, call.path == journal else { return DiskTrouble.withoutSyncing(call) }
                return asked.withLock {
                    $0 += 1
                    return $0
                } <= times ? .fail(number) : .proceed
            }
            return try Doctor(folder: desk.folder.path, disk: disk).examine().remarks.map(\.path)
        }
        // It cannot be written; then, it cannot be read either.
        #expect(try remarks(EROFS, times: 1).isEmpty)
        #expect(try remarks(EROFS, times: 2) == [journal])
        #expect(try remarks(EACCES, times: 1) == [journal])
    }

    @Test("of a folder names what stands in the place of one inside, and does not look behind it")
    func foldersOfItsOwn() throws {
        let desk = try SampleDesk()
        #expect(try desk.doctor().examine().isSound)
        let elsewhere = TemporaryFolder()
        write("mine".utf8, to: elsewhere.path + "/notes")
        for name in ["guides", "aside", "presence"] {
            #expect(symlink(elsewhere.path, desk.path(name)) == 0)
            let examination = try desk.doctor().examine()
            #expect(examination.remarks.map(\.path) == [desk.path(name)])
            #expect(examination.remarks.map(\.kind) == [.notAFolderOfItsOwn])
            #expect(!examination.isSound && examination.asideFileCount == 0)
            unlink(desk.path(name))
        }
    }
}
