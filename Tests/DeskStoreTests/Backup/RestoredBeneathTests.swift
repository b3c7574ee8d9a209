import DeskCore
import DeskFileStore
import DeskStore
import Glibc
import Testing

@Suite("A desk that is restored while others have it open")
struct RestoredBeneathTests {
    private let scene: BackupScene
    private let watcher: DeskSession
    private let restorer: DeskSession
    private let descriptor: Int32

    /// Two sessions that have seen more than the backup has, one of them with a watch.
    init() throws {
        scene = try BackupScene()
        _ = try scene.store().backUp(to: scene.backup)
        watcher = DeskSession(store: try scene.store())
        restorer = DeskSession(store: try scene.store())
        descriptor = try #require(watcher.changeDescriptor)
        #expect(try scene.store().record([5, 6], at: monthAfterNext) == .success([5, 6]))
        for session in [watcher, restorer] { try session.catchUpWholly() }
    }

    private var isTold: Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 0) == 1
    }

    private func replace() throws {
        #expect(rename(scene.desk, scene.desk + ".broken") == 0)
        #expect(isTold)
        watcher.acknowledgeChanges()
        // No desk is no other desk.
        #expect(throws: StoreFailure.self) { try watcher.catchUp() }
        #expect(!watcher.isReplaced && !watcher.beginAnew())
        _ = try Backup.restore(from: scene.backup, to: scene.desk)
    }

    @Test("is begun anew, with fewer events, and tells of others' work on")
    func begunAnew() throws {
        try replace()
        #expect(throws: StoreFailure.replaced(path: scene.desk + "/journal.jsonl")) { try watcher.catchUp() }
        #expect(watcher.isReplaced && watcher.desk.lastSequence == 6)
        #expect(watcher.beginAnew() && !watcher.isReplaced && !watcher.beginAnew())
        #expect(watcher.desk.lastSequence == 4)
        watcher.acknowledgeChanges()
        #expect(!isTold)
        #expect(try scene.store().record([7], at: monthAfterNext) == .success([7]))
        #expect(isTold)
        #expect(values(try watcher.catchUp()) == [7])
        #expect(watcher.changeDescriptor == descriptor)
    }

    @Test("takes nothing that was decided on the other one")
    func acted() throws {
        try replace()
        let before = bytes(of: scene.desk + "/journal.jsonl")
        for _ in 1...2 {
            let performed = restorer.attempt(RunTimers(), by: .timers, at: monthAfterNext)
            guard case .store = performed.failure else {
                Issue.record("\(performed)")
                continue
            }
        }
        #expect(bytes(of: scene.desk + "/journal.jsonl") == before)
        #expect(restorer.isReplaced && restorer.beginAnew() && restorer.desk.lastSequence == 4)
    }

    @Test("takes nothing from who looks still at the one before, and takes it from who has seen the new one")
    func lookedAt() throws {
        #expect(watcher.replacementCount == 0)
        try replace()
        #expect(throws: StoreFailure.self) { try watcher.catchUp() }
        #expect(watcher.beginAnew() && watcher.replacementCount == 1)
        let before = bytes(of: scene.desk + "/journal.jsonl")
        let late = watcher.attempt(OpenTicket(failure: Self.failure), by: Actor("bo"), at: monthAfterNext, on: 0)
        #expect(late.failure == .refused(.deskReplaced) && late.recorded.isEmpty)
        #expect(bytes(of: scene.desk + "/journal.jsonl") == before)
        let seen = watcher.attempt(OpenTicket(failure: Self.failure), by: Actor("bo"), at: monthAfterNext, on: 1)
        #expect(seen.failure == nil && seen.recorded.count == 1)
    }

    private static var failure: SignInFailure {
        var failure = SignInFailure()
        failure.codes = [50074]
        return failure
    }

    @Test("is not begun anew while it is gone again, and is the old one where that is put back")
    func putBack() throws {
        try replace()
        #expect(throws: StoreFailure.self) { try watcher.catchUp() }
        #expect(rename(scene.desk, scene.desk + ".restored") == 0)
        #expect(watcher.isReplaced && !watcher.beginAnew())
        #expect(rename(scene.desk + ".broken", scene.desk) == 0)
        #expect(watcher.beginAnew() && watcher.desk.lastSequence == 6)
    }

    @Test("goes on as it is where the backup has all that was seen")
    func same() throws {
        let backup = scene.folder.path + "/newer"
        _ = try scene.store().backUp(to: backup)
        #expect(rename(scene.desk, scene.desk + ".broken") == 0)
        _ = try Backup.restore(from: backup, to: scene.desk)
        #expect(try watcher.catchUp().isEmpty && !watcher.isReplaced)
    }
}
