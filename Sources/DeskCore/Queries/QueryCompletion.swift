/// What the word at the cursor may become.
package struct QueryCompletion: Equatable, Sendable {
    /// What is replaced, in UTF-8 bytes from the beginning of the text.
    package var range: Range<Int>
    /// What may stand there, the likeliest first; nothing where nothing is known.
    package var candidates: [String]

    /// Whether it depends on the names that occur on the desk.
    package private(set) var wantsNames = false

    /// More than these nobody reads.
    private static let most = 40

    /// - Parameter caret: in UTF-8 bytes from the beginning of the text.
    package init(_ text: String, caret: Int, vocabulary: QueryVocabulary) {
        range = caret..<caret
        candidates = []
        let token = QueryLexer.tokens(of: text).first { $0.range.lowerBound < caret && caret <= $0.range.upperBound }
        guard let token, let value = token.values.last(where: { $0.range.lowerBound <= caret }) ?? token.values.first
        else { return }
        if let name = token.name {
            guard let field = QueryField(typed: name.text), caret > name.range.upperBound else { return }
            wantsNames = ![.state, .rank, .span, .number, .clock].contains(field.kind)
            offer(vocabulary.values(of: field), for: value)
        } else if !value.isQuoted {
            offer(QueryField.names.map { $0 + ":" }, for: value, onlyBeginnings: true)
        }
    }

    private mutating func offer(_ known: [String], for value: QueryToken.Value, onlyBeginnings: Bool = false) {
        var typed: [UInt8] = []
        typed.appendFolded(value.text)
        let folded = known.map { name -> (name: String, bytes: [UInt8]) in
            var bytes: [UInt8] = []
            bytes.appendFolded(name.hasPrefix("\"") ? String(name.dropFirst()) : name)
            return (name, bytes)
        }
        let begun = folded.filter { $0.bytes.starts(with: typed) && $0.bytes != typed }.map(\.name)
        let others =
            onlyBeginnings || typed.isEmpty
            ? [] : folded.filter { !$0.bytes.starts(with: typed) && $0.name.containsFolded(typed) }.map(\.name)
        range = value.range
        candidates = Array((begun + others).prefix(Self.most))
    }
}
