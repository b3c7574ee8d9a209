internal import DeskCore

/// Where words without a link send their reader: "go on to Approve", "if no, continue with step 4; otherwise see section 2.1".
struct SaidWay: Equatable {
    enum Place: Equatable {
        /// The anchor of a heading.
        case heading(String)
        /// A step by its number.
        case step(String)
    }

    /// For whom: "The phone is new", "Otherwise". Nil for everybody.
    var condition: String?
    var isOtherwise = false
    /// Whether it is one of several beside each other, "Broken → Unlock it"; alone it may be a path through menus.
    var isRow = false
    /// Nil where the sentence sends nowhere: "if it works, close the ticket".
    var place: Place?

    /// What a text says, sentence by sentence; "Broken → unlock it. Go to step 4." is one way as a whole.
    static func ways(in text: String, names: HeadingNames) -> [SaidWay] {
        guard maySend(text) else { return [] }
        let sentences = WayWord.sentences(of: text)
        if let words = sentences.first, let arrow = words.firstIndex(where: { $0.word == WayWord.arrow }), arrow > 0,
            !words.contains(where: { word in WayWords.conditions.contains { $0 == [word.word] } })
        {
            let place = place(behindAnswer: String(text[words[arrow].range.lowerBound...]), names: names)
            let condition = text[..<words[arrow].range.lowerBound].description.trimmed
            return place.map { [SaidWay(condition: condition, isRow: true, place: $0)] } ?? []
        }
        if let row = row(text, names: names) { return [row] }
        return sentences.flatMap { words -> [SaidWay] in
            let clauses = Clauses(words, names)
            let ways = clauses.ways
            return ways.isEmpty ? clauses.closing.map { [$0] } ?? [] : ways
        }
    }

    /// "Broken: step 4", with nothing but a place behind a few words and a colon.
    private static func row(_ text: String, names: HeadingNames) -> SaidWay? {
        guard text.utf8.count <= longestRow, let colon = text.firstIndex(of: ":") else { return nil }
        let condition = String(text[..<colon]).trimmed
        let words = WayWord.sentences(of: String(text[text.index(after: colon)...]))
        guard !condition.isEmpty, words.count == 1, let place = Clauses(words[0], names).answered else { return nil }
        return SaidWay(condition: condition, isRow: true, place: place)
    }

    private static let longestRow = 80

    /// In bytes; who sends somebody somewhere says it in less.
    private static let longest = 2000

    /// Cheap, and seldom true.
    static func maySend(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        return WayWords.glance.mayHold(text)
            || text.utf8.contains { $0 == 0xE2 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "|") }
            || text.utf8.count <= longestRow && text.utf8.contains(UInt8(ascii: ":"))
    }

    /// Where an answer leads, by what stands behind it: the first sentence that sends somewhere, or that is nothing but a place.
    static func place(behindAnswer text: String, names: HeadingNames) -> Place? {
        text.utf8.count > longest
            ? nil : WayWord.sentences(of: text).lazy.compactMap { Clauses($0, names).answered }.first
    }
}

/// Reads one sentence.
private struct Clauses {
    private let words: [WayWord]
    private let names: HeadingNames
    private let texts: [String]

    init(_ words: [WayWord], _ names: HeadingNames) {
        self.words = words
        self.names = names
        texts = words.map(\.word)
    }

    var answered: SaidWay.Place? {
        if let (place, _) = sent(from: skippingArticles(0)) { return place }
        guard let (place, end) = place(at: 0), end == words.count else { return nil }
        return place
    }

    var ways: [SaidWay] {
        var ways: [SaidWay] = []
        var at = 0
        // "Decision point: if …"
        if clause(from: 0) == nil, let pause = words.firstIndex(where: \.isLastBeforePause),
            clause(from: pause + 1) != nil
        {
            at = pause + 1
        }
        while at < words.count {
            if Self.joining.contains(texts[at]) {
                at += 1
            } else if let (way, end) = clause(from: at) {
                ways.append(way)
                at = end
            } else {
                break
            }
        }
        return ways
    }

    private static let joining: Set<String> = [
        "and", "or", "but", "und", "oder", "et", "ou", "y", "o", "en", "of", "e",
    ]

    private func clause(from start: Int) -> (SaidWay, end: Int)? {
        for phrase in WayWords.otherwise where starts(with: phrase, at: start) {
            guard let (place, end) = sent(from: skippingArticles(start + phrase.count)) else { continue }
            return (SaidWay(condition: text(start..<start + phrase.count), isOtherwise: true, place: place), end)
        }
        for phrase in WayWords.conditions where starts(with: phrase, at: start) {
            let begin = start + phrase.count
            guard begin < words.count else { continue }
            for at in words.indices[begin...].dropFirst() {
                guard let (place, end) = sent(from: at) else { continue }
                return (SaidWay(condition: text(begin..<at), place: place), end)
            }
            guard let pause = words[begin...].firstIndex(where: \.isLastBeforePause) else { continue }
            return (SaidWay(condition: text(begin..<pause + 1)), words.count)
        }
        guard start == 0 else { return nil }
        let first = skippingArticles(start)
        guard let (place, end) = sent(from: first) else { return nil }
        for phrase in WayWords.conditions where starts(with: phrase, at: end) && end + phrase.count < words.count {
            return (SaidWay(condition: text(end + phrase.count..<words.count), place: place), words.count)
        }
        return end == words.count ? (SaidWay(place: place), end) : nil
    }

    /// "Reset the password, then go to step 5": where a sentence sends everybody at its end.
    var closing: SaidWay? {
        for at in words.indices.dropFirst() where words[at - 1].isLastBeforePause {
            guard let (place, end) = sent(from: skippingArticles(at)), end == words.count else { continue }
            return SaidWay(place: place)
        }
        return nil
    }

    /// Behind an arrow, or words such as "go to".
    private func sent(from start: Int) -> (SaidWay.Place, end: Int)? {
        guard start < words.count else { return nil }
        let behind = texts[start...].firstIndex { $0 != WayWord.arrow } ?? words.count
        for phrase in WayWords.go where starts(with: phrase, at: behind) {
            if let found = place(at: behind + phrase.count) { return found }
        }
        return behind > start ? place(at: behind) : nil
    }

    private func place(at start: Int) -> (SaidWay.Place, end: Int)? {
        let start = skippingArticles(start)
        guard start < words.count else { return nil }
        if start + 1 < words.count, ends(start + 2) {
            let number = texts[start + 1]
            if isNumber(start + 1), WayWords.steps.contains(texts[start]) { return (.step(number), start + 2) }
            if isNumber(start + 1) || number.count == 1, WayWords.sections.contains(texts[start]) {
                return names.anchor(ofNumber: number).map { (.heading($0), start + 2) }
            }
        }
        if isNumber(start), ends(start + 1), WayWords.isGo(texts[max(0, start - 2)..<start]) {
            return (.step(texts[start]), start + 1)
        }
        let first = WayWords.sections.contains(texts[start]) ? start + 1 : start
        guard let (anchor, count) = names.anchor(at: texts[first...]), ends(first + count) else { return nil }
        return (.heading(anchor), first + count)
    }

    private func isNumber(_ at: Int) -> Bool { texts[at].first?.isNumber == true }

    /// Whether the name of a place is over: nothing follows, or nothing that would belong to the name.
    private func ends(_ at: Int) -> Bool {
        at >= words.count || words[at - 1].isLastBeforePause || WayWords.behind.contains(texts[at])
            || WayWords.conditions.contains { starts(with: $0, at: at) }
            || WayWords.otherwise.contains { starts(with: $0, at: at) }
    }

    private func skippingArticles(_ start: Int) -> Int {
        var at = start
        while at < words.count, WayWords.articles.contains(texts[at]), !names.begin(with: texts[at]) { at += 1 }
        return at
    }

    private func starts(with phrase: [String], at start: Int) -> Bool {
        start >= 0 && start <= texts.count && texts[start...].starts(with: phrase)
    }

    /// The words as written, with a capital.
    private func text(_ range: Range<Int>) -> String {
        var words = words[range]
        while let last = words.last, WayWords.articles.contains(last.word) { words = words.dropLast() }
        guard let first = words.first, let last = words.last else { return "" }
        return String(first.base[first.range.lowerBound..<last.range.upperBound]).capitalised
    }
}

/// A word of a sentence that may send somewhere.
struct WayWord {
    static let arrow = "→"
    static func isArrow(_ character: Character) -> Bool { "→➡⇒".contains(character) }

    let base: Substring
    let range: Range<String.Index>
    /// Lowercase; every arrow is the same, and so is the stroke between cells.
    let word: String
    /// Whether a sign follows that ends a part of the sentence.
    var isLastBeforePause = false

    static func sentences(of text: String) -> [[WayWord]] {
        var sentences: [[WayWord]] = [[]]
        var at = text.startIndex
        while at < text.endIndex {
            let start = at
            at = text.place(after: at)
            if text.isOfWord(start) {
                while at < text.endIndex, isPart(of: text, at) { at = text.place(after: at) }
                sentences[sentences.count - 1].append(
                    WayWord(base: text[...], range: start..<at, word: text[start..<at].lowercased()))
                continue
            }
            // Most of what stands between words.
            if text.utf8[start] == UInt8(ascii: " ") { continue }
            let character = text[start]
            if isArrow(character) || character == "|" || text[start...].hasPrefix("->")
                || text[start...].hasPrefix("=>")
            {
                if !isArrow(character), character != "|" { at = text.index(after: at) }
                sentences[sentences.count - 1].append(WayWord(base: text[...], range: start..<at, word: arrow))
            } else if character.isNewline
                || (".;!?".contains(character) && (at == text.endIndex || text[at].isWhitespace))
            {
                if sentences.last?.isEmpty == false { sentences.append([]) }
            } else if ",:()–—".contains(character), let last = sentences[sentences.count - 1].indices.last {
                sentences[sentences.count - 1][last].isLastBeforePause = true
            }
        }
        return sentences.filter { !$0.isEmpty }
    }

    /// "2.1" is one word, and "4." ends one.
    private static func isPart(of text: String, _ at: String.Index) -> Bool {
        if text.isOfWord(at) { return true }
        guard text.utf8[at] == UInt8(ascii: ".") else { return false }
        let next = text.index(after: at)
        return text[at] == "." && text[text.index(before: at)].isNumber && next < text.endIndex && text[next].isNumber
    }
}

/// What is asked of every character, by its first byte where that says it all.
extension String {
    fileprivate func isOfWord(_ at: Index) -> Bool {
        let byte = utf8[at]
        return byte < 0x80 ? PlainWords.isLetterOrNumber(byte) : self[at].isLetter || self[at].isNumber
    }

    /// Where the next character begins: behind a byte of ASCII, where another one follows. A line end may be two.
    fileprivate func place(after at: Index) -> Index {
        let next = utf8.index(after: at)
        let isPlain = utf8[at] < 0x80 && utf8[at] != UInt8(ascii: "\r") && (next == endIndex || utf8[next] < 0x80)
        return isPlain ? next : index(after: at)
    }
}
