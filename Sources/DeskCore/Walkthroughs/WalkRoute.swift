/// The steps of one revision of a guide and the ways between them: all that decisions about a walkthrough need.
///
/// Kept in the journal once for each revision that was ever walked, so that a walk goes on the way it began whatever happens to
/// the page.
package struct WalkRoute: Equatable, Sendable {
    package let revision: String
    /// `AADSTS50074`, or the page's title where it names no code.
    package let guide: String
    package let codes: [Int]
    package let steps: [RouteStep]
    private let places: [String: Int]
    /// For each step, how many steps the longest way from it has, itself included. A way back is not counted: it would be a cycle.
    private let longest: [Int]

    package init(revision: String, guide: String, codes: [Int], steps: [RouteStep]) {
        self.revision = revision
        self.guide = guide
        self.codes = codes
        self.steps = steps
        let places = Dictionary(steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.places = places
        longest = LongestWays.lengths(steps.map { $0.successors.compactMap { places[$0] } })
    }

    package subscript(id: String) -> RouteStep? {
        places[id].map { steps[$0] }
    }

    package var first: RouteStep? { steps.first }

    /// The longest remaining way from `step` on, in steps, `step` included; 0 at the end.
    package func remaining(from step: String?) -> Int {
        step.flatMap { places[$0] }.map { longest[$0] } ?? 0
    }
}

/// A step as a route knows it: enough to decide, and to name it when the page is gone.
package struct RouteStep: FieldMapped, Equatable, Sendable {
    package var id = ""
    package var title = ""
    package var section = ""
    package var role = GuideRole.resolve
    package var changesCredential = false
    /// How long the step says that one has to wait, in seconds.
    package var wait: Int?
    package var answers: [RouteAnswer] = []
    /// The step that follows when no answer says otherwise; nil at the end.
    package var next: String?
    /// The other guide that is walked before the step that follows.
    package var guide: GuidePlace?

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("id", &id)
        try mapper.map("title", &title)
        try mapper.map("section", &section)
        try mapper.map("role", &role)
        try mapper.map("changes_credential", &changesCredential)
        try mapper.map("answers", &answers)
        try mapper.map("next", &next)
        try mapper.map("leads_to_guide", &guide)
        try mapper.map("wait_seconds", &wait)
    }

    fileprivate var successors: [String] {
        answers.compactMap(\.leadsTo) + (next.map { [$0] } ?? [])
    }

    /// The step that comes after this one.
    package func following(answer: String?) -> String? {
        guard let answer, let chosen = answers.first(where: { $0.id == answer }) else { return next }
        return chosen.leadsTo ?? next
    }

    /// The other guide that is walked before the step that follows. Whoever leaves the step out leaves that out too.
    package func guide(after outcome: StepOutcome, answer: String?) -> GuidePlace? {
        guard outcome != .skipped else { return nil }
        let chosen = answers.first { $0.id == answer }
        return chosen?.guide ?? (chosen?.leadsTo == nil ? guide : nil)
    }
}

package struct RouteAnswer: FieldMapped, Equatable, Sendable {
    package var id = ""
    package var label = ""
    package var leadsTo: String?
    /// The other guide that the answer leads to.
    package var guide: GuidePlace?

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("id", &id)
        try mapper.map("label", &label)
        try mapper.map("leads_to", &leadsTo)
        try mapper.map("leads_to_guide", &guide)
    }
}

extension WalkRoute {
    /// The route through a guide.
    ///
    /// Without a link a step is followed by the next one of the main line. What an answer leads to is a branch when it is there
    /// to repair, collect or hand over; after its last step the walk goes on at the next step outside it.
    package init(_ guide: Guide) {
        let branches = Branches(of: guide)
        let steps = guide.steps.enumerated().map { index, step in
            var route = RouteStep()
            route.id = step.id
            route.title = step.title
            route.section = step.section
            route.role = step.role
            route.changesCredential = step.changesCredential
            route.answers = step.answers.map {
                var answer = RouteAnswer()
                answer.id = $0.id
                answer.label = $0.label
                answer.leadsTo = $0.leadsTo
                answer.guide = $0.guide
                return answer
            }
            route.guide = step.guide
            route.wait = step.wait
            route.next = step.leadsTo ?? branches.following(index)
            return route
        }
        self.init(revision: guide.revision, guide: guide.name, codes: guide.codes, steps: steps)
    }
}

/// Which sections of a guide are branches, and which branches each step stands in.
private struct Branches {
    let steps: [GuideStep]
    /// For each step, the sections that are branches and contain it.
    let around: [Set<String>]

    init(of guide: Guide) {
        steps = guide.steps
        let targets = Set(guide.steps.flatMap { $0.answers.compactMap(\.leadsTo) + ($0.leadsTo.map { [$0] } ?? []) })
        let roots = Set(
            guide.steps.filter { targets.contains($0.id) && Self.branches.contains($0.role) }.map(\.sectionID))
        var regions: [String: Set<String>] = [:]
        var open: [(id: String, level: Int)] = []
        for section in guide.sections {
            open.removeAll { $0.level >= section.level }
            if roots.contains(section.id) { open.append((section.id, section.level)) }
            regions[section.id] = Set(open.map(\.id))
        }
        around = guide.steps.map { regions[$0.sectionID] ?? [] }
    }

    /// Asking and checking is everybody's way; these are only for whom an answer or a step's own end sends there.
    private static let branches: Set<GuideRole> = [.resolve, .collectEvidence, .escalate, .reference]

    func following(_ index: Int) -> String? {
        steps.indices.dropFirst(index + 1).first { around[$0].isSubset(of: around[index]) }.map { steps[$0].id }
    }
}

extension Guide {
    /// `AADSTS50074`, or the title of a page that names no code.
    package var name: String {
        codes.first.map { "AADSTS\($0)" } ?? title
    }
}
