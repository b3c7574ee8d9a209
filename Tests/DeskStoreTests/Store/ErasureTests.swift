import DeskCore
import DeskFileStore
import DeskStore
import Glibc
import Testing

import struct FoundationEssentials.Date

@Suite("Erasing a person")
struct ErasureTests {
    private static let files = ["journal.jsonl", "months/2026-11.jsonl", "months/2026-12.jsonl"]

    private let folder = TemporaryFolder()
    private let disk = Disk(before: DiskTrouble.withoutSyncing)

    private func open(_ disk: Disk? = nil) throws(StoreFailure) -> FileStore {
        try FileStore(folder: folder.path, snapshots: .always, disk: disk ?? self.disk)
    }

    private func session() throws(StoreFailure) -> DeskSession {
        let session = DeskSession(store: try open())
        try session.catchUpWholly()
        return session
    }

    private func text(_ file: String) -> String {
        String(decoding: bytes(of: folder.path + "/" + file), as: UTF8.self)
    }

    private func erase(_ session: DeskSession) throws(DeskFailure) -> [Event] {
        try session.erase(ErasureScene.request, by: Actor("dana"), at: monthAfterNext)
    }

    @Test("leaves nothing of what was said in any file, and all numbers and times", arguments: StoreKind.allCases)
    func contract(_ kind: StoreKind) throws {
        let memory = MemoryStore()
        func store() throws -> any EventStore { kind == .memory ? MemoryStore(sharing: memory) : try open() }
        let session = DeskSession(store: try store())
        try ErasureScene.work(in: session)
        let before = session.desk
        let recorded = try erase(session)
        let fact = try #require(recorded.first?.fact as? PersonErased)
        #expect(fact.tickets == [1])
        #expect(fact.lines.map(\.sequence) == [1, 2, 5, 7])
        #expect(fact.reason == "asked by [erased]")
        let later = DeskSession(store: try store())
        try later.catchUpWholly()
        for desk in [session.desk, later.desk] {
            let ticket = try #require(desk.tickets[1])
            #expect(ticket.requester == "[erased]")
            #expect(ticket.text == "[erased]")
            #expect(ticket.notes.map(\.text) == ["[erased]"])
            #expect(ticket.resolution?.fix == "[erased]")
            #expect(ticket.code == 50074)
            #expect(ticket.createdAt == before.tickets[1]?.createdAt)
            #expect(ticket.state == .resolved)
            #expect(ticket.assignee == "ana")
            #expect(desk.timeline(of: 1)?.map(\.sequence) == before.timeline(of: 1)?.map(\.sequence))
            #expect(desk.tickets(of: ErasureScene.person).isEmpty)
            #expect(desk.tickets[2] == before.tickets[2])
        }
    }

    @Test("leaves a chain that verifies, and other stores that go on")
    func chain() throws {
        let session = try session()
        let watcher = try self.session()
        try ErasureScene.work(in: session)
        try watcher.catchUpWholly()
        let head = try Doctor(folder: folder.path).head()
        #expect(Self.files.dropFirst().map { text($0).contains("mia@") } == [true, false])
        _ = try erase(session)
        for file in Self.files { #expect(!text(file).contains("mia@") && !text(file).contains("new phone")) }
        let verification = try Doctor(folder: folder.path, disk: disk).verify(seeking: head)
        #expect(verification.isSound)
        #expect(verification.accounts.map(\.sequence) == [1, 2, 5, 7])
        #expect(verification.accounts.allSatisfy { $0.kind == .erased && $0.by == "dana" })
        #expect(verification.sought != nil)
        try watcher.catchUpWholly()
        #expect(watcher.desk.tickets[1]?.requester == "[erased]")
        #expect(watcher.desk.timeline(of: 1)?.allSatisfy { !$0.fact.words.contains("phone") } == true)
        try watcher.perform(AddNote(ticket: 2, text: "later"), by: Actor("bo"), at: monthAfterNext)
        try session.catchUpWholly()
        #expect(session.desk.tickets[2]?.notes.last?.text == "later")
        #expect(try Doctor(folder: folder.path, disk: disk).mentions(of: ErasureScene.person).map(\.line) == [3])
    }

    @Test("sees a blanked line that was changed afterwards")
    func changed() throws {
        let session = try session()
        try ErasureScene.work(in: session)
        _ = try erase(session)
        let file = folder.path + "/months/2026-12.jsonl"
        write(
            text("months/2026-12.jsonl").replacing("\"by\":\"ana\",\"ticket\":1,", with: "\"by\":\"bob\",\"ticket\":1,")
                .utf8, to: file)
        let faults = try Doctor(folder: folder.path, disk: disk).verify().faults
        #expect(faults.map(\.file).contains(file))
        #expect(faults.map(\.why).contains(.changed))
    }

    @Test("deletes what was written down for a faster start, there and in stores that began with it")
    func caches() throws {
        let first = try session()
        try ErasureScene.work(in: first)
        first.rest()
        #expect(names(in: folder.path + "/cache").contains("desk"))
        let sleeper = try session()
        #expect(sleeper.desk.tickets[1]?.requester == ErasureScene.person)
        let eraser = try session()
        _ = try erase(eraser)
        #expect(!names(in: folder.path + "/cache").contains("desk"))
        try sleeper.catchUpWholly()
        sleeper.rest()
        #expect(sleeper.desk.tickets[1]?.requester == "[erased]")
        #expect(!names(in: folder.path + "/cache").contains("desk"))
        let later = try session()
        later.rest()
        #expect(names(in: folder.path + "/cache").contains("desk"))
        let last = try session()
        #expect(last.desk.tickets[1]?.requester == "[erased]")
        #expect(last.desk.tickets(of: ErasureScene.person).isEmpty)
    }

    @Test("removes what killed writers left behind, which may say anything")
    func leftBehind() throws {
        let session = try session()
        try ErasureScene.work(in: session)
        mkdir(folder.path + "/presence", 0o700)
        for file in [".77-desk3.tmp", ".78.tmp", "presence/.79-desk3.tmp"] {
            write(ErasureScene.person.utf8, to: folder.path + "/" + file)
        }
        _ = try erase(session)
        #expect(names(in: folder.path) == ["cache", "journal.jsonl", "lock", "months", "presence"])
        #expect(names(in: folder.path + "/presence").isEmpty)
    }

    @Test("deletes nothing through a link in the place of what was written down")
    func linkedCache() throws {
        let session = try session()
        try ErasureScene.work(in: session)
        let elsewhere = TemporaryFolder()
        write(Array("mine".utf8), to: elsewhere.path + "/desk")
        #expect(symlink(elsewhere.path, folder.path + "/cache") == 0)
        session.rest()
        _ = try erase(session)
        #expect(String(decoding: bytes(of: elsewhere.path + "/desk"), as: UTF8.self) == "mine")
        #expect(names(in: elsewhere.path) == ["desk"])
    }

    @Test("is finished when it is asked for again after it was cut short, and then is not there any more to be erased")
    func askedAgain() throws {
        try ErasureScene.work(in: session())
        let full = Disk { call in call.kind == .rename ? .fail(ENOSPC) : DiskTrouble.withoutSyncing(call) }
        let cutShort = DeskSession(store: try open(full))
        try cutShort.catchUpWholly()
        #expect(throws: DeskFailure.self) { try erase(cutShort) }
        #expect(text("months/2026-11.jsonl").contains(ErasureScene.person))
        #expect(throws: DeskFailure.self) { try erase(cutShort) }
        #expect(text("months/2026-11.jsonl").contains(ErasureScene.person))
        #expect(try erase(session()).isEmpty)
        #expect(ErasureScene.filesWithValues(in: folder.path).allSatisfy { $0.hasSuffix("months/2026-12.jsonl") })
        #expect(try Doctor(folder: folder.path, disk: disk).verify().isSound)
        #expect(throws: DeskFailure.refused(.nothingToErase(ErasureScene.request.person))) { try erase(session()) }
    }

    @Test("is finished by the doctor, whichever call failed", arguments: [ENOSPC, EIO])
    func failing(_ number: Int32) throws {
        var index = 0
        while true {
            let folder = TemporaryFolder()
            let trouble = DiskTrouble()
            let store = try FileStore(folder: folder.path, disk: trouble.disk)
            let session = DeskSession(store: store)
            try ErasureScene.work(in: session)
            let callCount = trouble.calls.count
            trouble.strike(after: index, DiskTrouble.failing(number))
            let isErased = (try? session.erase(ErasureScene.request, by: Actor("dana"), at: monthAfterNext)) != nil
            trouble.heal()
            try session.catchUpWholly()
            let doctor = try Doctor(folder: folder.path, disk: disk)
            let isRecorded = try doctor.examine().eventCount > 7
            #expect(isRecorded || !isErased, "call \(index)")
            if isRecorded {
                #expect(session.desk.tickets[1]?.requester == "[erased]", "call \(index)")
                _ = try doctor.repair()
                for file in Self.files {
                    let text = String(decoding: bytes(of: folder.path + "/" + file), as: UTF8.self)
                    #expect(!text.contains("mia@"), "call \(index)")
                }
            }
            #expect(try doctor.verify().isSound, "call \(index)")
            if trouble.calls.count - callCount <= index { break }
            index += 1
        }
        #expect(index > 50)
    }

    @Test("is finished by the doctor after a death in whichever call", arguments: [false, true])
    func killed(_ halfWay: Bool) async throws {
        let calls = try erasingCalls()
        let fatal = calls.indices.filter { halfWay ? calls[$0].kind == .write : calls[$0].changesDisk }
        #expect(fatal.count > (halfWay ? 4 : 20))
        for index in fatal {
            let folder = TemporaryFolder()
            try ErasureScene.work(in: DeskSession(store: try FileStore(folder: folder.path, disk: disk)))
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [path = folder.path as String, index = index as Int, halfWay] in
                let trouble = DiskTrouble()
                let session = DeskSession(store: try FileStore(folder: path, disk: trouble.disk))
                try session.catchUpWholly()
                trouble.strike(after: index, DiskTrouble.killing(halfWay: halfWay))
                _ = try session.erase(ErasureScene.request, by: Actor("dana"), at: monthAfterNext)
                // Half-way, the last call is followed by none in which to die.
                kill(getpid(), SIGKILL)
            }
            let doctor = try Doctor(folder: folder.path, disk: disk)
            _ = try doctor.repair()
            #expect(try doctor.verify().isSound, "call \(index)")
            let isRecorded = try doctor.examine().eventCount == 8
            #expect(try doctor.mentions(of: ErasureScene.person).count == (isRecorded ? 1 : 2), "call \(index)")
        }
    }

    /// The calls that an erasure makes on a folder in which work was done.
    private func erasingCalls() throws -> [DiskCall] {
        let folder = TemporaryFolder()
        try ErasureScene.work(in: DeskSession(store: try FileStore(folder: folder.path, disk: disk)))
        let trouble = DiskTrouble()
        let session = DeskSession(store: try FileStore(folder: folder.path, disk: trouble.disk))
        try session.catchUpWholly()
        let before = trouble.calls.count
        _ = try session.erase(ErasureScene.request, by: Actor("dana"), at: monthAfterNext)
        return Array(trouble.calls[before...])
    }
}
