/// Reads the text of a query.
package enum QueryParser {
    /// Every text has a reading; what is wrong with it stands in the query's `problems`.
    ///
    /// - Parameters:
    ///   - views: the names of views that `view:` may name; nil where they are looked at later.
    ///   - isWhole: whether nobody goes on typing: then a quotation mark that is never closed is a mistake, and a value of no letters.
    package static func query(_ text: String, views: [String]? = nil, isWhole: Bool = false) -> TicketQuery {
        var query = TicketQuery()
        let bytes = Array(text.utf8)
        for token in QueryLexer.tokens(of: text) {
            do throws(QueryProblem) {
                if isWhole { try checkWhole(token) }
                query.parts.append(try part(token, views: views))
            } catch {
                query.problems.append(error)
                query.parts.append(.mistake(String(decoding: bytes[token.range], as: UTF8.self)))
            }
        }
        return query
    }

    private static func checkWhole(_ token: QueryToken) throws(QueryProblem) {
        if token.isOpen { throw QueryProblem(kind: .openQuote, range: token.range) }
        guard token.values.allSatisfy({ $0.isQuoted && $0.text.isEmpty }) else { return }
        let field = token.name.flatMap { QueryField(typed: $0.text) }
        throw QueryProblem(kind: field.map { .wants($0) } ?? .nothingQuoted, range: token.range)
    }

    /// `p1` to `p5`, as people say a priority.
    static func rank(of word: String) -> Int? {
        let word = word.lowercased()
        guard word.utf8.count == 2, word.hasPrefix("p"), let rank = word.last?.wholeNumberValue else { return nil }
        return Priority.ranks.contains(rank) ? rank : nil
    }

    private static func part(_ token: QueryToken, views: [String]?) throws(QueryProblem) -> TicketQuery.Part {
        guard let name = token.name else {
            let value = token.values[0]
            if !value.isQuoted, let rank = rank(of: value.text) {
                return .condition(
                    QueryCondition(field: .priority, operand: .numbers(.equal, [rank]), isNegated: token.isNegated))
            }
            if !value.isQuoted, let kind = NearTerm.problem(with: value.text) {
                throw QueryProblem(kind: kind, range: token.range)
            }
            return .word(value.text, isNegated: token.isNegated)
        }
        guard let field = QueryField(typed: name.text) else {
            let meant = NearestWord.of(name.text, among: QueryField.allNames)
            throw QueryProblem(kind: .unknownField(name.text, meant: meant), range: name.range)
        }
        // A comma at the end waits for the next value.
        let values = token.values.filter { !$0.text.isEmpty || $0.isQuoted }
        guard !values.isEmpty else { throw QueryProblem(kind: .wants(field), range: token.range) }
        let operand = try operand(field, token.comparison, values, in: token, views: views)
        return .condition(QueryCondition(field: field, operand: operand, isNegated: token.isNegated))
    }

    private static func operand(
        _ field: QueryField, _ comparison: QueryComparison, _ values: [QueryToken.Value], in token: QueryToken,
        views: [String]?
    ) throws(QueryProblem) -> QueryCondition.Operand {
        let hasOrder = [.number, .rank, .span].contains(field.kind)
        guard hasOrder || comparison == .equal else {
            throw QueryProblem(kind: .noOrder(field), range: token.range)
        }
        // What is more than one of several says nothing that one of them would not.
        guard comparison == .equal || values.count == 1 else {
            throw QueryProblem(kind: .wants(field), range: token.range)
        }
        switch field.kind {
        case .words, .name:
            return .texts(values.map { QueryText($0.text, isQuoted: $0.isQuoted && needsQuotes($0.text)) })
        case .state:
            return .states(try values.map { (value) throws(QueryProblem) in try state(value) })
        case .clock:
            return .clocks(try values.map { (value) throws(QueryProblem) in try clock(value) })
        case .code:
            return .codes(try numbers(field, values, CodeText.number))
        case .number:
            return .numbers(comparison, try numbers(field, values, Ticket.number))
        case .link:
            // No ticket has the number 0.
            return .numbers(
                comparison, try numbers(field, values) { $0.lowercased() == "none" ? 0 : Ticket.number($0) })
        case .rank:
            return .numbers(
                comparison, try numbers(field, values) { Self.rank(of: $0.count == 1 ? "p\($0)" : $0) })
        case .span:
            guard comparison != .equal, let seconds = QuerySpan.seconds(typed: values[0].text) else {
                throw QueryProblem(kind: .wants(field), range: token.range)
            }
            return .span(comparison, seconds)
        case .view:
            if let views {
                for value in values where !views.contains(where: { $0.lowercased() == value.text.lowercased() }) {
                    let meant = NearestWord.of(value.text, among: views)
                    throw QueryProblem(kind: .unknownView(value.text, meant: meant, known: views), range: value.range)
                }
            }
            return .texts(values.map { QueryText($0.text, isQuoted: false) })
        }
    }

    /// Whether a text in quotation marks would mean something else without.
    private static func needsQuotes(_ text: String) -> Bool {
        let text = QueryText(text, isQuoted: false)
        return text.isMe || text.isNone
    }

    private static func state(_ value: QueryToken.Value) throws(QueryProblem) -> StateWord {
        guard let word = StateWord(typed: value.text) else {
            let meant = NearestWord.of(value.text, among: StateWord.allCases.map(\.rawValue))
            throw QueryProblem(kind: .unknownState(value.text, meant: meant), range: value.range)
        }
        return word
    }

    private static func clock(_ value: QueryToken.Value) throws(QueryProblem) -> ServiceState {
        guard let state = ServiceState(rawValue: value.text.lowercased()) else {
            let meant = NearestWord.of(value.text, among: ServiceState.allCases.map(\.rawValue))
            throw QueryProblem(kind: .unknownClock(value.text, meant: meant), range: value.range)
        }
        return state
    }

    private static func numbers(
        _ field: QueryField, _ values: [QueryToken.Value], _ read: (String) -> Int?
    ) throws(QueryProblem) -> [Int] {
        var numbers: [Int] = []
        for value in values {
            guard let number = read(value.text) else { throw QueryProblem(kind: .wants(field), range: value.range) }
            numbers.append(number)
        }
        return numbers
    }
}
