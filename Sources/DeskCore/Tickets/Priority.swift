/// How much is at stake, or how soon: the two things that an agent judges.
package enum Level: String, Sendable, CaseIterable {
    case high
    case medium
    case low
}

/// What the desk works by: 1 is first, 5 is last. Derived from impact and urgency, never set.
package struct Priority: Equatable, Comparable, Sendable {
    package static let ranks = 1...5
    /// The rank of what nobody has judged yet.
    static let middle = Priority(impact: .medium, urgency: .medium).rank

    package let rank: Int

    package init(impact: Level, urgency: Level) {
        rank =
            switch (impact, urgency) {
            case (.high, .high): 1
            case (.high, .medium), (.medium, .high): 2
            case (.high, .low), (.medium, .medium), (.low, .high): 3
            case (.medium, .low), (.low, .medium): 4
            case (.low, .low): 5
            }
    }

    /// A judgement that gives a rank; of several, the one that takes the impact for the higher. What is no rank counts as the middle.
    static func judgement(rank: Int) -> (impact: Level, urgency: Level) {
        switch rank {
        case 1: (.high, .high)
        case 2: (.high, .medium)
        case 4: (.medium, .low)
        case 5: (.low, .low)
        default: (.medium, .medium)
        }
    }

    /// The more pressing one is the smaller one.
    package static func < (left: Priority, right: Priority) -> Bool {
        left.rank < right.rank
    }
}
