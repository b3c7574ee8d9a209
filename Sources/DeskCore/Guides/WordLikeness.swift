/// How much of their words two steps share: 0 for nothing, 1 for all. It is the middle of what they share of both (Dice's
/// coefficient) and of the shorter one (the overlap), so that a step may grow or shrink. A word that many steps have
/// weighs less than one that few have.
struct WordLikeness {
    /// A word of more steps than these tells none from the others, and following it would cost the square of them.
    private static let mostSteps = 400

    private let first: [StepWords]
    private let firstWeights: [Double]
    private let secondWeights: [Double]
    /// For each word the second steps that have it, with what it weighs there.
    private var holders: [UInt64: [(step: Int, weight: Double)]] = [:]
    private var rarity: [UInt64: Double] = [:]

    /// - Parameter candidates: the places of those second steps that are asked for.
    init(of first: [StepWords], with second: [StepWords], among candidates: [Int]) {
        self.first = first
        let rarity = Self.counts(first).merging(Self.counts(second), uniquingKeysWith: max)
            .mapValues { $0 > Self.mostSteps ? 0 : 1 / Double($0).squareRoot() }
        self.rarity = rarity
        func weight(_ step: StepWords) -> Double {
            step.words.reduce(0) { $0 + $1.weight * (rarity[$1.number] ?? 0) }
        }
        firstWeights = first.map(weight)
        secondWeights = second.map(weight)
        for step in candidates {
            for word in second[step].words where rarity[word.number] != 0 {
                holders[word.number, default: []].append((step, word.weight))
            }
        }
    }

    /// In how many of the steps each word is.
    private static func counts(_ steps: [StepWords]) -> [UInt64: Int] {
        steps.reduce(into: [:]) { counts, step in
            for word in step.words { counts[word.number, default: 0] += 1 }
        }
    }

    /// Gives every candidate that shares a word with a first step, in their order.
    func forEach(of place: Int, _ body: (Int, Double) -> Void) {
        var shared = [Double](repeating: 0, count: secondWeights.count)
        for word in first[place].words {
            let rarity = rarity[word.number] ?? 0
            for holder in holders[word.number] ?? [] {
                shared[holder.step] += min(word.weight, holder.weight) * rarity
            }
        }
        for (step, weight) in shared.enumerated() where weight > 0 {
            let (first, second) = (firstWeights[place], secondWeights[step])
            body(step, (2 * weight / (first + second) + weight / min(first, second)) / 2)
        }
    }
}
