import DeskCore
import DeskFileStore
import DeskStore
import Glibc
import Testing

import struct FoundationEssentials.Date

@Suite("A folder that a group shares")
struct GroupTests {
    private let folder = TemporaryFolder()
    private var data: String { folder.path + "/data" }
    private static let group: gid_t = 7_700

    /// Turns this process into another user for good.
    private static func become(_ user: uid_t, group: gid_t) {
        var groups = [group]
        guard setgroups(1, &groups) == 0, setgid(group) == 0, setuid(user) == 0 else { fatalError("still root") }
        umask(0o077)
    }

    @Test(
        "is written by each of two users of the group, in their turns, over months and snapshots; a third gets one sentence",
        .enabled(if: geteuid() == 0, "other users can be tried as root only"))
    func twoUsers() async throws {
        chown(folder.path, 0, Self.group)
        chmod(folder.path, 0o2770)
        for (turn, user) in ([7_701, 7_702, 7_701, 7_702] as [uid_t]).enumerated() {
            await #expect(processExitsWith: .success) {
                [data = data as String, user = user as uid_t, turn = turn as Int] in
                Self.become(user, group: Self.group)
                let session = DeskSession(store: try FileStore(folder: data, sharing: .group, snapshots: .always))
                try session.catchUpWholly()
                precondition(session.desk.lastNumber == turn)
                var failure = SignInFailure()
                failure.codes = [50074]
                failure.requester = "user\(turn)@contoso.com"
                let time = sampleTime.addingTimeInterval(Double(turn / 2) * 40 * 86_400)
                try session.perform(OpenTicket(failure: failure), by: Actor("ana"), at: time)
                session.rest()
                precondition(session.desk.awakeCount == 0)
            }
        }
        for name in ["journal.jsonl", "months/2026-11.jsonl", "lock", "cache/desk"] {
            var status = stat()
            #expect(stat("\(data)/\(name)", &status) == 0)
            #expect(status.st_gid == Self.group && status.st_mode & 0o777 == 0o660, "\(name)")
        }
        chmod(folder.path, 0o2775)
        await #expect(processExitsWith: .success) { [data = data as String] in
            Self.become(7_703, group: 7_703)
            #expect(throws: StoreFailure.notPermitted(path: data, owner: "7701")) { try FileStore(folder: data) }
        }
    }
}
