/// What is wrong with a part of a query, and where.
package struct QueryProblem: Error, Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
        case unknownField(String, meant: String?)
        /// The field alone, or a value that it cannot take.
        case wants(QueryField)
        case unknownState(String, meant: String?)
        case unknownClock(String, meant: String?)
        case unknownView(String, meant: String?, known: [String])
        /// `<` or `>` in front of what has no order.
        case noOrder(QueryField)
        /// What other query languages have between terms, and what is written instead.
        case connective(String, instead: String)
        case parentheses
        /// A word that is written nearly as a term.
        case nearTerm(meant: String)
        case openQuote
        case nothingQuoted
    }

    package var kind: Kind
    /// The word, in UTF-8 bytes from the beginning of the text.
    package var range: Range<Int>

    /// What is wrong and what was meant, short enough to stand under the word.
    package var words: String {
        switch kind {
        case .unknownField(let name, let meant):
            "there is no field \(name)" + Self.hint(meant.map { "\($0):" }, or: "in quotation marks it is looked for")
        case .wants(let field): "\(field.rawValue) \(field.wants)"
        case .unknownState(let name, let meant):
            "there is no state \(name)" + Self.hint(meant.map { "is:\($0)" }, or: "is \(QueryField.state.wants)")
        case .unknownClock(let name, let meant):
            "no target stands \(name)"
                + Self.hint(
                    meant.map { "sla:\($0)" },
                    or: "known are \(ServiceState.allCases.map(\.rawValue).joined(separator: ", "))")
        case .unknownView(let name, let meant, let known):
            "there is no view \(name)"
                + Self.hint(meant.map { "view:\($0)" }, or: known.isEmpty ? nil : "there are " + Self.few(known))
        case .connective(let word, let instead): "\(word) means nothing here; \(instead)"
        case .parentheses: "parentheses mean nothing here; a comma means or, and all parts have to be true"
        case .nearTerm(let meant): "a term has : or < or > behind its field; \(meant) may be meant"
        case .openQuote: "the quotation mark is never closed; close it, and write two where one is meant"
        case .nothingQuoted: "nothing stands between the quotation marks; write words between them, or leave them out"
        case .noOrder(let field): "\(field.rawValue) has no < and >; write \(field.rawValue):…"
        }
    }

    private static func few(_ names: [String]) -> String {
        names.prefix(9).joined(separator: ", ") + (names.count > 9 ? " and \(names.count - 9) more" : "")
    }

    private static func hint(_ meant: String?, or other: String?) -> String {
        if let meant { return "; \(meant) may be meant" }
        return other.map { "; \($0)" } ?? ""
    }

    /// The mistake with its word, for a place where the query stands elsewhere.
    package func sentence(in text: String) -> String {
        "At `\(Self.word(range, in: text))`: \(words)."
    }

    private static func word(_ range: Range<Int>, in text: String) -> String {
        let bytes = Array(text.utf8)
        return String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
    }
}
