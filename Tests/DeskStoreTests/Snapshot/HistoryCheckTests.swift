import DeskCore
import DeskFileStore
import DeskStore
import Glibc
import Testing

import struct FoundationEssentials.Date

@Suite("The journal under a snapshot")
struct HistoryCheckTests {
    private let folder = TemporaryFolder()
    private var data: String { folder.path + "/data" }

    private func session(
        _ policy: SnapshotPolicy = .always, _ disk: Disk = Disk(before: DiskTrouble.withoutSyncing)
    ) throws -> DeskSession {
        let session = DeskSession(store: try FileStore(folder: data, snapshots: policy, disk: disk))
        try session.catchUpWholly()
        return session
    }

    /// Three tickets in each of three months, then a snapshot, then one ticket more.
    private func makeDesk() throws {
        let living = try session()
        for month in [sampleTime, nextMonth, monthAfterNext] {
            for number in 0..<3 { try open(living, "user\(number)@contoso.com", at: month) }
        }
        living.rest()
        try open(living, "late@contoso.com", at: monthAfterNext)
    }

    private func open(_ session: DeskSession, _ requester: String, at time: Date) throws {
        var failure = SignInFailure()
        failure.codes = [50074]
        failure.requester = requester
        try session.perform(OpenTicket(failure: failure, again: true), by: Actor("ana"), at: time)
    }

    /// The same file with other bytes, as an editor that writes in place leaves it.
    private func change(_ name: String, _ edit: (inout [UInt8]) -> Void) {
        var text = bytes(of: "\(data)/\(name)")
        edit(&text)
        write(text, to: "\(data)/\(name)")
    }

    @Test("is sound: the check says nothing, and work goes on")
    func sound() throws {
        try makeDesk()
        let later = try session(.never)
        #expect(later.desk.awakeCount == 1)
        let check = try #require(later.historyCheck)
        check()
        #expect(try later.catchUp().isEmpty)
        try open(later, "next@contoso.com", at: monthAfterNext)
        #expect(later.desk.lastNumber == 11)
    }

    @Test("was not needed: there is nothing to check")
    func noSnapshot() throws {
        let living = try session(.never)
        try open(living, "mia@contoso.com", at: sampleTime)
        #expect(living.historyCheck == nil)
        #expect(try session(.never).historyCheck == nil)
    }

    @Test(
        "was changed in place: a check finds file and line, and nothing more is recorded",
        arguments: [("months/2026-11.jsonl", 2), ("months/2026-12.jsonl", 4), ("journal.jsonl", 3)])
    func changed(_ name: String, _ line: Int) throws {
        try makeDesk()
        change(name) { bytes in
            let lines = bytes.split(separator: UInt8(ascii: "\n"))
            let offset = lines[line - 1].startIndex
            bytes[offset + 30] ^= 1
        }
        let later = try session(.never)
        #expect(later.desk.lastNumber == 10)
        let check = try #require(later.historyCheck)
        check()
        let failures = (1...2).map { _ in #expect(throws: StoreFailure.self) { try later.catchUp() } }
        for failure in failures {
            #expect(failure?.sentence.hasPrefix("\(data)/\(name), line \(line): ") == true)
        }
        // Nor is it forgotten when somebody who has not checked records more.
        try open(try session(.never), "other@contoso.com", at: monthAfterNext)
        #expect(throws: StoreFailure.self) { try later.catchUp() }
        let performed = later.attempt(TakeTicket(ticket: 10), by: Actor("bo"), at: monthAfterNext)
        guard case .store(.readOnly(.damaged(let path, line, _))) = performed.failure else {
            Issue.record("\(performed)")
            return
        }
        #expect(path == "\(data)/\(name)")
    }

    @Test("lost a file: a check names it")
    func missing() throws {
        try makeDesk()
        #expect(unlink(data + "/months/2026-11.jsonl") == 0)
        let later = try session(.never)
        let check = try #require(later.historyCheck)
        check()
        let failure = #expect(throws: StoreFailure.self) { try later.catchUp() }
        #expect(failure?.sentence.hasPrefix("\(data)/months/2026-11.jsonl, line 1: the file is missing") == true)
    }

    @Test("is checked beside a writer that begins the next month")
    func sealing() throws {
        try makeDesk()
        let later = try session(.never)
        try open(try session(.never), "next@contoso.com", at: monthAfterNext.addingTimeInterval(40 * 86_400))
        let check = try #require(later.historyCheck)
        check()
        #expect(try later.catchUp().count == 1)
    }

    private func take(_ number: TicketNumber, in session: DeskSession) throws {
        try session.perform(TakeTicket(ticket: number), by: Actor("ana"), at: monthAfterNext)
    }

    @Test("could not be read when an event came: the desk begins anew once it can be, and not before")
    func unreadable() throws {
        try makeDesk()
        let trouble = DiskTrouble()
        let watcher = try session(.never, trouble.disk)
        trouble.strike { call, _ in call.kind == .open && call.path.contains("months") ? .fail(EMFILE) : .proceed }
        #expect(!watcher.isOutdated && !watcher.beginAnew())
        try take(1, in: try session(.never))
        try watcher.catchUpWholly()
        #expect(watcher.takeProblem() != nil)
        #expect(watcher.isOutdated && watcher.desk.row(of: 1)?.assignee == nil)
        trouble.heal()
        #expect(watcher.beginAnew() && !watcher.isOutdated && !watcher.beginAnew())
        #expect(watcher.desk.row(of: 1)?.assignee == "ana" && watcher.desk.tickets[1]?.assignee == "ana")
        try take(2, in: watcher)
        #expect(try session(.never).desk.tickets[2]?.assignee == "ana")
    }

    @Test("was changed in place and mended: the desk begins anew, and shows what is left")
    func mended() throws {
        try makeDesk()
        let watcher = try session(.never)
        change("months/2026-11.jsonl") { bytes in
            let lines = bytes.split(separator: UInt8(ascii: "\n"))
            bytes[lines[1].startIndex + 30] ^= 1
        }
        let check = try #require(watcher.historyCheck)
        check()
        #expect(throws: StoreFailure.self) { try watcher.catchUp() }
        #expect(!watcher.beginAnew())
        let repair = try Doctor(folder: data).repair()
        #expect(repair.files.map(\.lostCount) == [1])
        #expect(try watcher.catchUp().isEmpty)
        #expect(watcher.desk.row(of: 1) != nil)
        #expect(watcher.beginAnew())
        let expected = try session(.never)
        #expect(watcher.desk.rows.map(\.number).sorted() == expected.desk.rows.map(\.number).sorted())
        #expect(watcher.desk.row(of: 1) == nil && watcher.desk.tickets.numbers.count == 9)
        try take(2, in: watcher)
    }

    @Test(
        "was found changed by a look at a ticket: the desk begins anew when it is mended, and tells of others' work on")
    func lookedAt() throws {
        try makeDesk()
        let watcher = try session(.never)
        let descriptor = try #require(watcher.changeDescriptor)
        change("months/2026-11.jsonl") { bytes in
            let lines = bytes.split(separator: UInt8(ascii: "\n"))
            bytes[lines[1].startIndex + 30] ^= 1
        }
        #expect(watcher.desk.tickets[1] == nil)
        for _ in 1...2 { #expect(watcher.isOutdated && !watcher.beginAnew()) }
        #expect(watcher.desk.rows.map(\.number).count == 10)
        _ = try Doctor(folder: data).repair()
        #expect(watcher.beginAnew())
        #expect(watcher.desk.tickets.numbers.count == 9)
        watcher.acknowledgeChanges()
        try take(2, in: try session(.never))
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        #expect(poll(&request, 1, 0) == 1)
        #expect(try watcher.catchUp().map(\.ticket) == [2])
    }
}
