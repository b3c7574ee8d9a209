import DeskCore
import DeskStore
import DeskTesting
import Glibc
import Testing

import struct FoundationEssentials.Date

@testable import DeskFileStore

@Suite("Details of sleeping tickets that were changed")
struct DamagedDetailsTests {
    private let folder = TemporaryFolder()

    private func session(_ policy: SnapshotPolicy = .never) throws -> DeskSession {
        let disk = Disk(before: DiskTrouble.withoutSyncing)
        let session = DeskSession(store: try FileStore(folder: folder.path, snapshots: policy, disk: disk))
        try session.catchUpWholly()
        return session
    }

    /// Two tickets at hand, and four that are put away.
    private func work() throws {
        let living = try session(.always)
        let now = Date(timeIntervalSince1970: 1_795_166_047)
        var failure = SignInFailure()
        failure.codes = [50074]
        for number in 1...6 {
            failure.requester = Wishes.requesters[number % 2]
            try living.perform(
                OpenTicket(failure: failure, again: true), by: Actor("ana"), at: now.addingTimeInterval(Double(number)))
            try living.perform(AddNote(ticket: number, text: "n", isTold: false), by: Actor("ana"), at: now)
            try living.perform(
                CancelTicket(ticket: number, reason: "no"), by: Actor("ana"), at: now.addingTimeInterval(Double(number))
            )
        }
        living.rest()
    }

    private func path(startingWith prefix: String) throws -> String {
        let cache = folder.path + "/cache"
        return try #require(names(in: cache).first { $0.hasPrefix(prefix) }.map { "\(cache)/\($0)" })
    }

    @Test("are never believed, whichever bit of them it was", arguments: ["desk", "settled-"])
    func details(_ prefix: String) throws {
        try work()
        let expected = Showing(try session().desk)
        let path = try path(startingWith: prefix)
        let whole = bytes(of: path)
        let layout = whole.withUnsafeBytes { $0.loadUnaligned(as: TicketFile.Layout.self) }
        #expect(layout.detailsByteCount > 100)
        for index in layout.detailsOffset..<layout.byteCount {
            var hurt = whole
            hurt[index] ^= 1 << UInt8(index % 8)
            write(hurt, to: path)
            let session = try session()
            #expect(Showing(session.desk) != expected, "byte \(index)")
            #expect(session.takeProblem() == .historyUnreadable(StoreFailure.cacheDamaged(path: path).sentence))
            #expect(!names(in: folder.path + "/cache").contains { path.hasSuffix($0) }, "byte \(index)")
        }
        #expect(Showing(try session().desk) == expected)
    }

    @Test("nor are rows that were put away")
    func rows() throws {
        try work()
        let path = try path(startingWith: "settled-")
        let whole = bytes(of: path)
        let layout = whole.withUnsafeBytes { $0.loadUnaligned(as: TicketFile.Layout.self) }
        for index in layout.rowsOffset..<layout.detailsOffset {
            var hurt = whole
            hurt[index] ^= 1 << UInt8(index % 8)
            write(hurt, to: path)
            let session = try session()
            #expect(session.desk.rowsPutAway.isEmpty, "byte \(index)")
            #expect(session.takeProblem() != nil, "byte \(index)")
        }
    }

    @Test("do not bring a reader down, wherever an entry leads")
    func entries() throws {
        try work()
        let path = try path(startingWith: "settled-")
        let whole = bytes(of: path)
        let layout = whole.withUnsafeBytes { $0.loadUnaligned(as: TicketFile.Layout.self) }
        for index in layout.directoryOffset..<layout.keysOffset {
            for byte in [0x7F, 0x80, 0xFF] as [UInt8] where whole[index] != byte {
                var hurt = whole
                hurt[index] = byte
                write(hurt, to: path)
                let folder = try StoreFolder(existing: folder.path, disk: Disk())
                let file = try folder.open(path, O_RDONLY, disk: Disk())
                let tickets = try #require(try TicketFile(lookingInto: file, disk: Disk()))
                for number in 1...6 { _ = try? tickets.details(of: number) }
                _ = try? tickets.allDetails()
                #expect(throws: StoreFailure.cacheDamaged(path: path)) { try tickets.contents() }
            }
        }
    }
}
