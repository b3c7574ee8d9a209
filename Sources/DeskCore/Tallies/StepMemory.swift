package import struct FoundationEssentials.Date

/// What the desk remembers that helps at the step where a user stands.
package struct StepMemory: Equatable, Sendable {
    /// What another ticket of the user says of this step.
    package private(set) var known: KnownOutcome?
    /// What became of the walks in which this step, one that repairs, was done.
    package private(set) var remedy: RemedyTally?
    /// What became of the walks in which each cause was named, by the answer's id; empty where the step does not ask for the cause.
    package private(set) var causes: [String: RemedyTally] = [:]
    /// What solved the user's trouble with this code the last time, where the cause is asked for.
    package private(set) var lastSolution: PastSolution?

    /// Nil where no walkthrough is in progress, or the guide is at its end.
    package init?(of ticket: TicketNumber, in desk: Desk, at now: Date) {
        guard let walkthrough = desk.walkthrough(of: ticket), walkthrough.isInProgress,
            let route = desk.routes[walkthrough.revision], let step = walkthrough.current.flatMap({ route[$0] })
        else { return nil }
        known = desk.knownOutcome(of: step, for: ticket, at: now)
        let tally = desk.tallies[route.guide, step.id]
        switch step.role {
        case .resolve: remedy = tally.flatMap { $0.remedy.ended > 0 ? $0.remedy : nil }
        case .causes:
            causes = (tally?.causes ?? [:]).filter { $0.value.ended > 0 }
            lastSolution = desk.lastSolution(for: ticket)
        default: break
        }
    }

    /// `solved 14 of 20, most often`; nil for an answer that was never given in a walk that ended.
    package func words(ofAnswer id: String) -> String? {
        guard let words = causes[id]?.words else { return nil }
        return words + (isMostFrequent(id) ? ", most often" : "")
    }

    /// Whether no other cause has solved more walks.
    package func isMostFrequent(_ id: String) -> Bool {
        guard let solved = causes[id]?.solved, solved > 0 else { return false }
        return !causes.values.contains { $0.solved > solved }
    }

    /// What is remembered besides the causes, a sentence each.
    package func sentences(at now: Date) -> [String] {
        [
            known.map { "Known: \($0.words(at: now))." },
            remedy.map {
                "Of \($0.ended) \($0.ended == 1 ? "walk" : "walks") in which this was done, it solved \($0.solved)."
            },
            lastSolution.map { "Last time: \($0.words(at: now))." },
        ].compactMap(\.self)
    }
}
