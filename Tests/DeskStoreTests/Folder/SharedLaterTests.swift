import DeskCore
import DeskFileStore
import DeskStore
import Glibc
import Testing

@Suite("A folder that is given to a group while it is open")
struct SharedLaterTests {
    private let folder = TemporaryFolder()
    private let disk = Disk(before: DiskTrouble.withoutSyncing)

    private func mode(_ name: String) -> mode_t {
        var status = stat()
        #expect(stat(folder.path + "/" + name, &status) == 0, "\(name)")
        return status.st_mode & 0o2777
    }

    @Test("is written with the modes that it has by now, also by who opened it before")
    func openBefore() throws {
        let store = try FileStore(folder: folder.path, facts: sampleFacts, disk: disk)
        #expect(store.record([1]) == .success([1]))
        #expect(mode("journal.jsonl") == 0o600)
        chmod(folder.path, 0o2770)
        chmod(folder.path + "/journal.jsonl", 0o660)
        #expect(store.record([2], at: nextMonth) == .success([2]))
        try store.keepGuide(revision: "a1b2", text: "# A guide\n")
        for name in ["journal.jsonl", "months/2026-11.jsonl", "guides/a1b2.md"] {
            #expect(mode(name) == 0o660, "\(name)")
        }
        for name in ["months", "guides"] { #expect(mode(name) == 0o2770, "\(name)") }
    }

    @Test("names what is closed to the group, and a repair opens it, but for what people write")
    func closed() throws {
        let store = try FileStore(folder: folder.path, facts: sampleFacts, disk: disk)
        #expect(store.record([1]) == .success([1]))
        try store.keepGuide(revision: "a1b2", text: "# A guide\n")
        write("roles: {}\n".utf8, to: folder.path + "/desk.yaml")
        chmod(folder.path + "/desk.yaml", 0o640)
        let elsewhere = TemporaryFolder()
        #expect(symlink(elsewhere.path, folder.path + "/aside") == 0)
        chmod(elsewhere.path, 0o700)
        let doctor = try Doctor(folder: folder.path, disk: disk)
        let closed = ["guides", "guides/a1b2.md", "journal.jsonl", "lock"].map { folder.path + "/" + $0 }
        func named() throws -> [String] {
            try doctor.examine().remarks.filter { $0.kind == .closedToGroup }.map(\.path).sorted()
        }
        #expect(try named().isEmpty)
        chmod(folder.path, 0o2770)
        #expect(try named() == closed && !doctor.examine().isSound)
        #expect(try doctor.repair().opened.sorted() == closed)
        #expect(try named().isEmpty && doctor.repair().opened.isEmpty)
        #expect(mode("guides/a1b2.md") == 0o660 && mode("guides") == 0o2770 && mode("desk.yaml") == 0o640)
        var status = stat()
        #expect(stat(elsewhere.path, &status) == 0 && status.st_mode & 0o777 == 0o700)
    }
}
