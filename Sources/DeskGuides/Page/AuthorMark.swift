internal import DeskCore

/// Reads `{#id}`, by which an author gives a heading or an item its id, and `{.credential}`, by which it changes a credential; both stand
/// together as `{#id .credential}`.
struct AuthorMark: Equatable {
    var id: String?
    var isCredential = false

    /// Takes the mark out of a run of text: at its end, or directly behind a bold lead.
    static func take(from run: inout [GuideInline]) -> AuthorMark? {
        let places = [(at: run.count - 1, isBehindLead: false), (at: 1, isBehindLead: true)]
        for (at, isBehindLead) in places where run.indices.contains(at) {
            guard case .text(let text) = run[at], let mark = mark(in: text, onlyAtStart: isBehindLead) else { continue }
            let rest = text[..<mark.range.lowerBound].trimmingSuffix { $0 == " " } + text[mark.range.upperBound...]
            run[at] = .text(String(rest))
            if rest.isEmpty { run.remove(at: at) }
            return mark.mark
        }
        return nil
    }

    private static func mark(in text: String, onlyAtStart: Bool) -> (mark: AuthorMark, range: Range<String.Index>)? {
        // Cheap for the many texts that have none.
        guard text.holds(UInt8(ascii: "{")) else { return nil }
        var found: Range<String.Index>?
        for range in text.ranges(of: "{") { found = onlyAtStart ? found ?? range : range }
        guard let start = found else { return nil }
        let words = text[start.upperBound...].prefix { $0.isLetter || $0.isNumber || "-_./:# ".contains($0) }
        guard text[words.endIndex...].first == "}", let mark = AuthorMark(words) else { return nil }
        let end = text.index(after: words.endIndex)
        let isWhole =
            onlyAtStart
            ? text[..<start.lowerBound].allSatisfy { " :".contains($0) } : text[end...].allSatisfy { $0 == " " }
        return isWhole ? (mark, start.lowerBound..<end) : nil
    }

    /// Nil where the words are no mark of ours.
    private init?(_ words: Substring) {
        for word in words.split(separator: " ") {
            if word == Self.credential, !isCredential {
                isCredential = true
            } else if id == nil, word.first == "#", word.count > 1, !word.dropFirst().contains("#") {
                id = String(word.dropFirst())
            } else {
                return nil
            }
        }
        if id == nil, !isCredential { return nil }
    }

    private static let credential = ".credential"
}

extension PageBlock {
    /// A heading's or paragraph's own mark; an item has that of its first paragraph.
    mutating func takeMark() {
        switch kind {
        case .heading, .paragraph: mark = AuthorMark.take(from: &text)
        case .item: mark = children.first?.mark
        default: break
        }
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
        var end = endIndex
        while end > startIndex, isDropped(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}
