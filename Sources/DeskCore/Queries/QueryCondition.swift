/// A term of a query that says exactly which tickets it means: `code:50074`, `-tag:vip,gold`, `age>2d`.
package struct QueryCondition: Equatable, Sendable {
    /// The values of which one has to be true.
    package enum Operand: Equatable, Sendable {
        case texts([QueryText])
        case states([StateWord])
        case codes([Int])
        case clocks([ServiceState])
        /// Numbers of tickets, or ranks of priorities.
        case numbers(QueryComparison, [Int])
        /// Seconds.
        case span(QueryComparison, Int)
    }

    package var field: QueryField
    package var operand: Operand
    package var isNegated: Bool

    /// Whether it says of which states tickets are meant. What says nothing means those that are unsettled.
    var namesStates: Bool {
        guard !isNegated else { return false }
        return switch operand {
        case .states(let words): words.contains { $0.states != nil }
        default: field == .number || field == .view
        }
    }

    /// Whether only unsettled tickets can be meant.
    var isOfUnsettled: Bool {
        guard !isNegated, case .states(let words) = operand else { return false }
        return words.allSatisfy { $0.states?.allSatisfy(\.isUnsettled) ?? false }
    }
}

/// A name or some words as they were typed in a term.
package struct QueryText: Equatable, Sendable {
    package let text: String
    /// Whether it means nothing but its letters: a user may be called `me`.
    package let isQuoted: Bool
    /// In lower case.
    let folded: [UInt8]
    /// Whether it means that there is nothing.
    let isNone: Bool
    /// Whether it means who asks.
    let isMe: Bool

    init(_ text: String, isQuoted: Bool) {
        self.text = text
        self.isQuoted = isQuoted
        var folded: [UInt8] = []
        folded.appendFolded(text)
        self.folded = folded
        isNone = !isQuoted && folded.elementsEqual("none".utf8)
        isMe = !isQuoted && folded.elementsEqual("me".utf8)
    }
}
