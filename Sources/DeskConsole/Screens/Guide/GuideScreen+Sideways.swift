import DeskCanvas

extension GuideScreen {
    /// Moves the wide code and tables in sight to the side; false where there are none, or no further.
    mutating func moveSideways(by cells: Int) -> Bool {
        var widths: [Int: Int] = [:]
        for spot in sight {
            let row = layout.rows(of: spot.piece)[spot.row]
            guard row.isWide, let block = layout.pieces[spot.piece].block else { continue }
            widths[block] = max(widths[block] ?? 0, row.words.width - (layout.width - row.lead.width))
        }
        var hasMoved = false
        for (block, excess) in widths {
            let side = sides[block] ?? 0
            let moved = max(0, min(side + cells, max(side, excess)))
            guard moved != side else { continue }
            sides[block] = moved
            hasMoved = true
        }
        return hasMoved
    }

    /// Moves a wide line sideways until a part of its words is in sight.
    mutating func revealSideways(_ range: Range<Int>, inPiece piece: Int) {
        guard let block = layout.pieces[piece].block, let row = layout.rows(of: piece).first, row.isWide else { return }
        let room = layout.width - row.lead.width
        let (start, end) = (row.words.cells(upTo: range.lowerBound), row.words.cells(upTo: range.upperBound))
        let side = sides[block] ?? 0
        // One cell on each side may show that there is more.
        if start <= side || end >= side + room { sides[block] = max(0, min(start - room / 3, row.words.width - room)) }
    }
}
