import DeskCore
import DeskFileStore
import DeskStore
import FoundationEssentials
import Glibc
import Testing

@Suite("Presence in files")
struct FilePresenceTests {
    private let folder = TemporaryFolder()
    private let noon = Date(timeIntervalSince1970: 1_795_000_000)
    private var presence: String { folder.path + "/presence" }
    /// Who runs the tests; files belong to them.
    private let user = String(cString: getpwuid(geteuid()).pointee.pw_name)

    private func board(_ process: String, _ disk: Disk = Disk()) throws -> FilePresence {
        try #require(FilePresence(folder: folder.path, process: process, disk: disk))
    }

    private func isReadable(_ board: FilePresence) -> Bool {
        var request = pollfd(fd: board.changeDescriptor ?? -1, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 0) == 1
    }

    @Test("Others see where one is, where one went, and that one has gone")
    func comesAndGoes() throws {
        let (ben, ana) = (try board("1-a"), try board("2-a"))
        #expect(ana.others(at: 0).isEmpty)
        let first = Whereabouts(ticket: 12, since: noon)
        ben.post(first)
        #expect(ana.others(at: 1) == [Presence(name: user, place: first)])
        #expect(ben.others(at: 1).isEmpty)
        let second = Whereabouts(ticket: 12, step: "register", since: noon + 60)
        ben.post(second)
        #expect(ana.others(at: 2).map(\.place) == [second])
        ben.post(nil)
        #expect(ana.others(at: 3).isEmpty)
        #expect(names(in: presence).isEmpty)
    }

    @Test("Who posts no more, as a process that was killed, is gone after twenty seconds")
    func killed() throws {
        let (ben, ana) = (try board("1-a"), try board("2-a"))
        ben.post(Whereabouts(ticket: 12, since: noon))
        #expect(ana.others(at: 100).count == 1)
        #expect(ana.others(at: 119).count == 1)
        ben.post(Whereabouts(ticket: 12, since: noon))
        #expect(ana.others(at: 119.5).count == 1)
        #expect(ana.others(at: 139).count == 1)
        #expect(ana.others(at: 139.5).isEmpty)
    }

    @Test("What has been silent since long ago is not seen, and removed")
    func abandoned() throws {
        let (ben, ana) = (try board("1-a"), try board("2-a"))
        ben.post(Whereabouts(ticket: 12, since: noon))
        var old = timespec(tv_sec: time(nil) - 3600, tv_nsec: 0)
        withUnsafePointer(to: &old) { time in
            let times = [time.pointee, time.pointee]
            #expect(utimensat(AT_FDCWD, presence + "/1-a", times, 0) == 0)
        }
        #expect(ana.others(at: 100).isEmpty)
        #expect(names(in: presence).isEmpty)
        // Its process lives after all.
        ben.post(Whereabouts(ticket: 12, since: noon))
        #expect(ana.others(at: 101).count == 1)
    }

    @Test("Coming, moving and going wake the others; a beat alone wakes nobody")
    func wakes() throws {
        let (ben, ana) = (try board("1-a"), try board("2-a"))
        ben.post(Whereabouts(ticket: 12, since: noon))
        // The folder is new, and watched from the first look at it.
        _ = ana.others(at: 0)
        for place in [Whereabouts(ticket: 13, since: noon), nil] {
            ben.post(place)
            #expect(isReadable(ana))
            ana.acknowledgeChanges()
            #expect(!isReadable(ana))
            ben.post(place)
            #expect(!isReadable(ana))
        }
    }

    @Test(
        "What is no presence file is passed over",
        arguments: [
            ("3-a", ""), ("3-a", "{"), ("3-a", "[12]"), ("3-a", #"{"ticket":"12","since":"2026-11-24T09:30:00Z"}"#),
            ("3-a", #"{"ticket":12,"since":"yesterday"}"#), ("3-a", #"{"ticket":12}"#),
            ("3-a", #"{"ticket":12,"since":"2026-11-24T09:30:00Z"}"# + String(repeating: " ", count: 5000)),
            ("a-3", #"{"ticket":12,"since":"2026-11-24T09:30:00Z"}"#),
            (".3-a.tmp", #"{"ticket":12,"since":"2026-11-24T09:30:00Z"}"#),
            ("3-a b", #"{"ticket":12,"since":"2026-11-24T09:30:00Z"}"#),
        ])
    func rubbish(name: String, content: String) throws {
        let ana = try board("2-a")
        mkdir(presence, 0o700)
        write(Array(content.utf8), to: "\(presence)/\(name)")
        #expect(ana.others(at: 0).isEmpty)
        #expect(names(in: presence) == [name])
    }

    @Test("Folders, pipes and links among the files hold nobody up")
    func otherKinds() throws {
        let ana = try board("2-a")
        mkdir(presence, 0o700)
        mkdir(presence + "/3-a", 0o700)
        mkfifo(presence + "/4-a", 0o600)
        write(Array(#"{"ticket":12,"since":"2026-11-24T09:30:00Z"}"#.utf8), to: folder.path + "/elsewhere")
        symlink(folder.path + "/elsewhere", presence + "/5-a")
        #expect(ana.others(at: 0).isEmpty)
    }

    @Test("A presence folder that is a link is not followed")
    func linkedFolder() throws {
        let elsewhere = TemporaryFolder()
        write(Array(#"{"ticket":12,"since":"2026-11-24T09:30:00Z"}"#.utf8), to: elsewhere.path + "/3-a")
        symlink(elsewhere.path, presence)
        #expect(try board("2-a").others(at: 0).isEmpty)
    }

    @Test(
        "Whatever call fails, nobody is held up, and once the trouble is over one is seen again",
        arguments: [ENOSPC, EACCES])
    func failures(number: Int32) throws {
        for count in 0..<20 {
            let folder = TemporaryFolder()
            let trouble = DiskTrouble()
            let ben = try #require(FilePresence(folder: folder.path, process: "1-a", disk: trouble.disk))
            let ana = try #require(FilePresence(folder: folder.path, process: "2-a", disk: trouble.disk))
            trouble.strike(after: count, DiskTrouble.failing(number))
            ben.post(Whereabouts(ticket: 12, since: noon))
            _ = ana.others(at: 0)
            ben.post(Whereabouts(ticket: 13, since: noon))
            _ = ana.others(at: 1)
            trouble.heal()
            ben.post(Whereabouts(ticket: 13, since: noon))
            #expect(ana.others(at: 2).map(\.place.ticket) == [13], "call \(count)")
        }
    }

    @Test("A folder that can only be read has no presence", .enabled(if: geteuid() != 0, "root may write everything"))
    func readOnly() throws {
        chmod(folder.path, 0o500)
        defer { chmod(folder.path, 0o700) }
        let (ben, ana) = (try board("1-a"), try board("2-a"))
        ben.post(Whereabouts(ticket: 12, since: noon))
        #expect(ana.others(at: 0).isEmpty)
    }

    @Test("In a folder that a group shares, the group may read and renew")
    func shared() throws {
        chmod(folder.path, 0o2770)
        try board("1-a").post(Whereabouts(ticket: 12, since: noon))
        var status = stat()
        #expect(stat(presence + "/1-a", &status) == 0 && status.st_mode & 0o777 == 0o660)
        #expect(stat(presence, &status) == 0 && status.st_mode & 0o7777 == 0o2770)
    }

    @Test("The name of a process is one that others read")
    func thisProcess() throws {
        let (ben, ana) = (try #require(FilePresence(folder: folder.path)), try board("2-a"))
        ben.post(Whereabouts(ticket: 12, since: noon))
        #expect(ana.others(at: 0).count == 1)
        #expect(names(in: presence).first?.hasPrefix("\(getpid())-") == true)
    }

    @Test("However many files there are, colleagues are seen; of absurdly many the newest, and the oldest go")
    func many() throws {
        mkdir(presence, 0o700)
        for number in 100..<400 {
            write("{}".utf8, to: presence + "/\(number)-z")
            // Long gone; 100-z for longest.
            var times = [timespec](repeating: timespec(tv_sec: 1_000_000 + number, tv_nsec: 0), count: 2)
            utimensat(AT_FDCWD, presence + "/\(number)-z", &times, 0)
        }
        let ben = try board("900-a")
        ben.post(Whereabouts(ticket: 12, since: noon))
        let few = try #require(FilePresence(folder: folder.path, process: "901-a", mostFiles: 250))
        #expect(few.others(at: 0).map(\.place.ticket) == [12])
        #expect(names(in: presence) == ["900-a"])
    }
}
