import DeskCore
import DeskFileStore
import DeskStore
import Glibc
import Testing

@Suite("A data folder")
struct StoreFolderTests {
    private let folder = TemporaryFolder()
    private var data: String { folder.path + "/data" }

    private func openStore(_ path: String? = nil, sharing: Sharing = .nobody) throws(StoreFailure) -> FileStore {
        try FileStore(folder: path ?? data, facts: sampleFacts, sharing: sharing)
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
    }

    @Test("is made for its user alone, whatever the umask")
    func made() throws {
        _ = try openStore().transact { _ in counting(1) }
        try openStore().keepGuide(revision: "a1", text: "# A")
        #expect(mode(data) == 0o700)
        #expect(mode(data + "/guides") == 0o700)
        for name in ["journal.jsonl", "lock", "guides/a1.md"] { #expect(mode(data + "/" + name) == 0o600, "\(name)") }
    }

    @Test("is made for a group where that is asked for, and everything in it too")
    func group() throws {
        _ = try openStore(sharing: .group).transact { _ in counting(1) }
        // Opened like any other from then on.
        try openStore().keepGuide(revision: "a1", text: "# A")
        write(Array(bytes(of: data + "/journal.jsonl")) + [1], to: data + "/journal.jsonl")
        _ = try openStore().transact { _ in counting(2) }
        for name in ["", "/guides", "/aside"] { #expect(mode(data + name) == 0o2770, "\(name)") }
        for name in ["journal.jsonl", "lock", "guides/a1.md"] { #expect(mode(data + "/" + name) == 0o660, "\(name)") }
        #expect(names(in: data + "/aside").map { mode(data + "/aside/" + $0) } == [0o660])
    }

    @Test("is not made below a folder that is missing")
    func missingParent() {
        #expect(throws: StoreFailure.parentMissing(path: data)) { try openStore(data + "/deeper") }
        #expect(throws: StoreFailure.notADirectory(path: "/dev/null")) { try openStore("/dev/null/deeper") }
        #expect(symlink(folder.path + "/nowhere", data) == 0)
        #expect(throws: StoreFailure.parentMissing(path: data)) { try openStore() }
    }

    @Test("may be given with slashes at its end, and is not made by asking for what is in it")
    func slashes() throws {
        let store = try openStore(data + "//")
        #expect(try store.catchUp().isEmpty)
        #expect(try store.guide(revision: "a1") == nil)
        #expect(names(in: data) == [])
    }

    @Test("is refused where it is a file")
    func file() {
        write("x".utf8, to: data)
        #expect(throws: StoreFailure.notADirectory(path: data)) { try openStore() }
    }

    @Test("is refused where everybody can write it", arguments: [0o777, 0o1777, 0o702] as [mode_t])
    func worldWritable(_ mode: mode_t) {
        mkdir(data, 0o700)
        chmod(data, mode)
        #expect(throws: StoreFailure.worldWritable(path: data)) { try openStore() }
    }

    @Test(
        "is refused where the journal or the lock is a link, a folder or a pipe", arguments: ["journal.jsonl", "lock"])
    func links(_ name: String) throws {
        mkdir(data, 0o700)
        let path = data + "/" + name
        write("".utf8, to: folder.path + "/elsewhere")
        for make in [
            { symlink(folder.path + "/elsewhere", path) }, { symlink(folder.path + "/nowhere", path) },
            { mkdir(path, 0o700) },
            { mkfifo(path, 0o600) },
        ] as [() -> Int32] {
            #expect(make() == 0)
            let attempt = try openStore().record([1])
            #expect(attempt == .failure(.store(.notAPlainFile(path: path))))
            remove(path)
        }
        #expect(names(in: folder.path) == ["data", "elsewhere"])
        #expect(bytes(of: folder.path + "/elsewhere").isEmpty)
    }

    @Test(
        "can be read, and refuses to record in one sentence, where its user may only read", .enabled(if: geteuid() == 0)
    )
    func readOnly() async throws {
        _ = try openStore().transact { _ in counting(1) }
        for name in ["", "/journal.jsonl", "/lock"] { chmod(data + name, name.isEmpty ? 0o755 : 0o644) }
        chmod(folder.path, 0o755)
        await #expect(processExitsWith: .success) { [data = data as String] in
            seteuid(65_534)
            let store = try FileStore(folder: data, facts: sampleFacts)
            #expect(values(try store.catchUp()) == [1])
            let because = StoreFailure.system(call: "open", path: data + "/journal.jsonl", errno: EACCES)
            #expect(store.record([2]) == .failure(.store(.readOnly(because: because))))
            seteuid(0)
            chmod(data, 0o777)
            chmod(data + "/journal.jsonl", 0o666)
            seteuid(65_534)
            #expect(store.record([2]) == .success([2]))
        }
    }

    @Test("belongs to its owner whole, also what root makes in it", .enabled(if: geteuid() == 0))
    func owner() throws {
        let data = folder.path + "/data"
        mkdir(data, 0o700)
        #expect(chown(data, 12345, 12345) == 0)
        let store = try FileStore(folder: data, facts: sampleFacts)
        #expect(store.record([1]) == .success([1]))
        write(bytes(of: data + "/journal.jsonl") + [0x7B], to: data + "/journal.jsonl")
        #expect(store.record([2], at: nextMonth) == .success([2]))
        try store.keepGuide(revision: "a1", text: "# A page")
        for name in [
            "journal.jsonl", "lock", "months", "months/2026-11.jsonl", "aside", "guides", "guides/a1.md",
        ] {
            var status = stat()
            #expect(lstat(data + "/" + name, &status) == 0)
            #expect(status.st_uid == 12345, "\(name)")
        }
    }

    @Test("is refused with its owner's name where another user has closed it", .enabled(if: geteuid() == 0))
    func foreign() async throws {
        _ = try openStore()
        chmod(folder.path, 0o755)
        await #expect(processExitsWith: .success) { [data = data as String] in
            seteuid(65_534)
            #expect(throws: StoreFailure.notPermitted(path: data, owner: "root")) {
                try FileStore(folder: data, facts: sampleFacts)
            }
        }
    }

    @Test("keeps no guide under a name that leads out of it", arguments: ["", "../journal", "a/b", ".hidden", "a b"])
    func guideNames(_ revision: String) throws {
        let store = try openStore()
        let path = "\(data)/guides/\(revision).md"
        #expect(throws: StoreFailure.system(call: "open", path: path, errno: EINVAL)) {
            try store.keepGuide(revision: revision, text: "x")
        }
        #expect(throws: StoreFailure.system(call: "open", path: path, errno: EINVAL)) {
            try store.guide(revision: revision)
        }
    }
}
