import DeskCore
import DeskFileStore
import DeskStore
import Glibc
import Testing

@Suite("A real disk", .serialized)
struct RealDiskTests {
    private let folder = TemporaryFolder()
    private static let reason: Comment = "mounting a file system takes root"

    private func open(_ session: DeskSession, _ number: Int) throws {
        var failure = SignInFailure()
        failure.codes = [50074]
        failure.requester = "user\(number)@contoso.com"
        try session.perform(OpenTicket(failure: failure), by: Actor("ana"), at: sampleTime)
    }

    @Test(
        "that is full refuses in one sentence, and the same store goes on when there is room",
        .enabled(if: SmallDisk.canBeHad, reason))
    func full() throws {
        let disk = try #require(SmallDisk())
        let data = disk.path + "/data"
        let store = try FileStore(folder: data, snapshots: .always)
        let session = DeskSession(store: store)
        let presence = try #require(FilePresence(folder: data))
        try open(session, 1)
        session.rest()
        disk.fill()
        // What is left of the last page takes some lines; a whole batch of long ones does not fit.
        let long = AddNote(ticket: 1, text: String(repeating: "typed ", count: 2000))
        let performed = session.attempt(long, by: Actor("ana"), at: sampleTime)
        let full = StoreFailure.system(call: "write", path: data + "/journal.jsonl", errno: ENOSPC)
        #expect(performed.failure == .store(full))
        #expect(full.sentence.contains("the disk is full") && full.sentence.contains("Free some space"))
        session.rest()
        presence.post(Whereabouts(ticket: 1, since: sampleTime))
        presence.post(nil)
        #expect(try DeskSession(store: FileStore(folder: data)).catchUp().isEmpty)
        disk.makeRoom()
        try session.perform(long, by: Actor("ana"), at: sampleTime)
        session.rest()
        let later = DeskSession(store: try FileStore(folder: data))
        try later.catchUpWholly()
        #expect(later.desk.tickets[1]?.notes.count == 1)
        #expect(store.putAside.isEmpty)
    }

    @Test(
        "that is mounted read-only can be read, and written again when that is over",
        .enabled(if: SmallDisk.canBeHad, reason))
    func readOnly() throws {
        let disk = try #require(SmallDisk())
        let data = disk.path + "/data"
        _ = try FileStore(folder: data, facts: sampleFacts).transact { _ in counting(1) }
        try #require(disk.remount(readOnly: true))
        let store = try FileStore(folder: data, facts: sampleFacts)
        #expect(values(try store.catchUp()) == [1])
        guard case .failure(.store(.readOnly(.system(_, _, EROFS)))) = store.record([2]) else {
            Issue.record("recorded on a read-only disk")
            return
        }
        try #require(disk.remount(readOnly: false))
        #expect(store.record([2]) == .success([2]))
    }

    @Test("with too many files open refuses in one sentence, and goes on when there are fewer")
    func tooManyFiles() async throws {
        let data = folder.path + "/data"
        await #expect(processExitsWith: .success) { [data = data as String] in
            let store = try FileStore(folder: data, facts: sampleFacts)
            var limit = rlimit()
            getrlimit(.init(RLIMIT_NOFILE.rawValue), &limit)
            limit.rlim_cur = 40
            setrlimit(.init(RLIMIT_NOFILE.rawValue), &limit)
            var taken: [Int32] = []
            while case let descriptor = dup(0), descriptor >= 0 { taken.append(descriptor) }
            guard case .failure(.store(let failure)) = store.record([1]), case .system(_, _, EMFILE) = failure else {
                fatalError("recorded without a file")
            }
            #expect(failure.sentence.contains("too many files are open"))
            for descriptor in taken { close(descriptor) }
            #expect(store.record([1]) == .success([1]))
        }
    }

    @Test("with something else in the cache's place, or without it from one moment to the next, keeps nobody from work")
    func cache() throws {
        let data = folder.path + "/data"
        let session = DeskSession(
            store: try FileStore(folder: data, snapshots: .always, disk: Disk(before: DiskTrouble.withoutSyncing)))
        try open(session, 1)
        write("in the way".utf8, to: data + "/cache")
        session.rest()
        unlink(data + "/cache")
        // It is tried again when as much again has been recorded.
        for number in 2...5 { try open(session, number) }
        session.rest()
        #expect(session.desk.awakeCount == 0)
        for name in names(in: data + "/cache") { unlink(data + "/cache/" + name) }
        #expect(rmdir(data + "/cache") == 0)
        #expect(session.desk.tickets[1]?.requester == "user1@contoso.com")
        for number in 6...10 { try open(session, number) }
        session.rest()
        try open(session, 11)
        let later = DeskSession(store: try FileStore(folder: data))
        try later.catchUpWholly()
        #expect(later.desk.lastNumber == 11)
        #expect(Showing(later.desk) == Showing(session.desk))
    }
}
