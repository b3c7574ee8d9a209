import DeskCore
import DeskFileStore
import DeskStore
import Glibc
import Testing

@Suite("A desk with months and snapshots that is killed")
struct KilledSnapshotTests {
    /// Opens, takes and settles tickets in two months, and writes a snapshot after each act; says after each how many events there are.
    private static func run(in folder: String, _ disk: Disk, acknowledge: (Int) -> Void = { _ in }) {
        guard let store = try? FileStore(folder: folder, snapshots: .always, disk: disk) else { return }
        let session = DeskSession(store: store)
        for (turn, time) in [sampleTime, sampleTime, nextMonth, monthAfterNext].enumerated() {
            var failure = SignInFailure()
            failure.codes = [50074]
            failure.requester = "user\(turn)@contoso.com"
            let intents: [any Intent] = [
                OpenTicket(failure: failure), CancelTicket(ticket: turn + 1, reason: "wrong number"),
            ]
            for intent in intents {
                guard (try? session.perform(intent, by: Actor("ana"), at: time)) != nil else { return }
                acknowledge(session.desk.lastSequence)
                session.rest()
            }
        }
    }

    private static let calls: [DiskCall] = {
        let folder = TemporaryFolder()
        let trouble = DiskTrouble()
        run(in: folder.path + "/data", trouble.disk)
        return trouble.calls
    }()

    @Test(
        "shows the same from what it left, with and without the snapshot, whichever call it dies in",
        arguments: [false, true])
    func killed(_ halfWay: Bool) async throws {
        let fatal = Self.calls.indices.filter { index in
            Self.calls[index].changesDisk && (!halfWay || Self.calls[index].kind == .write)
        }
        #expect(fatal.count > (halfWay ? 20 : 100))
        for index in Thoroughness.some(fatal, every: halfWay ? 7 : 23) {
            let folder = TemporaryFolder()
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [path = folder.path as String, index = index as Int, halfWay] in
                let trouble = DiskTrouble()
                trouble.strike(after: index, DiskTrouble.killing(halfWay: halfWay))
                Self.run(in: path + "/data", trouble.disk) { write("\($0)".utf8, to: path + "/acknowledged") }
                // Half-way, the last call is followed by none in which to die.
                kill(getpid(), SIGKILL)
            }
            let acknowledged = Int(String(decoding: bytes(of: folder.path + "/acknowledged"), as: UTF8.self)) ?? 0
            let data = folder.path + "/data"
            let fromSnapshot = try desk(data)
            _ = rename(data + "/cache", data + "/cache-away")
            let fromJournal = try desk(data)
            #expect(fromJournal.lastSequence - acknowledged <= 1 && fromJournal.lastSequence >= acknowledged)
            #expect(Showing(fromSnapshot) == Showing(fromJournal), "call \(index): \(Self.calls[index])")
            _ = rename(data + "/cache-away", data + "/cache")
            let next = DeskSession(store: try FileStore(folder: data, snapshots: .always))
            try next.catchUpWholly()
            let reason = AddNote(ticket: 1, text: "after the crash")
            if next.desk.tickets[1]?.state == .new {
                try next.perform(reason, by: Actor("bo"), at: monthAfterNext)
            }
            next.rest()
            #expect(next.desk.lastSequence >= acknowledged)
        }
    }

    private func desk(_ data: String) throws -> Desk {
        let session = DeskSession(
            store: try FileStore(folder: data, snapshots: .never, disk: Disk(before: DiskTrouble.withoutSyncing)))
        try session.catchUpWholly()
        session.historyCheck?()
        try session.catchUpWholly()
        return session.desk
    }
}
