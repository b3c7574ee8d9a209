/// Words that are nearly terms: what other query languages write, and slips of the hand. As free words they would find nothing, and nobody would
/// know why.
enum NearTerm {
    /// What is wrong with a word without quotation marks; nil where it is a free word.
    static func problem(with word: String) -> QueryProblem.Kind? {
        if let instead = connectives[word] { return .connective(word, instead: instead) }
        if isInParentheses(word) { return .parentheses }
        if let meant = term(word) { return .nearTerm(meant: meant) }
        return priority(word)
    }

    private static let connectives = [
        "OR": "a comma between values means it: is:new,open", "||": "a comma between values means it: is:new,open",
        "AND": "leave it out, since all parts have to be true", "&&": "leave it out, since all parts have to be true",
        "NOT": "a hyphen means it: -is:new", "!": "a hyphen means it: -is:new",
    ]

    private static func isInParentheses(_ word: String) -> Bool {
        let inner = word.drop { $0 == "(" || $0 == "-" }
        guard inner.count < word.count, word.contains("(") else { return word == ")" }
        return inner.isEmpty || split(inner) != nil
    }

    /// The name of a field, the signs behind it, and the rest; nil of any other word.
    private static func split(_ word: Substring) -> (name: Substring, signs: Substring, rest: Substring)? {
        let name = word.prefix { $0.isASCII && $0.isLetter }
        let signs = word[name.endIndex...].prefix { ":<>=!：＜＞＝≤≥≠".contains($0) }
        guard !name.isEmpty, !signs.isEmpty, QueryField(typed: String(name)) != nil else { return nil }
        return (name, signs, word[signs.endIndex...])
    }

    /// `code=50074`, `code!=50074`, and signs of other scripts.
    private static func term(_ word: String) -> String? {
        guard let (name, signs, rest) = split(word[...]) else { return nil }
        let sign =
            switch signs {
            case "＜": "<"
            case "＞": ">"
            case "≤", "=<": "<="
            case "≥", "=>": ">="
            default: ":"
            }
        let isNegated = signs == "!=" || signs == "≠" || signs == "!:"
        return (isNegated ? "-" : "") + "\(name.lowercased())\(sign)\(rest)"
    }

    /// `p6`, `p1,2`.
    private static func priority(_ word: String) -> QueryProblem.Kind? {
        let ranks = word.lowercased().split(separator: ",", omittingEmptySubsequences: false)
        guard ranks[0].first == "p",
            ranks.allSatisfy({ $0.drop { $0 == "p" }.count == 1 && $0.last?.isWholeNumber == true })
        else { return nil }
        let digits = ranks.compactMap(\.last).map(String.init)
        if ranks.count == 1 { return QueryParser.rank(of: word) == nil ? .wants(.priority) : nil }
        return digits.allSatisfy { QueryParser.rank(of: "p" + $0) != nil }
            ? .nearTerm(meant: "priority:" + digits.joined(separator: ",")) : .wants(.priority)
    }
}
