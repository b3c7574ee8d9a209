/// One line that says which tickets are meant: `code:50074 is:waiting -tag:vip free words`. All its parts have to be true.
///
/// Every text is a query: what is mistaken keeps its letters, narrows nothing, and is named by `problems`.
package struct TicketQuery: Equatable, Sendable {
    package enum Part: Equatable, Sendable {
        case condition(QueryCondition)
        /// A word that any field may have.
        case word(String, isNegated: Bool)
        /// What cannot be understood, as it was typed.
        case mistake(String)
    }

    package var parts: [Part]
    /// Where the parts that are mistaken stand in the text, and what is wrong with them.
    package var problems: [QueryProblem] = []

    package init(_ parts: [Part] = []) {
        self.parts = parts
    }

    package var isEmpty: Bool { parts.isEmpty }

    package var conditions: [QueryCondition] {
        parts.compactMap { if case .condition(let condition) = $0 { condition } else { nil } }
    }

    /// The free words.
    package var words: [(text: String, isNegated: Bool)] {
        parts.compactMap { if case .word(let text, let isNegated) = $0 { (text, isNegated) } else { nil } }
    }

    package var hasWords: Bool { parts.contains { if case .word = $0 { true } else { false } } }

    /// The exact terms alone.
    package var exactPart: TicketQuery { TicketQuery(conditions.map { .condition($0) }) }

    /// The free words alone.
    package var freePart: TicketQuery { TicketQuery(parts.filter { if case .word = $0 { true } else { false } }) }

    /// Whether it says of which states tickets are meant. What says nothing means those that are unsettled.
    package var namesStates: Bool { conditions.contains(where: \.namesStates) }

    /// The names behind `view:`.
    package var namedViews: [String] {
        conditions.flatMap { condition -> [String] in
            guard condition.field == .view, case .texts(let names) = condition.operand else { return [] }
            return names.map(\.text)
        }
    }

    /// Whether the last event of a ticket can be long ago: tickets that are put away have to be looked at too.
    package var reachesSettled: Bool { namesStates && !conditions.contains(where: \.isOfUnsettled) }
}

extension TicketQuery: CustomStringConvertible {
    /// The query in its plainest form. Read again, it is the same.
    package var description: String { parts.map(\.description).joined(separator: " ") }
}

extension TicketQuery.Part: CustomStringConvertible {
    package var description: String {
        switch self {
        case .mistake(let text): text
        case .word(let text, let isNegated): (isNegated ? "-" : "") + QueryText(text, isQuoted: false).written
        case .condition(let condition): condition.description
        }
    }
}

extension QueryCondition: CustomStringConvertible {
    package var description: String {
        let (comparison, values): (QueryComparison, [String]) =
            switch operand {
            case .texts(let texts): (.equal, texts.map(\.written))
            case .states(let words): (.equal, words.map(\.rawValue))
            case .clocks(let states): (.equal, states.map(\.rawValue))
            case .codes(let codes): (.equal, codes.map { "\($0)" })
            case .numbers(_, let numbers) where field == .incident:
                (.equal, numbers.map { $0 == 0 ? "none" : Ticket.id($0) })
            case .numbers(let comparison, let numbers): (comparison, numbers.map { "\($0)" })
            case .span(let comparison, let seconds): (comparison, [QuerySpan.text(seconds)])
            }
        return (isNegated ? "-" : "") + field.rawValue + comparison.rawValue + values.joined(separator: ",")
    }
}

extension QueryText {
    /// As it has to be typed, in quotation marks where it would mean something else without.
    var written: String {
        isQuoted || !isPlain ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }

    private var isPlain: Bool {
        guard let first = text.utf8.first, first != UInt8(ascii: "-") || text.utf8.count == 1 else { return false }
        let signs: Set<UInt8> = Set("@._+-/'".utf8)
        let isSafe = text.utf8.allSatisfy { byte in
            byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte.asciiFolded)
                || signs.contains(byte)
        }
        return isSafe && QueryParser.rank(of: text) == nil && NearTerm.problem(with: text) == nil
    }
}
