/// A few words that may stand in several forms, written on one line:
///
///     perform|take the|any? necessary|appropriate action|actions
///     ask the? user for …4 password
///
/// `|` separates forms of one place, `?` says that the word may be missing, `…4` stands for up to four words of any kind.
struct WordPattern {
    private enum Element {
        case word(Set<String>)
        case maybe(Set<String>)
        case gap(Int)
    }

    private let elements: [Element]
    /// The words that it may begin with.
    let firstWords: Set<String>
    /// Of which each match has one.
    let neededWords: Set<String>

    init(_ notation: String) {
        elements = notation.split(separator: " ").map { part in
            if part.first == "…" { return .gap(Int(part.dropFirst()) ?? 0) }
            let isOptional = part.last == "?"
            let forms = Set((isOptional ? part.dropLast() : part).split(separator: "|").map(String.init))
            return isOptional ? .maybe(forms) : .word(forms)
        }
        var first: Set<String> = []
        for element in elements {
            if case .maybe(let forms) = element { first.formUnion(forms) }
            if case .word(let forms) = element {
                first.formUnion(forms)
                break
            }
        }
        firstWords = first
        neededWords = elements.reduce(into: []) { needed, element in
            if case .word(let forms) = element { needed = forms }
        }
    }

    /// The place behind the last word of the match that begins at `start`; nil where none does.
    func end(in words: ArraySlice<SpokenWord>, from start: Int) -> Int? {
        match(elements[...], words, start)
    }

    private func match(_ rest: ArraySlice<Element>, _ words: ArraySlice<SpokenWord>, _ at: Int) -> Int? {
        guard let element = rest.first else { return at }
        let more = rest.dropFirst()
        switch element {
        case .word(let forms):
            return at < words.endIndex && forms.contains(words[at].word) ? match(more, words, at + 1) : nil
        case .maybe(let forms):
            if at < words.endIndex, forms.contains(words[at].word), let end = match(more, words, at + 1) { return end }
            return match(more, words, at)
        case .gap(let most):
            for count in 0...most where at + count <= words.endIndex {
                if let end = match(more, words, at + count) { return end }
            }
            return nil
        }
    }
}
