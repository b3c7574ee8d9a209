import DeskCore
import DeskStore
import DeskTesting
import FoundationEssentials
import Glibc
import Testing

@testable import DeskFileStore

/// What is not the desk's, or not what was written, in the place of what was.
extension SnapshotTests {
    private var failure: SignInFailure {
        var failure = SignInFailure()
        failure.codes = [50074]
        return failure
    }

    @Test("A snapshot of a journal that was here before is not gone on from")
    func otherDesk() throws {
        _ = try live(seed: 11, acts: 60)
        let kept = cache + "-kept"
        #expect(rename(cache, kept) == 0)
        for name in names(in: data) where name != "cache-kept" { remove(data + "/" + name) }
        try #require(names(in: data) == ["cache-kept"])
        let now = try live(seed: 12, acts: 250)
        for name in names(in: cache) { unlink(cache + "/" + name) }
        for name in names(in: kept) { #expect(rename(kept + "/" + name, cache + "/" + name) == 0) }
        rmdir(kept)
        let living = try session()
        try living.perform(OpenTicket(failure: failure, again: true), by: Actor("ana"), at: now)
        living.rest()
        #expect(Showing(living.desk) == Showing(try deskOfJournal()))
        let later = try session()
        #expect(later.desk.awakeCount == 0)
        #expect(Showing(later.desk) == Showing(try deskOfJournal()))
    }

    @Test("Tickets put away that are not what was written are said to be so, and the next start is right")
    func damagedPutAway() throws {
        _ = try live(seed: 3, acts: 250)
        let expected = Showing(try deskOfJournal())
        let whole = names(in: cache).map { ($0, bytes(of: cache + "/" + $0)) }
        var dice = Dice(5)
        var found = 0
        for _ in 0..<300 {
            for (name, content) in whole { write(content, to: cache + "/" + name) }
            let (name, content) = try #require(whole.filter { $0.0.hasPrefix("settled") }.randomElement(using: &dice))
            var broken = content
            let place = Int.random(in: 0..<(broken.count - 8), using: &dice)
            switch Int.random(in: 0...1, using: &dice) {
            case 0: broken[place] ^= 1 << UInt8.random(in: 0...7, using: &dice)
            default: broken.replaceSubrange(place..<(place + 8), with: [255, 255, 255, 255, 255, 255, 255, 127])
            }
            write(broken, to: cache + "/" + name)
            let desk = try session(.never).desk
            guard Showing(desk) != expected else { continue }
            found += 1
            #expect(desk.takeProblem() != nil)
            #expect(!names(in: cache).contains("desk"))
            #expect(Showing(try session(.never).desk) == expected)
        }
        #expect(found > 100)
    }

    @Test("A snapshot that is not what was written is not gone on from")
    func damagedBase() throws {
        let now = try live(seed: 3, acts: 60)
        let whole = names(in: cache).map { ($0, bytes(of: cache + "/" + $0)) }
        var dice = Dice(6)
        for _ in 0..<100 {
            for (name, content) in whole { write(content, to: cache + "/" + name) }
            let (name, content) = try #require(whole.filter { $0.0 != "lock" }.randomElement(using: &dice))
            var broken = content
            broken[Int.random(in: 0..<broken.count, using: &dice)] ^= 1 << UInt8.random(in: 0...7, using: &dice)
            write(broken, to: cache + "/" + name)
            let living = try session()
            _ = living.attempt(OpenTicket(failure: failure, again: true), by: Actor("ana"), at: now)
            living.rest()
            _ = Showing(try session().desk)
            let later = try session().desk
            #expect(Showing(later) == Showing(try deskOfJournal()))
        }
    }

    @Test("Where the cache is a link, nothing is written, read or removed behind it")
    func linkedCache() throws {
        let now = try live(seed: 8, acts: 30)
        let elsewhere = folder.path + "/elsewhere"
        #expect(rename(cache, elsewhere) == 0)
        write(Array("mine".utf8), to: elsewhere + "/notes")
        write(Array("mine".utf8), to: elsewhere + "/settled-1-1")
        let there = names(in: elsewhere).map { ($0, bytes(of: elsewhere + "/" + $0)) }
        #expect(symlink(elsewhere, cache) == 0)
        let living = try session()
        #expect(living.desk.awakeCount == living.desk.lastNumber)
        try living.perform(OpenTicket(failure: failure, again: true), by: Actor("ana"), at: now)
        living.rest()
        try CacheFolder(folder: StoreFolder(path: data, isShared: false), disk: Self.quiet).removeAll()
        #expect(names(in: elsewhere).map { $0 } == there.map(\.0))
        for (name, content) in there { #expect(bytes(of: elsewhere + "/" + name) == content) }
    }

    @Test("A file that says it is larger than memory is passed over")
    func hugeCache() throws {
        _ = try live(seed: 8, acts: 30)
        let expected = Showing(try deskOfJournal())
        var layout = TicketFile.Layout()
        layout.ticketCount = 1 << 33
        layout.detailsByteCount = 1 << 39
        write(withUnsafeBytes(of: layout) { Array($0) }, to: cache + "/desk")
        #expect(truncate(cache + "/desk", layout.byteCount) == 0)
        #expect(Showing(try session(.never).desk) == expected)
    }

    @Test("A snapshot by other rules is passed over, and replaced")
    func otherRules() throws {
        _ = try live(seed: 9, acts: 60)
        let store = try StoreFolder(path: data, sharing: .nobody, disk: Self.quiet)
        func beginning(generation: Int) -> Desk? {
            let rules = SnapshotRules(facts: Facts.byName, generation: generation)
            let lines = JournalLines(folder: store, disk: Self.quiet, facts: Facts.byName)
            return Snapshots(folder: store, disk: Self.quiet, rules: rules, lines: lines, policy: .always)
                .beginning(of: Journal(folder: store, disk: Self.quiet, facts: Facts.byName))
        }
        let kept = try #require(beginning(generation: SnapshotRules.generation))
        #expect(Showing(kept) == Showing(try deskOfJournal()))
        #expect(beginning(generation: SnapshotRules.generation + 1) == nil)
        // Another program, which knows a fact less.
        var facts = Facts.byName
        facts[ReminderFellDue.name] = nil
        let other = DeskSession(store: try FileStore(folder: data, facts: facts, snapshots: .always, disk: Self.quiet))
        try other.catchUpWholly()
        #expect(other.desk.awakeCount == other.desk.lastNumber)
        other.rest()
        #expect(try session(.never).desk.awakeCount == kept.lastNumber)
    }
}
