/// Pairs the steps of two revisions, the surest first.
struct PartnerSearch {
    /// For each old step the place of its partner.
    private(set) var partners: [Int?]
    /// For each new step whether it has a partner.
    private(set) var isTaken: [Bool]
    private let old: [any MatchedStep]
    private let new: [any MatchedStep]

    init(old: [any MatchedStep], new: [any MatchedStep]) {
        self.old = old
        self.new = new
        partners = Array(repeating: nil, count: old.count)
        isTaken = Array(repeating: false, count: new.count)
    }

    private mutating func pair(_ place: Int, _ partner: Int) {
        partners[place] = partner
        isTaken[partner] = true
    }

    private var oldAlone: [Int] { old.indices.filter { partners[$0] == nil } }
    private var newAlone: [Int] { new.indices.filter { !isTaken[$0] } }

    /// Pairs the steps of the same key, the first with the first; nil is no key.
    mutating func pairEqual(by key: (any MatchedStep) -> [String]?) {
        var waiting: [[String]: [Int]] = [:]
        for place in newAlone.reversed() {
            if let key = key(new[place]) { waiting[key, default: []].append(place) }
        }
        for place in oldAlone {
            if let key = key(old[place]), let partner = waiting[key]?.popLast() { pair(place, partner) }
        }
    }

    /// What counts besides the words. All of it together is less than the words that are asked for.
    private static let sectionBonus = 0.10
    private static let idBonus = 0.10
    private static let placeBonus = 0.05
    private static let mostBonus = sectionBonus + idBonus + placeBonus
    /// The least with which two steps are one: the half of what both say, where section and place speak for it too.
    private static let least = 0.65

    /// Pairs the steps whose words are most alike.
    mutating func pairSimilar() {
        let (places, candidates) = (oldAlone, newAlone)
        guard !places.isEmpty, !candidates.isEmpty else { return }
        // What one revision does not tell cannot be compared.
        let knowsText = [old.first, new.first].allSatisfy { $0?.wordsBehindTitle != nil }
        func words(_ step: any MatchedStep) -> StepWords {
            StepWords(title: step.title, text: knowsText ? step.wordsBehindTitle ?? [] : [])
        }
        let likeness = WordLikeness(of: old.map(words), with: new.map(words), among: candidates)
        var pairs = RankedPairs()
        for place in places {
            likeness.forEach(of: place) { candidate, alike in
                guard alike + Self.mostBonus >= Self.least else { return }
                // What changes a credential was not done by whoever did what does not.
                guard old[place].changesCredential == new[candidate].changesCredential else { return }
                let score = alike + bonus(place, candidate)
                if score >= Self.least { pairs.add(score, place, candidate) }
            }
        }
        pairs.inOrder { place, candidate in
            if partners[place] == nil, !isTaken[candidate] { pair(place, candidate) }
        }
    }

    private func bonus(_ place: Int, _ candidate: Int) -> Double {
        let distance = abs(Double(place) / Double(old.count) - Double(candidate) / Double(new.count))
        return (old[place].section == new[candidate].section ? Self.sectionBonus : 0)
            + (old[place].id == new[candidate].id ? Self.idBonus : 0) + Self.placeBonus * (1 - distance)
    }
}

/// Pairs in the order of their scores, those of one score in the order in which they came.
private struct RankedPairs {
    private static let ranks = 1_000
    /// No score is more.
    private static let highest = 1.25
    private var pairs: [[(Int, Int)]] = Array(repeating: [], count: ranks + 1)

    mutating func add(_ score: Double, _ first: Int, _ second: Int) {
        let rank = Int(min(score, Self.highest) / Self.highest * Double(Self.ranks))
        pairs[rank].append((first, second))
    }

    func inOrder(_ body: (Int, Int) -> Void) {
        for rank in pairs.reversed() {
            for (first, second) in rank { body(first, second) }
        }
    }
}
