extension String? {
    /// The text without white space around it; nil where nothing is left.
    package var nonBlank: String? {
        guard let text = self?.trimmed, !text.isEmpty else { return nil }
        return text
    }
}

extension String {
    package var trimmed: String {
        // Most texts have nothing to lose, as their first and last bytes tell.
        if let first = utf8.first, let last = utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last { return self }
        let bytes = utf8
        if let start = bytes.firstIndex(where: { $0 != 0x20 }), let end = bytes.lastIndex(where: { $0 != 0x20 }),
            0x21...0x7E ~= bytes[start], 0x21...0x7E ~= bytes[end]
        {
            return String(self[start...end])
        }
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// Line ends as spaces, for a place of one line.
    package var oneLine: String {
        contains(where: \.isNewline) ? String(map { $0.isNewline ? " " : $0 }) : self
    }

    /// The text, or the rule that it may not be blank.
    func required(_ what: Refusal.Needed) throws(Refusal) -> String {
        let text = trimmed
        guard !text.isEmpty else { throw .needs(what) }
        return text
    }
}
