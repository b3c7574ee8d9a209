import DeskCore
import DeskFileStore
import DeskStore
import Glibc
import Testing

@Suite("Restoring")
struct RestoreTests {
    private let scene: BackupScene

    init() throws {
        scene = try BackupScene()
        _ = try scene.store().backUp(to: scene.backup)
    }

    private func restored() throws(StoreFailure) -> FileStore {
        try FileStore(folder: scene.restored, facts: sampleFacts)
    }

    @Test("makes a desk that is what the backup holds, and on which work goes on")
    func whole() throws {
        let backup = try Backup.restore(from: scene.backup + "/", to: scene.restored)
        #expect(scene.isWhole(scene.restored))
        #expect(backup.path == scene.restored && backup.eventCount == 4 && backup.fileCount == 7)
        #expect(backup.head == (try Doctor(folder: scene.desk).verify().head))
        #expect(
            names(in: scene.restored)
                == ["aside", "desk.yaml", "guides", "journal.jsonl", "lock", "months", "requesters.csv"])
        let store = try restored()
        #expect(try store.guide(revision: BackupScene.guide.revision) == BackupScene.guide.text)
        #expect(values(try store.catchUp()) == [1, 2, 3, 4])
        #expect(store.record([5]) == .success([5]))
        #expect(try Doctor(folder: scene.restored).verify().faults.isEmpty)
    }

    @Test("takes a folder in which nothing was recorded, with the modes that it has, and no other")
    func place() throws {
        _ = try FileStore(folder: scene.restored, facts: sampleFacts, sharing: .group).transact { _ in [] }
        unlink(scene.restored + "/journal.jsonl")
        mkdir(scene.restored + "/presence", 0o700)
        _ = try Backup.restore(from: scene.backup, to: scene.restored)
        var status = stat()
        for (name, mode) in [("", 0o2770), ("/guides", 0o2770), ("/journal.jsonl", 0o660), ("/desk.yaml", 0o660)] {
            #expect(stat(scene.restored + name, &status) == 0 && Int(status.st_mode & 0o7777) == mode, "\(name)")
        }
        #expect(throws: BackupProblem.deskFolderInUse(path: scene.restored, holding: "aside")) {
            try Backup.restore(from: scene.backup, to: scene.restored)
        }
        #expect(throws: BackupProblem.deskFolderInUse(path: scene.desk, holding: "aside")) {
            try Backup.restore(from: scene.backup, to: scene.desk)
        }
        #expect(throws: BackupProblem.store(.parentMissing(path: scene.folder.path + "/no"))) {
            try Backup.restore(from: scene.backup, to: scene.folder.path + "/no/where")
        }
    }

    @Test("wants a backup with events, and makes nothing where there is none")
    func noBackup() throws {
        let missing = scene.folder.path + "/missing"
        let empty = scene.folder.path + "/empty"
        mkdir(empty, 0o700)
        for path in [missing, empty, scene.desk + "/desk.yaml"] {
            #expect(throws: BackupProblem.noBackup(path: path)) {
                try Backup.restore(from: path, to: scene.restored)
            }
        }
        #expect(names(in: scene.folder.path) == ["backup", "desk", "empty"])
    }

    @Test("refuses a backup that is not as it was written, by its line")
    func unsound() throws {
        let sealed = scene.backup + "/months/2026-11.jsonl"
        let sound = String(decoding: bytes(of: sealed), as: UTF8.self)
        write(sound.replacing("\"ana\"", with: "\"eva\"").utf8, to: sealed)
        #expect(throws: BackupProblem.unsound(path: sealed, line: 2, why: LineFault.wrongSum.words)) {
            try Backup.restore(from: scene.backup, to: scene.restored)
        }
        write(sound.utf8, to: sealed)
        let journal = scene.backup + "/journal.jsonl"
        let newest = String(decoding: bytes(of: journal), as: UTF8.self)
        write(newest.replacing("\"format\":2", with: "\"format\":99,\"made\":\"later\"").utf8, to: journal)
        #expect(throws: BackupProblem.store(.newerFormat(path: journal, format: 99))) {
            try Backup.restore(from: scene.backup, to: scene.restored)
        }
        #expect(names(in: scene.folder.path) == ["backup", "desk"])
    }

    @Test("refuses a backup with a guide that is not as it was kept, by its name, before anything is made")
    func changedGuide() throws {
        let page = scene.backup + "/guides/\(BackupScene.guide.revision).md"
        write("# Another guide\n".utf8, to: page)
        #expect(throws: BackupProblem.guideChanged(path: page)) {
            try Backup.restore(from: scene.backup, to: scene.restored)
        }
        #expect(names(in: scene.folder.path) == ["backup", "desk"])
        unlink(page)
        _ = try Backup.restore(from: scene.backup, to: scene.restored)
        #expect(names(in: scene.restored + "/guides").isEmpty)
    }

    @Test("leaves the torn end of a folder that was copied by hand")
    func torn() throws {
        let journal = scene.backup + "/journal.jsonl"
        let sound = bytes(of: journal)
        write(sound + Array("{\"seq\":5".utf8), to: journal)
        _ = try Backup.restore(from: scene.backup, to: scene.restored)
        #expect(bytes(of: scene.restored + "/journal.jsonl") == sound)
    }

    @Test("keeps others from beginning a desk meanwhile, and waits for one who holds the folder")
    func others() throws {
        let other = try restored()
        let trouble = DiskTrouble()
        trouble.strike { [restored = scene.restored] call, _ in
            if call.kind == .write, call.path.contains(".restore") {
                let writer = try? FileStore(folder: restored, facts: sampleFacts, patience: .zero)
                let outcome = writer?.record([7])
                guard case .failure(.store(.busy)) = outcome else {
                    Issue.record("\(String(describing: outcome))")
                    return .proceed
                }
            }
            return .proceed
        }
        _ = try Backup.restore(from: scene.backup, to: scene.restored, disk: trouble.disk)
        #expect(other.record([5]) == .success([5]))
        #expect(values(try restored().catchUp()) == [1, 2, 3, 4, 5])
        var problem: BackupProblem?
        _ = try other.transact { _ in
            do throws(BackupProblem) {
                _ = try Backup.restore(from: scene.backup, to: scene.restored, patience: .zero)
            } catch {
                problem = error
            }
            return []
        }
        guard case .store(.busy) = problem else {
            Issue.record("\(String(describing: problem))")
            return
        }
    }

    @Test("ends with a desk or with none, whichever call fails", arguments: [false, true])
    func failures(_ halfWay: Bool) throws {
        let calls = try Self.calls()
        #expect(calls.count > 60)
        for index in calls.indices where !halfWay || calls[index].kind == .write {
            let scene = try BackupScene()
            _ = try scene.store().backUp(to: scene.backup)
            let trouble = DiskTrouble()
            trouble.strike(after: index, halfWay ? DiskTrouble.failingHalfWay(EIO) : DiskTrouble.failing(EIO))
            do {
                _ = try Backup.restore(from: scene.backup, to: scene.restored, disk: trouble.disk)
                #expect(scene.isWhole(scene.restored))
            } catch {
                #expect(!scene.hasJournal(scene.restored) || scene.isWhole(scene.restored))
                trouble.heal()
                if !scene.hasJournal(scene.restored) {
                    // Nothing is in the way of doing it again.
                    _ = try Backup.restore(from: scene.backup, to: scene.restored)
                }
                #expect(scene.isWhole(scene.restored), "call \(index): \(calls[index])")
            }
        }
    }

    @Test("ends with a desk or with none, in whichever call it is killed")
    func killed() async throws {
        let calls = try Self.calls()
        for index in calls.indices where calls[index].changesDisk {
            let scene = try BackupScene()
            _ = try scene.store().backUp(to: scene.backup)
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [backup = scene.backup as String, restored = scene.restored as String, index = index as Int] in
                let trouble = DiskTrouble()
                trouble.strike(after: index, DiskTrouble.killing(halfWay: false))
                _ = try Backup.restore(from: backup, to: restored, disk: trouble.disk)
            }
            #expect(!scene.hasJournal(scene.restored) || scene.isWhole(scene.restored), "call \(index)")
        }
    }

    private static func calls() throws -> [DiskCall] {
        try BackupScene.calls { scene, disk in
            _ = try scene.store().backUp(to: scene.backup)
            _ = try Backup.restore(from: scene.backup, to: scene.restored, disk: disk)
        }
    }
}
