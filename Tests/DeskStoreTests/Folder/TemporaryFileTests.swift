import DeskFileStore
import DeskStore
import Glibc
import Testing

@Suite("A temporary file")
struct TemporaryFileTests {
    private let folder = TemporaryFolder()
    private var page: String { folder.path + "/guides/a1.md" }

    /// What a writer does that replaces a file, and needs no lock for it.
    private static func keep(in folder: String, _ disk: Disk) throws {
        try FileStore(folder: folder, facts: sampleFacts, disk: disk).keepGuide(revision: "a1", text: "# Mia")
    }

    private func doctor() throws(StoreFailure) -> Doctor { try Doctor(folder: folder.path) }

    @Test("that a killed writer left is named by the doctor, and removed by a repair")
    func killed() async throws {
        await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder.path as String] in
            let trouble = DiskTrouble()
            trouble.strike { call, _ in
                if call.kind == .rename { kill(getpid(), SIGKILL) }
                return .proceed
            }
            try Self.keep(in: folder, trouble.disk)
        }
        let left = try #require(names(in: folder.path).first { $0.hasSuffix(".tmp") })
        #expect(String(decoding: bytes(of: folder.path + "/" + left), as: UTF8.self) == "# Mia")
        let examination = try doctor().examine()
        #expect(examination.remarks.map(\.path) == [folder.path + "/" + left])
        #expect(examination.remarks.map(\.kind) == [.leftBehind])
        #expect(examination.isSound)
        #expect(try doctor().repair().removed == [folder.path + "/" + left])
        #expect(names(in: folder.path) == ["cache", "guides", "lock"])
        #expect(try doctor().examine().remarks.isEmpty)
    }

    @Test("of a writer that lives is no stray, and nobody removes it")
    func living() throws {
        let trouble = DiskTrouble()
        trouble.strike { [folder = folder.path] call, _ in
            guard call.kind == .rename else { return .proceed }
            #expect(names(in: folder).contains { $0.hasSuffix(".tmp") })
            #expect((try? Doctor(folder: folder).examine().remarks) == [])
            #expect((try? Doctor(folder: folder).repair().removed) == [])
            return .proceed
        }
        try Self.keep(in: folder.path, trouble.disk)
        #expect(String(decoding: bytes(of: page), as: UTF8.self) == "# Mia")
    }

    @Test("that was removed before its writer had locked it is made again")
    func removedEarly() throws {
        let trouble = DiskTrouble()
        trouble.strike { [folder = folder.path] call, distance in
            if call.kind == .flock, !names(in: folder).contains("lock") { _ = try? Doctor(folder: folder).repair() }
            return .proceed
        }
        try Self.keep(in: folder.path, trouble.disk)
        #expect(trouble.calls.count { $0.kind == .flock && $0.path.hasSuffix(".tmp") } == 2)
        #expect(String(decoding: bytes(of: page), as: UTF8.self) == "# Mia")
    }

    @Test("that another process of the same number left is in nobody's way, nor is a link in its place")
    func sameNumber() throws {
        let path = folder.path + "/.\(ProcessName.own).tmp"
        write("half".utf8, to: path)
        try Self.keep(in: folder.path, Disk())
        #expect(String(decoding: bytes(of: page), as: UTF8.self) == "# Mia")
        unlink(page)
        write("elsewhere".utf8, to: folder.path + "/other")
        #expect(symlink(folder.path + "/other", path) == 0)
        try Self.keep(in: folder.path, Disk())
        #expect(String(decoding: bytes(of: folder.path + "/other"), as: UTF8.self) == "elsewhere")
        #expect(names(in: folder.path) == ["guides", "other"])
    }
}
