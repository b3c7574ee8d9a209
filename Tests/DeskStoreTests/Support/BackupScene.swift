import DeskFileStore
import DeskStore
import Glibc

/// A desk with something of everything, to be backed up and restored.
struct BackupScene {
    let folder = TemporaryFolder()
    var desk: String { folder.path + "/desk" }
    var backup: String { folder.path + "/backup" }
    var restored: String { folder.path + "/restored" }

    /// What a desk holds besides its journal.
    static let guide = (revision: "f25b17f3733a774cc4820f7d08950bce", text: "# A guide\n")
    static let besides = ["guides/\(guide.revision).md", "aside/torn", "desk.yaml", "requesters.csv"]
    static let journal = ["months/2026-11.jsonl", "months/2026-12.jsonl", "journal.jsonl"]

    init() throws {
        let store = try FileStore(folder: desk, facts: sampleFacts)
        _ = try store.transact { _ in counting(1) }
        _ = try store.transact { _ in counting(2, at: nextMonth) }
        _ = try store.transact { _ in counting(3, 4, at: monthAfterNext) }
        try store.keepGuide(revision: Self.guide.revision, text: Self.guide.text)
        mkdir(desk + "/aside", 0o700)
        for name in Self.besides.dropFirst() { write("content of \(name)\n".utf8, to: desk + "/" + name) }
    }

    func store(_ disk: Disk = Disk()) throws(StoreFailure) -> FileStore {
        try FileStore(folder: desk, facts: sampleFacts, disk: disk)
    }

    /// Whether a folder holds what the desk does, byte for byte, but for its lock.
    func isWhole(_ path: String) -> Bool {
        (Self.besides + Self.journal).allSatisfy { bytes(of: desk + "/" + $0) == bytes(of: path + "/" + $0) }
    }

    func hasJournal(_ path: String) -> Bool {
        access(path + "/journal.jsonl", F_OK) == 0
    }

    /// The disk calls that something makes where nothing goes wrong.
    static func calls(_ body: (BackupScene, Disk) throws -> Void) throws -> [DiskCall] {
        let trouble = DiskTrouble()
        try body(try BackupScene(), trouble.disk)
        return trouble.calls
    }
}
