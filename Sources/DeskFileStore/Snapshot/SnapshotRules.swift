import DeskCore

/// What decides which snapshot a program makes of a journal. Programs that follow the same rules share one; no other program believes it.
///
/// What can be asked for at run time is: the facts, their keys, the texts that these take, and the cases that bytes stand for. The rest, which is
/// what the facts make of a ticket and how its row becomes bytes, stands for its `generation`; a test holds that number to it. Nothing else
/// goes into a snapshot: no clock, no time zone, no locale, and nothing of `desk.yaml`.
struct SnapshotRules {
    /// Raised whenever the same events make another snapshot; `SnapshotRulesTests` says when that is.
    static let generation = 10

    /// The same for the same rules, in every build of the program.
    let sum: UInt64

    init(facts: [String: any Fact.Type], generation: Int = generation) {
        let kinds = facts.sorted { $0.key < $1.key }.map { name, kind in "\(name)(\(FieldList.words(of: kind)))" }
        sum = ByteSum.of((["\(generation)", RowCases.words] + kinds).joined(separator: " "))
    }
}
