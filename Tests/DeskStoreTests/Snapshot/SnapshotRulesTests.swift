import DeskCore
import DeskStore
import DeskTesting
import Testing

import struct FoundationEssentials.Date

@testable import DeskFileStore

/// Holds `SnapshotRules.generation` to what it stands for: the same events, of every kind that there is, are made into a snapshot, and its bytes
/// are those that were recorded here for these rules.
@Suite("The rules of a snapshot")
struct SnapshotRulesTests {
    /// Sums of the rules and of the snapshots that they make.
    private static let recorded = (rules: "70a2a00256e99658", snapshots: "f066e459f192edca")

    @Test("The same events make the same snapshot, or the generation of the rules is another one")
    func generation() throws {
        let rules = String(SnapshotRules(facts: Facts.byName).sum, radix: 16)
        var sums = ByteWriter()
        for seed in Self.seeds {
            sums.raw(try Self.snapshot(seed: seed).withUnsafeBytes { ByteSum.of($0) })
        }
        let snapshots = String(sums.bytes.withUnsafeBytes { ByteSum.of($0) }, radix: 16)
        if rules != Self.recorded.rules {
            Issue.record("These are other rules. Record them here: (rules: \"\(rules)\", snapshots: \"\(snapshots)\")")
        } else if snapshots != Self.recorded.snapshots {
            Issue.record(
                "The same events make another snapshot now, so that programs of before and after must not share theirs: raise SnapshotRules.generation."
            )
        }
    }

    @Test("A snapshot of chance events has rows with everything that a row can have")
    func coverage() throws {
        let rows = try Self.seeds.flatMap { try Array(Self.desk(seed: $0).rows) }
        #expect(Set(rows.map(\.state)) == Set(TicketState.allCases))
        #expect(Set(rows.map(\.progress.state)) == Set(WalkProgress.State.allCases))
        #expect(rows.contains { $0.standing?.stepTitle != nil && $0.standing?.clock.heldSince != nil })
        #expect(rows.contains { $0.isReminding } && rows.contains { $0.isSuspicious })
        #expect(rows.contains { $0.waitingUntil != nil } && rows.contains { !$0.labels.isEmpty })
        #expect(rows.contains { !$0.holds.isEmpty } && rows.contains { $0.wasBegunElsewhere })
        #expect(rows.contains { $0.resolvedAt != nil && $0.cause != nil && $0.settledBy != nil })
        #expect(rows.contains { $0.firstResponseAt != nil } && rows.contains { $0.remindersSent > 0 })
        #expect(rows.contains { $0.reopenCount > 0 } && rows.contains { $0.stateSince != $0.clockedSince })
    }

    @Test("Another generation, another fact, another key or another value of a set are other rules")
    func other() {
        let rules = SnapshotRules(facts: Facts.byName)
        #expect(rules.sum == SnapshotRules(facts: Facts.byName).sum)
        #expect(rules.sum != SnapshotRules(facts: Facts.byName, generation: SnapshotRules.generation + 1).sum)
        for name in Facts.byName.keys {
            var fewer = Facts.byName
            fewer[name] = nil
            #expect(rules.sum != SnapshotRules(facts: fewer).sum)
        }
        #expect(
            FieldList.words(of: Everything.self)
                == "text:text remark:text count:integer spare:integer urgent:flag words:texts numbers:integers "
                + "parts:(title:text sizes:integers) due:text mood:calm|cross lastMood:calm|cross")
        #expect(FieldList.words(of: Tree.self) == "branches:(^1)")
    }

    // MARK: What is recorded

    private static let seeds: ClosedRange<UInt64> = 1...50
    /// Small pools, so that events meet.
    private static let words = ["mia", "Leo", "ana", "bo", "", "r", "a", "b", "yes", "no"]
    /// What walkthroughs begin with, for the first events.
    private static let openings = ["guide_kept", "ticket_opened", "ticket_imported", "walkthrough_started"]

    private static func desk(seed: UInt64) throws -> Desk {
        var filler = Filler(seed: seed, texts: words)
        let names = Facts.byName.keys.sorted()
        var desk = Desk()
        for sequence in 1...150 {
            let name = (sequence < 10 ? openings : names).randomElement(using: &filler.random) ?? "lost"
            let kind = try #require(Facts.byName[name])
            desk.apply(
                Event(
                    sequence: sequence,
                    at: Date(timeIntervalSince1970: 1_795_166_047 + .random(in: -1e7...1e7, using: &filler.random)),
                    by: words.randomElement(using: &filler.random) ?? "ana",
                    ticket: Int.random(in: 0...5, using: &filler.random), fact: try kind.filled(&filler)))
        }
        return desk
    }

    /// The bytes of all that a snapshot says of a desk, wherever that is.
    private static func snapshot(seed: UInt64) throws -> [UInt8] {
        let desk = try desk(seed: seed)
        var since = RecordedSince()
        var findings = JournalScanner.Findings(end: JournalPosition())
        for number in [nil, 1, 2, 1] {
            let sequence = findings.events.count + 1
            findings.events.append(
                Event(
                    sequence: sequence, at: Date(timeIntervalSince1970: 0), by: "ana", ticket: number,
                    fact: TicketTaken()))
            findings.places.append(LinePlace(file: 1, offset: 100 * sequence, byteCount: 90, sequence: sequence))
        }
        since.append(findings)
        var writing = SnapshotWriting(settledAtHand: 0, base: nil, since: since)
        try writing.take(desk)
        let front = SnapshotFront(
            rules: 0, position: JournalPosition(), journalInode: 0, putAway: ["settled-1-1"],
            desk: writing.deskPart(of: desk))
        return writing.atHand.file(front: front.bytes) + writing.putAway.file(front: [])
    }
}

/// Has values of its own kind in it.
private struct Tree: FieldMapped {
    var branches: [Tree] = []

    mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("branches", &branches)
    }
}
