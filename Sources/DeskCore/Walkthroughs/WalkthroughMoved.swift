package import struct FoundationEssentials.Date

/// A walkthrough went over to another revision of its guide.
package struct WalkthroughMoved: Fact, StepLeaving {
    package static let name = "walkthrough_moved"

    /// A step that has another id in the other revision.
    package struct Renaming: FieldMapped, Equatable, Sendable {
        package var from = ""
        package var to = ""

        package init() {}

        init(from: String, to: String) {
            self.from = from
            self.to = to
        }

        package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
            try mapper.map("step", &from)
            try mapper.map("id", &to)
        }
    }

    /// What a walkthrough was in a revision.
    package struct Way: FieldMapped, Equatable, Sendable {
        package var revision = ""
        package var next: String?
        package var records: [Walkthrough.Record] = []
        package var ticks: [Walkthrough.Tick] = []

        package init() {}

        init(of walkthrough: Walkthrough) {
            revision = walkthrough.revision
            next = walkthrough.current
            records = walkthrough.records
            ticks = walkthrough.ticks
        }

        package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
            try mapper.map("revision", &revision)
            try mapper.map("next", &next)
            try mapper.map("records", &records)
            try mapper.map("ticks", &ticks)
        }
    }

    package var walkthrough: WalkthroughID = 0
    package var guide = ""
    package var revision = ""
    /// The step that the walk goes on at; nil at the end of the guide.
    package var next: String?
    /// The way that counts from now on, oldest first, under the ids of the other revision.
    package var records: [Walkthrough.Record] = []
    /// The items of the step `next` that are ticked.
    package var ticks: [Walkthrough.Tick] = []
    /// The titles of what was recorded, and the words of what was ticked, that have no place in the other revision.
    package var lost: [String] = []
    package var steps: [Renaming] = []
    /// What it was before: one.
    package var before: [Way] = []
    var timer: [TimerMark] = []

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("walkthrough", &walkthrough)
        try mapper.map("guide", &guide)
        try mapper.map("revision", &revision)
        try mapper.map("next", &next)
        try mapper.map("records", &records)
        try mapper.map("ticks", &ticks)
        try mapper.map("lost", &lost)
        try mapper.map("steps", &steps)
        try mapper.map("before", &before)
        try mapper.map("timer", &timer)
    }

    /// A timer runs at a step by its id.
    var endsTimer: Bool { next != before.first?.next }

    package var walked: WalkthroughID? { walkthrough }
    package var words: String {
        "went over to another revision of \(guide)"
            + (lost.isEmpty ? "" : "; there is no place in it for: \(lost.joined(separator: ", "))")
    }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        guard let former = before.first, let route = desk.routes[former.revision] else { return nil }
        var fact = WalkthroughMoved()
        fact.walkthrough = walkthrough
        fact.guide = route.guide
        fact.revision = former.revision
        fact.next = former.next
        fact.records = former.records
        fact.ticks = former.ticks
        fact.steps = steps.map { Renaming(from: $0.to, to: $0.from) }
        var way = Way()
        way.revision = revision
        way.next = next
        way.records = records
        way.ticks = ticks
        fact.before = [way]
        if endsTimer { fact.timer = desk.timer(before: event) }
        return fact
    }

    package func apply(to desk: inout Desk, in event: Event) {
        let former = before.first?.next
        let partner = steps.first { $0.from == former }?.to ?? former
        desk.changeWay(of: walkthrough) {
            $0.revision = revision
            $0.records = records
            $0.agent = event.by
            $0.lastActivity = event.at
            if next == partner {
                $0.current = next
            } else {
                $0.stand(at: next, since: event.at)
            }
            // What was ticked is said in the words of the other revision.
            $0.ticks = ticks
        }
        desk.leaveStep(by: self, in: event)
    }
}
