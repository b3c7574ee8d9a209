internal import DeskCore

/// Reads `{#id}`, by which an author gives a heading or an item its id.
enum ExplicitID {
    /// Takes the mark out of a run of text: at its end, or directly behind a bold lead.
    static func take(from run: inout [GuideInline]) -> String? {
        let places = [(at: run.count - 1, isBehindLead: false), (at: 1, isBehindLead: true)]
        for (at, isBehindLead) in places where run.indices.contains(at) {
            guard case .text(let text) = run[at], let mark = mark(in: text, onlyAtStart: isBehindLead) else { continue }
            let rest = text[..<mark.range.lowerBound].trimmingSuffix { $0 == " " } + text[mark.range.upperBound...]
            run[at] = .text(String(rest))
            if rest.isEmpty { run.remove(at: at) }
            return mark.id
        }
        return nil
    }

    private static func mark(in text: String, onlyAtStart: Bool) -> (id: String, range: Range<String.Index>)? {
        // Cheap for the many texts that have none.
        guard text.holds(UInt8(ascii: "{")) else { return nil }
        var found: Range<String.Index>?
        for range in text.ranges(of: "{#") { found = onlyAtStart ? found ?? range : range }
        guard let start = found else { return nil }
        let id = text[start.upperBound...].prefix { $0.isLetter || $0.isNumber || "-_./:".contains($0) }
        guard !id.isEmpty, text[id.endIndex...].first == "}" else { return nil }
        let end = text.index(after: id.endIndex)
        let isWhole =
            onlyAtStart
            ? text[..<start.lowerBound].allSatisfy { " :".contains($0) } : text[end...].allSatisfy { $0 == " " }
        return isWhole ? (String(id), start.lowerBound..<end) : nil
    }
}

extension PageBlock {
    /// A heading's or paragraph's own mark; an item has that of its first paragraph.
    mutating func takeExplicitID() {
        switch kind {
        case .heading, .paragraph: explicitID = ExplicitID.take(from: &text)
        case .item: explicitID = children.first?.explicitID
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
