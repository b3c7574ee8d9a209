import DeskCore
import DeskFileStore
import DeskStore
import FoundationEssentials
import Glibc
import Synchronization
import Testing

/// A process that erases, and one that writes a snapshot of what it has read, each stopped at every disk call while the other one works.
@Suite("Erasing a person while somebody writes a snapshot")
struct ErasureBesideSnapshotTests {
    /// How far the writer has read when it writes.
    enum Reading: CaseIterable {
        /// All that was recorded before the erasure.
        case all
        /// The same, from a snapshot on that is there.
        case fromSnapshot
        /// Not the last event, as in the middle of a long replay.
        case prefix
        /// The same, up to a file of the journal in which the person has no line.
        case prefixWithLaterMonth
    }

    private static let quiet = Disk(before: DiskTrouble.withoutSyncing)

    private static func session(_ data: String, _ disk: Disk = quiet) throws -> DeskSession {
        let store = try FileStore(folder: data, patience: .zero, snapshots: .always, disk: disk)
        let session = DeskSession(store: store)
        try session.catchUpWholly()
        return session
    }

    /// A desk on which work was done, and a session that has a snapshot to write.
    private static func writer(_ reading: Reading, in data: String, _ disk: Disk = quiet) throws -> DeskSession {
        try ErasureScene.work(in: try session(data))
        if reading == .fromSnapshot { try session(data).rest() }
        func add(at time: Date) throws {
            try session(data).perform(AddNote(ticket: 2, text: "more"), by: Actor("bo"), at: time)
        }
        switch reading {
        case .all, .prefix: break
        case .fromSnapshot: try add(at: monthAfterNext)
        case .prefixWithLaterMonth: try add(at: lastMonth)
        }
        let writer = try session(data, disk)
        if reading == .prefix || reading == .prefixWithLaterMonth { try add(at: lastMonth) }
        return writer
    }

    private static let lastMonth = monthAfterNext + 40 * 86_400

    private static func erase(_ eraser: DeskSession) -> DeskFailure? {
        do throws(DeskFailure) {
            try eraser.erase(ErasureScene.request, by: Actor("dana"), at: lastMonth)
            return nil
        } catch {
            return error
        }
    }

    /// What has to hold once an erasure is finished, whoever wrote what meanwhile: also of what is written after it.
    private static func expectErased(_ data: String, _ comment: Comment) throws {
        #expect(ErasureScene.filesWithValues(in: data) == [], comment)
        let later = try session(data)
        #expect(later.desk.tickets[1]?.requester == "[erased]", comment)
        later.rest()
        #expect(names(in: data + "/cache").contains("desk"), comment)
        #expect(try session(data).desk.awakeCount == 0, comment)
        #expect(ErasureScene.filesWithValues(in: data) == [], comment)
        let doctor = try Doctor(folder: data, disk: quiet)
        #expect(try doctor.verify().isSound && doctor.examine().remarks.isEmpty, comment)
    }

    @Test("leaves nothing, wherever the eraser is when the snapshot is written", arguments: Reading.allCases)
    func stoppedEraser(_ reading: Reading) throws {
        var index = 0
        var snapshotCount = 0
        while true {
            let folder = TemporaryFolder()
            let writer = try Self.writer(reading, in: folder.path)
            let stop = Stop(after: index)
            let eraser = try Self.session(folder.path, stop.disk)
            stop.arm {
                writer.rest()
                if names(in: folder.path + "/cache").contains("desk") { snapshotCount += 1 }
            }
            #expect(Self.erase(eraser) == nil)
            guard stop.isOver else { break }
            try Self.expectErased(folder.path, "eraser stopped before call \(index)")
            writer.rest()
            try writer.catchUpWholly()
            writer.rest()
            #expect(ErasureScene.filesWithValues(in: folder.path) == [], "eraser stopped before call \(index)")
            index += 1
        }
        #expect(index > 50 && snapshotCount > 0)
    }

    @Test("leaves nothing, wherever the writer of the snapshot is", arguments: Reading.allCases)
    func stoppedWriter(_ reading: Reading) throws {
        var index = 0
        var refusedCount = 0
        while true {
            let folder = TemporaryFolder()
            let stop = Stop(after: index)
            let writer = try Self.writer(reading, in: folder.path, stop.disk)
            let eraser = try Self.session(folder.path)
            var failure: DeskFailure?
            stop.arm { failure = Self.erase(eraser) }
            writer.rest()
            guard stop.isOver else { break }
            if let failure {
                guard case .store(.busy) = failure else { throw failure }
                #expect(try !Self.session(folder.path).desk.tickets(of: ErasureScene.person).isEmpty)
                refusedCount += 1
                #expect(Self.erase(eraser) == nil, "writer stopped before call \(index)")
            }
            try Self.expectErased(folder.path, "writer stopped before call \(index)")
            index += 1
        }
        #expect(index > refusedCount && refusedCount > 10)
    }

    @Test("leaves nothing of a snapshot whose writer was killed, wherever that was")
    func killedWriter() throws {
        var index = 0
        var leftCount = 0
        while true {
            let folder = TemporaryFolder()
            let trouble = DiskTrouble()
            var writer: DeskSession? = try Self.writer(.all, in: folder.path, trouble.disk)
            let before = trouble.calls.count
            // From there on it does nothing to the disk any more.
            trouble.strike(after: index) { _, _ in .fail(EIO) }
            writer?.rest()
            let isOver = trouble.calls.count - before <= index
            writer = nil
            if names(in: folder.path).contains(where: { $0.hasSuffix(".tmp") }) { leftCount += 1 }
            #expect(Self.erase(try Self.session(folder.path)) == nil)
            try Self.expectErased(folder.path, "writer killed in call \(index)")
            if isOver { break }
            index += 1
        }
        #expect(leftCount > 0)
    }

    @Test("is not finished where the snapshot cannot be removed; the doctor removes it, and the rest with it")
    func notRemoved() throws {
        let folder = TemporaryFolder()
        try Self.writer(.all, in: folder.path).rest()
        let snapshot = folder.path + "/cache/desk"
        let disk = Disk { call in
            if call.kind == .remove, call.path == snapshot { return .fail(EACCES) }
            return DiskTrouble.withoutSyncing(call)
        }
        let cause = StoreFailure.system(call: "remove", path: snapshot, errno: EACCES)
        #expect(Self.erase(try Self.session(folder.path, disk)) == .store(.erasureUnfinished(because: cause)))
        let doctor = try Doctor(folder: folder.path, disk: Self.quiet)
        #expect(try !doctor.examine().isSound)
        #expect(throws: StoreFailure.self) { try Doctor(folder: folder.path, disk: disk).repair() }
        _ = try doctor.repair()
        try Self.expectErased(folder.path, "after the repair")
    }

    @Test(
        "that was cut short keeps those from writing a snapshot who read what it left",
        arguments: [Reading.prefix, .prefixWithLaterMonth])
    func cutShort(_ reading: Reading) throws {
        let folder = TemporaryFolder()
        let prefix = try Self.writer(reading, in: folder.path)
        let disk = Disk { call in
            call.kind == .rename ? .fail(EIO) : DiskTrouble.withoutSyncing(call)
        }
        guard case .store(.erasureUnfinished)? = Self.erase(try Self.session(folder.path, disk)) else {
            Issue.record("finished")
            return
        }
        let whole = try Self.session(folder.path)
        _ = try Doctor(folder: folder.path, disk: Self.quiet).repair()
        for session in [prefix, whole] {
            session.rest()
            #expect(!names(in: folder.path + "/cache").contains("desk"))
        }
        try Self.expectErased(folder.path, "after the repair")
    }
}

/// Does something, once, before a disk call that comes so many calls after it was armed.
private final class Stop: Sendable {
    private let count: Mutex<Int?> = Mutex(nil)
    private let index: Int
    /// Called by the thread that makes the calls.
    private nonisolated(unsafe) var work: () -> Void = {}

    init(after index: Int) {
        self.index = index
    }

    var disk: Disk {
        Disk { [self] call in
            let isNow = count.withLock { count in
                guard let left = count else { return false }
                count = left - 1
                return left == 0
            }
            if isNow { work() }
            return DiskTrouble.withoutSyncing(call)
        }
    }

    func arm(_ work: @escaping () -> Void) {
        self.work = work
        count.withLock { $0 = index }
    }

    /// Whether the call came.
    var isOver: Bool { count.withLock { $0.map { $0 < 0 } ?? false } }
}
