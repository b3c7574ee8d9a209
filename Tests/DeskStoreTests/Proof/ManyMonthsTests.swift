import DeskCore
import DeskFileStore
import DeskStore
import Glibc
import Testing

import struct FoundationEssentials.Date

@Suite("A desk of more months than a process may have files open")
struct ManyMonthsTests {
    private static let monthCount = 60
    private let folder = TemporaryFolder()
    private let disk = Disk(before: DiskTrouble.withoutSyncing)
    private var desk: String { folder.path + "/desk" }

    init() throws {
        let store = try FileStore(folder: desk, facts: sampleFacts, disk: disk)
        for month in 0..<Self.monthCount {
            _ = try store.record([month], at: sampleTime.addingTimeInterval(Double(month) * 31 * 86_400)).get()
        }
    }

    @Test("is verified, looked at, copied, restored, exported and searched")
    func fewFiles() async throws {
        #expect(names(in: desk + "/months").count == Self.monthCount - 1)
        await #expect(processExitsWith: .success) { [desk = desk as String, folder = folder.path as String] in
            var limit = rlimit(rlim_cur: 0, rlim_max: 0)
            getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            limit.rlim_cur = rlim_t(names(in: "/proc/self/fd").count + 16)
            try #require(setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
            let doctor = try Doctor(folder: desk)
            #expect(try doctor.verify().isSound)
            #expect(try doctor.examine().eventCount == Self.monthCount)
            #expect(try doctor.mentions(of: "ana").count == Self.monthCount)
            #expect(try doctor.repair().files.isEmpty)
            let store = try FileStore(folder: desk, facts: sampleFacts)
            #expect(try store.backUp(to: folder + "/backup").eventCount == Self.monthCount)
            #expect(try Backup.restore(from: folder + "/backup", to: folder + "/restored").fileCount == Self.monthCount)
            var count = 0
            #expect(try store.eachEventLine { _ in count += 1 } == nil)
            #expect(count == Self.monthCount)
        }
    }

    @Test("is neither taken for changed nor copied half old where a file is replaced while the others are read")
    func rewritten() throws {
        let month = desk + "/months/" + names(in: desk + "/months")[7]
        let trouble = DiskTrouble()
        let store = try FileStore(folder: desk, facts: sampleFacts, disk: trouble.disk)
        // As an erasure does as soon as the lock is free.
        trouble.strike { [desk = desk] call, _ in
            guard call.kind == .unlock else { return .proceed }
            write(bytes(of: month), to: desk + "/.new")
            rename(desk + "/.new", month)
            return .proceed
        }
        #expect(throws: StoreFailure.rewritten(path: month)) {
            try Doctor(folder: desk, disk: trouble.disk).verify()
        }
        #expect(throws: BackupProblem.store(.rewritten(path: month))) {
            try store.backUp(to: folder.path + "/backup")
        }
        #expect(names(in: folder.path) == ["desk"])
        trouble.heal()
        #expect(try store.backUp(to: folder.path + "/backup").eventCount == Self.monthCount)
    }
}
