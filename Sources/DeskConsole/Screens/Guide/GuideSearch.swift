import DeskCanvas

/// What is looked for in a page, and where it was found.
struct GuideSearch: Sendable {
    var field = TextField()
    var isTyping = true
    /// Where the search began, to go back to.
    let origin: PagePlace
    /// Where the matches begin in the page's words.
    private(set) var matches: [Int] = []
    /// Which of them was gone to.
    var current: Int?

    init(from origin: PagePlace) {
        self.origin = origin
    }

    var text: String { field.text }

    mutating func look(in words: GuideFindText) {
        matches = words.matches(of: text)
        current = nil
    }

    /// The first match in or below the page's words from `start` on, else the first of all.
    func first(from start: Int) -> Int? {
        guard !matches.isEmpty else { return nil }
        let index = matches.partition(after: start - 1)
        return index < matches.count ? index : 0
    }
}

extension GuideScreen {
    /// Looks for what is typed by now, from where the search began.
    mutating func look() {
        guard var search else { return }
        search.look(in: reading.findText)
        search.current = search.first(from: reading.findText.start(ofPiece: search.origin.piece))
        self.search = search
        if search.current == nil { go(to: search.origin) } else { revealMatch() }
    }

    /// Goes to the match after (or before) the one that was gone to last, or, once that is out of sight, the one nearest to the sight.
    ///
    /// - Returns: whether it went round the end of the page; nil where there is no match.
    mutating func goToMatch(by distance: Int) -> Bool? {
        guard var search, let last = search.matches.indices.last else { return nil }
        let next: Int
        if let current = search.current, isInSight(current) {
            next = current + distance
        } else {
            let start = reading.findText.start(ofPiece: sight.first?.piece ?? 0)
            let below = search.matches.partition(after: start - 1)
            next = distance < 0 ? below - 1 : below
        }
        let hasWrapped = next < 0 || next > last
        search.current = next < 0 ? last : next > last ? 0 : next
        self.search = search
        revealMatch()
        return hasWrapped
    }

    private func isInSight(_ match: Int) -> Bool {
        shown(match: match).map { found in
            sight.contains(layout.spot(PagePlace(piece: found.piece, offset: found.range.lowerBound)))
        } ?? false
    }

    private mutating func revealMatch() {
        guard let found = search?.current.flatMap(shown(match:)) else { return }
        reveal(PagePlace(piece: found.piece, offset: found.range.lowerBound))
        revealSideways(found.range, inPiece: found.piece)
    }

    /// Where a match is shown: in which piece, and there in the text with its marks.
    private func shown(match index: Int) -> GuideFindText.Place? {
        guard let search, search.matches.indices.contains(index) else { return nil }
        var place = reading.findText.place(ofMatch: search.matches[index], of: search.text)
        place.range = layout.pieces[place.piece].text.shown(place.range)
        return place
    }

    /// The matches in a piece, as they are shown, and whether each is the one that was gone to.
    func matches(inPiece piece: Int) -> [(range: Range<Int>, isCurrent: Bool)] {
        guard let search, !search.matches.isEmpty else { return [] }
        let words = reading.findText
        let first = search.matches.partition(after: words.start(ofPiece: piece) - 1)
        let end = search.matches.partition(after: words.start(ofPiece: piece + 1) - 1)
        return (first..<end).map { index in
            let place = words.place(ofMatch: search.matches[index], of: search.text)
            return (layout.pieces[piece].text.shown(place.range), index == search.current)
        }
    }
}
