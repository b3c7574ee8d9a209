/// What a step has to be known by for it to be found again in another revision of its guide.
package protocol MatchedStep {
    var id: String { get }
    var section: String { get }
    var title: String { get }
    /// What the step says besides its title; nil where that is not known.
    var wordsBehindTitle: [String]? { get }
    var changesCredential: Bool { get }
}

extension GuideStep: MatchedStep {
    package var wordsBehindTitle: [String]? { [text] + details + say + answers.map(\.label) }
}

extension RouteStep: MatchedStep {
    package var wordsBehindTitle: [String]? { nil }
}

/// Which step of a newer revision of a guide is which step of the older one.
///
/// An id that both have is one step. The others are compared by their words, and the section counts a little: a step that was
/// reworded, was moved, or whose section has another name finds itself again, and one that something else has replaced
/// does not. No step has two partners.
///
///     let matching = StepMatching(from: kept.steps, to: today.steps)
///     let place = walkthrough.current.flatMap { matching[$0] }
package struct StepMatching: Equatable, Sendable {
    /// The newer id of each older one that has a partner.
    package private(set) var partners: [String: String] = [:]
    /// The ids of the older revision that found no partner, in its order.
    package private(set) var gone: [String] = []
    /// The ids of the newer revision that found no partner, in its order.
    package private(set) var new: [String] = []

    package subscript(id: String) -> String? { partners[id] }

    package init(from old: [some MatchedStep], to new: [some MatchedStep]) {
        let numbered = NumberedIDs(old.map(\.id) + new.map(\.id))
        var search = PartnerSearch(old: old, new: new)
        // Where several say the same, a number tells their ids apart, and it moves on when one comes before: words decide.
        search.pairEqual { numbered.contains($0.id) ? nil : [$0.id] }
        search.pairEqual { [$0.id, $0.section, $0.title] + ($0.wordsBehindTitle ?? []) }
        search.pairEqual { [$0.section, $0.title] + ($0.wordsBehindTitle ?? []) }
        search.pairSimilar()
        for (place, partner) in search.partners.enumerated() {
            if let partner { partners[old[place].id] = new[partner].id } else { gone.append(old[place].id) }
        }
        self.new = new.indices.filter { !search.isTaken[$0] }.map { new[$0].id }
    }
}

/// The ids that differ from another one by a number at the end only, and those that they are like.
private struct NumberedIDs {
    private var ids: Set<String> = []

    init(_ all: [String]) {
        let known = Set(all)
        for id in known {
            guard let hyphen = id.lastIndex(of: "-"), id[hyphen...].dropFirst().allSatisfy(\.isNumber) else { continue }
            let base = String(id[..<hyphen])
            if known.contains(base) { ids.formUnion([id, base]) }
        }
    }

    func contains(_ id: String) -> Bool { ids.contains(id) }
}
