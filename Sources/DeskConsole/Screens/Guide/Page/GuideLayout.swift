import DeskCanvas

/// A place in a page that no change of width moves: a piece, and how far into its text, in bytes of UTF-8.
struct PagePlace: Equatable, Sendable {
    var piece: Int
    var offset: Int

    static let start = PagePlace(piece: 0, offset: 0)
}

/// A row of a laid out page.
struct PageSpot: Comparable, Sendable {
    var piece: Int
    /// Among the rows of the piece.
    var row: Int

    static func < (left: PageSpot, right: PageSpot) -> Bool {
        (left.piece, left.row) < (right.piece, right.row)
    }
}

/// A page at a width. Only what somebody looks at is broken into rows; of the rest the number of rows is estimated.
struct GuideLayout: Sendable {
    let pieces: [GuidePiece]
    let width: Int
    let wrapsCode: Bool
    /// Rows of the pieces around the sight, made before they are wanted.
    private var known: [Int: [GuideRow]] = [:]
    /// For every piece, about how many rows stand before it; then, of all of them.
    private let before: [Int]

    init(_ pieces: [GuidePiece], width: Int, wrapsCode: Bool) {
        self.pieces = pieces
        self.width = max(20, width)
        self.wrapsCode = wrapsCode
        before = pieces.reduce(into: [0]) { before, piece in
            let isLong = piece.flow == .words || piece.flow == .code && wrapsCode
            before.append(before[before.count - 1] + 1 + (isLong ? max(0, piece.text.size - 1) / max(20, width) : 0))
        }
    }

    func rows(of piece: Int) -> [GuideRow] {
        guard pieces.indices.contains(piece) else { return [] }
        return known[piece] ?? pieces[piece].rows(width: width, wrapsCode: wrapsCode)
    }

    /// Makes the rows of the sight and of a page above and below it, and forgets all others.
    mutating func prepare(around top: PagePlace, height: Int) {
        let first = spot(spot(top), movedBy: -height).piece
        let last = spot(spot(top), movedBy: 2 * height).piece
        guard first <= last else { return }
        var kept: [Int: [GuideRow]] = [:]
        for piece in first...last { kept[piece] = rows(of: piece) }
        known = kept
    }

    // MARK: Places

    /// The row that shows a place.
    func spot(_ place: PagePlace) -> PageSpot {
        guard pieces.indices.contains(place.piece) else { return lastSpot }
        guard place.offset > 0 else { return PageSpot(piece: place.piece, row: 0) }
        let row = rows(of: place.piece).lastIndex { $0.range.lowerBound <= place.offset } ?? 0
        return PageSpot(piece: place.piece, row: row)
    }

    func place(_ spot: PageSpot) -> PagePlace {
        let rows = rows(of: spot.piece)
        guard rows.indices.contains(spot.row) else { return .start }
        return PagePlace(piece: spot.piece, offset: spot.row == 0 ? 0 : rows[spot.row].range.lowerBound)
    }

    /// The row so many rows further down (or up), or the last (or first) one.
    func spot(_ spot: PageSpot, movedBy distance: Int) -> PageSpot {
        var spot = spot
        var left = distance
        while left > 0 {
            let below = rows(of: spot.piece).count - 1 - spot.row
            if left <= below { return PageSpot(piece: spot.piece, row: spot.row + left) }
            guard spot.piece + 1 < pieces.count else { return PageSpot(piece: spot.piece, row: spot.row + below) }
            left -= below + 1
            spot = PageSpot(piece: spot.piece + 1, row: 0)
        }
        while left < 0 {
            if -left <= spot.row { return PageSpot(piece: spot.piece, row: spot.row + left) }
            guard spot.piece > 0 else { return PageSpot(piece: 0, row: 0) }
            left += spot.row + 1
            spot = PageSpot(piece: spot.piece - 1, row: rows(of: spot.piece - 1).count - 1)
        }
        return spot
    }

    private var lastSpot: PageSpot {
        let last = max(0, pieces.count - 1)
        return PageSpot(piece: last, row: max(0, rows(of: last).count - 1))
    }

    /// The rows in sight when `top` is the first of them.
    func sight(from top: PagePlace, height: Int) -> [PageSpot] {
        guard !pieces.isEmpty else { return [] }
        var spots: [PageSpot] = []
        var piece = spot(top).piece
        var row = spot(top).row
        while spots.count < height, piece < pieces.count {
            let count = rows(of: piece).count
            while row < count, spots.count < height {
                spots.append(PageSpot(piece: piece, row: row))
                row += 1
            }
            (piece, row) = (piece + 1, 0)
        }
        return spots
    }

    // MARK: Scrolling

    /// `top`, or the last place with a full page below it.
    func clamped(_ top: PagePlace, height: Int) -> PagePlace {
        let last = spot(lastSpot, movedBy: 1 - max(1, height))
        return spot(top) > last ? place(last) : top
    }

    func top(_ top: PagePlace, movedBy rows: Int, height: Int) -> PagePlace {
        let from = spot(top)
        let to = spot(from, movedBy: rows)
        return clamped(to == from ? top : place(to), height: height)
    }

    func end(height: Int) -> PagePlace {
        clamped(place(lastSpot), height: height)
    }

    /// Where to scroll to so that a place is in sight: as little as possible; what is far away comes to stand a third from the top.
    func top(_ top: PagePlace, revealing target: PagePlace, height: Int) -> PagePlace {
        let (first, wanted) = (spot(top), spot(target))
        let sight = sight(from: top, height: height + 1)
        if sight.prefix(height).contains(wanted) { return clamped(top, height: height) }
        if wanted == sight.dropFirst(height).first { return self.top(top, movedBy: 1, height: height) }
        if wanted < first, wanted == spot(first, movedBy: -1) { return place(wanted) }
        return clamped(place(spot(wanted, movedBy: -(height / 3))), height: height)
    }

    // MARK: How far

    /// About how many rows stand above a row, and how many there are.
    func position(of spot: PageSpot) -> (row: Int, count: Int) {
        guard let count = before.last, spot.piece + 1 < before.count else { return (0, 0) }
        let estimate = before[spot.piece + 1] - before[spot.piece]
        let rows = max(1, rows(of: spot.piece).count)
        return (before[spot.piece] + spot.row * estimate / rows, count)
    }

    /// How much of the page lies above or in sight, from 0 to 100; 100 at the end only.
    func percent(at last: PageSpot) -> Int {
        guard last < lastSpot else { return 100 }
        let (row, count) = position(of: last)
        return count == 0 ? 100 : min(99, (row + 1) * 100 / count)
    }
}
