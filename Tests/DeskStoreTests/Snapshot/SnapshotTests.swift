import DeskCore
import DeskStore
import DeskTesting
import FoundationEssentials
import Glibc
import Testing

@testable import DeskFileStore

@Suite("Snapshots")
struct SnapshotTests {
    let folder = TemporaryFolder()
    var data: String { folder.path + "/data" }
    var cache: String { data + "/cache" }

    static let quiet = Disk(before: DiskTrouble.withoutSyncing)

    func session(_ policy: SnapshotPolicy = .always, disk: Disk = quiet) throws -> DeskSession {
        let session = DeskSession(store: try FileStore(folder: data, snapshots: policy, disk: disk))
        try session.catchUpWholly()
        return session
    }

    /// A desk that read the whole journal.
    func deskOfJournal() throws -> Desk {
        #expect(rename(cache, cache + "-away") == 0)
        defer { rename(cache + "-away", cache) }
        return try session(.never).desk
    }

    /// Lets two agents act on the folder, each in a session that now and then is left and begun anew.
    func live(seed: UInt64, acts: Int) throws -> Date {
        var dice = Dice(seed)
        var sessions = [try session(), try session()]
        var now = Date(timeIntervalSince1970: 1_795_166_047)
        for _ in 0..<acts {
            now += .random(in: 1...20_000, using: &dice)
            let which = Int.random(in: 0...1, using: &dice)
            if Int.random(in: 0..<12, using: &dice) == 0 { sessions[which] = try session() }
            let wish = Wishes.next(sessions[which].desk, &dice)
            let performed = sessions[which].attempt(wish, by: Actor(Wishes.agents[which]), at: now)
            if case .store(let failure) = performed.failure { Issue.record("\(failure)") }
            if Int.random(in: 0..<3, using: &dice) == 0 { sessions[which].rest() }
        }
        for session in sessions { session.rest() }
        return now
    }

    @Test("A start from a snapshot shows what one from the journal shows", arguments: 0..<8 as Range<UInt64>)
    func same(seed: UInt64) throws {
        let now = try live(seed: seed, acts: 250)
        let asleep = try session()
        let read = try deskOfJournal()
        #expect(read.awakeCount == read.lastNumber)
        #expect(asleep.desk.awakeCount < read.awakeCount)
        #expect(Showing(asleep.desk) == Showing(read))
        #expect(asleep.desk.takeProblem() == nil)
        for later in [0, 4, 40] as [Double] {
            let at = now + later * 86_400
            #expect(
                try asleep.desk.decide(RunTimers(), by: .timers, at: at)
                    == read.decide(RunTimers(), by: .timers, at: at))
        }
    }

    @Test("A process that goes on after its snapshot sleeps, and shows the same")
    func restedProcess() throws {
        var dice = Dice(7)
        let living = try session()
        var now = Date(timeIntervalSince1970: 1_795_166_047)
        for _ in 0..<120 {
            now += .random(in: 1...20_000, using: &dice)
            _ = living.attempt(Wishes.next(living.desk, &dice), by: Actor("ana"), at: now)
            living.rest()
        }
        #expect(living.desk.awakeCount == 0)
        #expect(Showing(living.desk) == Showing(try deskOfJournal()))
    }

    @Test("Old settled tickets are put away, and found by number and requester")
    func putAway() throws {
        let living = try session()
        var failure = SignInFailure()
        failure.codes = [50074]
        failure.requester = "mia@contoso.com"
        let now = Date(timeIntervalSince1970: 1_795_166_047)
        for number in 1...12 {
            try living.perform(OpenTicket(failure: failure, again: true), by: Actor("ana"), at: now + Double(number))
            try living.perform(
                CancelTicket(ticket: number, reason: "no \(number)"), by: Actor("ana"), at: now + Double(number))
            living.rest()
        }
        let later = try session()
        #expect(Set(later.desk.rows.map(\.number)).isSubset(of: [9, 10, 11, 12]))
        #expect(later.desk.rowsPutAway.count + Array(later.desk.rows).count == 12)
        #expect(later.desk.tickets[1]?.cancelReason == "no 1")
        #expect(later.desk.tickets(of: "MIA@contoso.com").count == 12)
        #expect(Showing(later.desk) == Showing(try deskOfJournal()))
    }

    @Test("A snapshot that is cut short or changed anywhere is passed over")
    func damaged() throws {
        _ = try live(seed: 3, acts: 60)
        let expected = Showing(try deskOfJournal())
        let path = cache + "/desk"
        let whole = bytes(of: path)
        #expect(whole.count > 1000)
        var dice = Dice(3)
        for _ in 0..<Thoroughness.count(150, slow: 5000) {
            var broken = whole
            switch Int.random(in: 0...2, using: &dice) {
            case 0: broken.removeLast(Int.random(in: 1...whole.count, using: &dice))
            case 1: broken += [UInt8](repeating: 7, count: Int.random(in: 1...64, using: &dice))
            default: broken[Int.random(in: 0..<whole.count, using: &dice)] ^= 1 << UInt8.random(in: 0...7, using: &dice)
            }
            write(broken, to: path)
            let desk = try session(.never).desk
            #expect(desk.lastSequence == expected.lastSequence)
            let showing = Showing(desk)
            // What stands behind the summed part is checked against the journal when it is read.
            if showing != expected { #expect(desk.takeProblem() != nil) }
        }
    }

    @Test("A journal that was put in the place of the one of the snapshot is read from its beginning")
    func otherJournal() throws {
        _ = try live(seed: 4, acts: 40)
        let journal = data + "/journal.jsonl"
        let text = bytes(of: journal)
        // Another file with the same bytes, as far as it goes.
        let shorter = text[..<(text.count / 2)].lastIndex(of: UInt8(ascii: "\n")) ?? 0
        #expect(unlink(journal) == 0)
        write(text[...shorter], to: journal)
        let desk = try session(.never).desk
        #expect(desk.lastNumber > 0 && desk.awakeCount == desk.lastNumber)
    }

    @Test("A line that is changed under a sleeping ticket is said, and nothing is decided on it")
    func changedLine() throws {
        let living = try session()
        var failure = SignInFailure()
        failure.codes = [50074]
        failure.requester = "mia@contoso.com"
        failure.text = "AADSTS50074 marker"
        let now = Date(timeIntervalSince1970: 1_795_166_047)
        try living.perform(OpenTicket(failure: failure), by: Actor("ana"), at: now)
        failure.requester = "leo@contoso.com"
        failure.text = "other"
        try living.perform(OpenTicket(failure: failure), by: Actor("ana"), at: now)
        living.rest()
        let journal = data + "/journal.jsonl"
        var text = String(decoding: bytes(of: journal), as: UTF8.self)
        text.replace("marker", with: "mARKER")
        let file = try #require(fopen(journal, "r+"))
        fputs(text, file)
        fclose(file)
        let later = try session()
        #expect(later.desk.awakeCount == 0)
        #expect(later.desk.tickets[2]?.text == "other")
        #expect(later.desk.tickets[1] == nil)
        #expect(later.takeProblem()?.sentence.contains("journal.jsonl, line 2") == true)
        let performed = later.attempt(TakeTicket(ticket: 1), by: Actor("bo"), at: now)
        guard case .store(.historyUnreadable) = performed.failure else {
            Issue.record("decided: \(performed)")
            return
        }
        let erasure = ErasePerson(person: "mia@contoso.com", reason: "asked")
        #expect {
            try later.erase(erasure, by: Actor("bo"), at: now)
        } throws: { error in
            if case DeskFailure.store(.historyUnreadable) = error { true } else { false }
        }
        #expect(later.desk.lastSequence == 2)
        // Nothing that lasts is made of a desk that lacks a part, and the next start reads the journal.
        try later.perform(AddNote(ticket: 2, text: "n", isTold: false), by: Actor("bo"), at: now)
        later.rest()
        #expect(!names(in: cache).contains("desk"))
    }

    @Test("Whatever fails while a snapshot is written, nothing that was recorded suffers and the next start is right")
    func failing() throws {
        _ = try live(seed: 5, acts: 60)
        let recorded = try deskOfJournal()
        let expected = Showing(recorded)
        let open = try #require(recorded.rows.filter { !$0.state.isFinal }.map(\.number).min())
        for number in [ENOSPC, EIO, EACCES, EMFILE] {
            var index = 0
            while true {
                let trouble = DiskTrouble()
                let session = DeskSession(store: try FileStore(folder: data, snapshots: .always, disk: trouble.disk))
                try session.catchUpWholly()
                // Something to write down.
                try session.perform(
                    AddNote(ticket: open, text: "n", isTold: false), by: Actor("ana"),
                    at: Date(timeIntervalSince1970: 1_895_166_047))
                let before = trouble.calls.count
                trouble.strike(after: index, DiskTrouble.failing(number))
                session.rest()
                let made = trouble.calls.count - before
                trouble.heal()
                #expect(session.desk.lastNumber == expected.lastNumber)
                #expect(Showing(try self.session(.never).desk) == Showing(session.desk))
                #expect(Showing(session.desk) == Showing(try deskOfJournal()))
                index += 5
                if index > made { break }
            }
        }
    }
}
