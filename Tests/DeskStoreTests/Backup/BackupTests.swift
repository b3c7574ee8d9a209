import DeskCore
import DeskFileStore
import DeskStore
import FoundationEssentials
import Glibc
import Testing

@Suite("A backup")
struct BackupTests {
    private let scene: BackupScene

    init() throws {
        scene = try BackupScene()
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
    }

    @Test("holds the journal and all that no rebuilding brings back, for its maker alone; not the lock or what passes")
    func whole() throws {
        for name in ["cache", "presence"] { mkdir(scene.desk + "/" + name, 0o700) }
        write("half".utf8, to: scene.desk + "/guides/.77.tmp")
        let backup = try scene.store().backUp(to: scene.backup + "/")
        #expect(scene.isWhole(scene.backup))
        #expect(
            names(in: scene.backup) == ["aside", "desk.yaml", "guides", "journal.jsonl", "months", "requesters.csv"])
        #expect(names(in: scene.backup + "/guides") == ["\(BackupScene.guide.revision).md"])
        #expect(names(in: scene.folder.path) == ["backup", "desk"])
        #expect(mode(scene.backup) == 0o700 && mode(scene.backup + "/desk.yaml") == 0o600)
        #expect(backup.path == scene.backup && backup.eventCount == 4 && backup.fileCount == 7)
        #expect(backup.head == (try Doctor(folder: scene.desk).verify().head))
        let sizes = (BackupScene.besides + BackupScene.journal).map { bytes(of: scene.desk + "/" + $0).count }
        #expect(backup.byteCount == sizes.reduce(0, +))
    }

    @Test("goes into an empty folder too, and into no other")
    func place() throws {
        mkdir(scene.backup, 0o755)
        _ = try scene.store().backUp(to: scene.backup)
        #expect(scene.isWhole(scene.backup) && mode(scene.backup) == 0o700)
        #expect(throws: BackupProblem.backupFolderInUse(path: scene.backup, holding: "aside")) {
            try scene.store().backUp(to: scene.backup)
        }
        let file = scene.desk + "/desk.yaml"
        #expect(throws: BackupProblem.notAFolder(path: file)) { try scene.store().backUp(to: file) }
        let link = scene.folder.path + "/link"
        #expect(mkdir(scene.folder.path + "/empty", 0o755) == 0 && symlink(scene.folder.path + "/empty", link) == 0)
        #expect(throws: BackupProblem.notAFolder(path: link)) { try scene.store().backUp(to: link) }
        #expect(throws: BackupProblem.parentMissing(path: scene.folder.path + "/no")) {
            try scene.store().backUp(to: scene.folder.path + "/no/where")
        }
    }

    @Test("does not go into the desk's own folder, by whatever way that is named")
    func insideDesk() throws {
        let link = scene.folder.path + "/other-name"
        #expect(symlink(scene.desk, link) == 0)
        for path in ["\(scene.desk)/backup", "\(scene.desk)/months/backup", "\(link)/guides/../backup"] {
            #expect(throws: BackupProblem.insideDesk(path: path, desk: scene.desk)) {
                try scene.store().backUp(to: path)
            }
        }
        #expect(!names(in: scene.desk).contains("backup"))
    }

    @Test("holds whole batches only, whatever others write while it is made")
    func others() throws {
        let head = try Doctor(folder: scene.desk).verify().head
        let before = bytes(of: scene.desk + "/journal.jsonl")
        let trouble = DiskTrouble()
        let store = try scene.store(trouble.disk)
        // From the first file that is made on, there is a whole batch and a torn one more before each write.
        trouble.strike { [desk = scene.desk] call, _ in
            guard call.kind == .write, call.path.contains("backup") else { return .proceed }
            _ = try? FileStore(folder: desk, facts: sampleFacts).transact { _ in counting(9, 9, at: monthAfterNext) }
            append("{\"torn\":", to: desk + "/journal.jsonl")
            return .proceed
        }
        let backup = try store.backUp(to: scene.backup)
        #expect(backup.head == head && bytes(of: scene.backup + "/journal.jsonl") == before)
        #expect(values(try scene.store().catchUp()).count > 4)
    }

    @Test("holds a file under the name that it had, though it was sealed meanwhile")
    func sealed() throws {
        let trouble = DiskTrouble()
        let store = try scene.store(trouble.disk)
        trouble.strike { [desk = scene.desk] call, _ in
            if call.kind == .mkdir, call.path.contains("backup") {
                let later = monthAfterNext + 30 * 86_400
                _ = try? FileStore(folder: desk, facts: sampleFacts).transact { _ in counting(9, at: later) }
            }
            return .proceed
        }
        let backup = try store.backUp(to: scene.backup)
        #expect(backup.eventCount == 4)
        #expect(names(in: scene.backup + "/months") == ["2026-11.jsonl", "2026-12.jsonl"])
        #expect(names(in: scene.desk + "/months").count > 2)
        let restored = try FileStore(folder: scene.backup, facts: sampleFacts)
        #expect(try values(restored.catchUp()) == [1, 2, 3, 4])
        #expect(try Doctor(folder: scene.backup).verify().faults.isEmpty)
    }

    @Test("of a desk without events, or with a damaged journal, is not made")
    func none() throws {
        let empty = scene.folder.path + "/empty"
        #expect(throws: BackupProblem.nothingRecorded(path: empty)) {
            try FileStore(folder: empty, facts: sampleFacts).backUp(to: scene.backup)
        }
        write(Array("{}\n".utf8), to: scene.desk + "/journal.jsonl")
        let problem = #expect(throws: BackupProblem.self) { try scene.store().backUp(to: scene.backup) }
        guard case .store(.damaged) = problem else {
            Issue.record("\(String(describing: problem))")
            return
        }
        #expect(names(in: scene.folder.path) == ["desk", "empty"])
    }

    @Test("does not follow a link out of the desk")
    func links() throws {
        unlink(scene.desk + "/aside/torn")
        symlink("/etc/hostname", scene.desk + "/aside/torn")
        #expect(throws: BackupProblem.store(.notAPlainFile(path: scene.desk + "/aside/torn"))) {
            try scene.store().backUp(to: scene.backup)
        }
        #expect(names(in: scene.folder.path) == ["desk"])
    }

    @Test("that does not read back as it was written is not kept")
    func differs() throws {
        let trouble = DiskTrouble()
        let store = try scene.store(trouble.disk)
        trouble.strike { call, _ in
            call.kind == .write && call.path.hasSuffix("/journal.jsonl") ? .pretend : .proceed
        }
        let problem = #expect(throws: BackupProblem.self) { try store.backUp(to: scene.backup) }
        guard case .copyDiffers = problem else {
            Issue.record("\(String(describing: problem))")
            return
        }
        #expect(names(in: scene.folder.path) == ["desk"])
    }

    @Test("is there whole or not at all, whichever call fails", arguments: [false, true])
    func failures(_ halfWay: Bool) throws {
        let calls = try BackupScene.calls { scene, disk in _ = try scene.store(disk).backUp(to: scene.backup) }
        #expect(calls.count > 60)
        for index in calls.indices where !halfWay || calls[index].kind == .write {
            let scene = try BackupScene()
            let trouble = DiskTrouble()
            trouble.strike(
                after: index, halfWay ? DiskTrouble.failingHalfWay(ENOSPC) : DiskTrouble.failing(ENOSPC))
            do {
                _ = try scene.store(trouble.disk).backUp(to: scene.backup)
                #expect(scene.isWhole(scene.backup))
            } catch {
                // Only the last sync comes after the backup has its name.
                let isThere = names(in: scene.folder.path) == ["backup", "desk"]
                #expect(isThere ? scene.isWhole(scene.backup) : names(in: scene.folder.path) == ["desk"])
                #expect(isThere == (index >= calls.count - 2), "call \(index): \(calls[index]), \(error)")
            }
            #expect(try values(scene.store().catchUp()) == [1, 2, 3, 4])
        }
    }

    @Test("is there whole or not at all, in whichever call its maker dies")
    func killed() async throws {
        let calls = try BackupScene.calls { scene, disk in _ = try scene.store(disk).backUp(to: scene.backup) }
        for index in calls.indices where calls[index].changesDisk {
            let scene = try BackupScene()
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [desk = scene.desk as String, backup = scene.backup as String, index = index as Int] in
                let trouble = DiskTrouble()
                trouble.strike(after: index, DiskTrouble.killing(halfWay: false))
                _ = try FileStore(folder: desk, facts: sampleFacts, disk: trouble.disk).backUp(to: backup)
            }
            #expect(!scene.hasJournal(scene.backup) || scene.isWhole(scene.backup))
            // What was left behind is in nobody's way.
            if !scene.hasJournal(scene.backup) { _ = try scene.store().backUp(to: scene.backup) }
            #expect(scene.isWhole(scene.backup))
        }
    }
}

/// Appends to a file what no writer of a journal would.
private func append(_ text: String, to path: String) {
    guard let file = fopen(path, "a") else { return }
    fputs(text, file)
    fclose(file)
}
