/// Rows: the lines as they are broken for the width of the area.
extension TextArea {
    /// The last column stays free for the cursor behind a full row.
    private var rowWidth: Int { max(1, size.width - 1) }

    func rowStarts(_ segment: Int) -> [Int] {
        segments[segment].rowStarts(width: rowWidth)
    }

    /// The row that a place stands in, and the text of that row left of it.
    func row(of place: TextPosition) -> (row: TextRow, left: String) {
        let segment = segments[place.segment]
        let starts = rowStarts(place.segment)
        let row = starts.lastIndex { $0 <= place.offset } ?? 0
        let left = String(segment.text[segment.index(starts[row])..<segment.index(place.offset)])
        return (TextRow(segment: place.segment, row: row), left)
    }

    /// The row `distance` rows further on, or back, or as far as there are rows.
    private func row(_ start: TextRow, movedBy distance: Int) -> TextRow {
        var row = start
        row.row += distance
        while row.row < 0, row.segment > 0 {
            row.segment -= 1
            row.row += rowStarts(row.segment).count
        }
        var count = rowStarts(row.segment).count
        while row.row >= count, row.segment + 1 < segments.count {
            row.row -= count
            row.segment += 1
            count = rowStarts(row.segment).count
        }
        row.row = max(0, min(row.row, count - 1))
        return row
    }

    mutating func moveRows(_ distance: Int) {
        let (start, left) = row(of: cursor)
        let goal = goalColumn ?? TextWidth.of(left)
        cursor = place(in: row(start, movedBy: distance), column: goal)
        goalColumn = goal
        showCursor()
    }

    /// The place in a row that is nearest to a column.
    private func place(in row: TextRow, column: Int) -> TextPosition {
        let segment = segments[row.segment]
        let starts = rowStarts(row.segment)
        let isLast = row.row + 1 >= starts.count
        let end = isLast ? segment.text.endIndex : segment.text.index(before: segment.index(starts[row.row + 1]))
        var index = segment.index(starts[row.row])
        var used = 0
        while index < end {
            used += TextWidth.of(segment.text[index])
            guard used <= column else { break }
            index = segment.text.index(after: index)
        }
        return TextPosition(segment: row.segment, offset: segment.offset(index))
    }

    /// Scrolls as little as possible to bring the cursor in sight.
    mutating func showCursor() {
        let cursorRow = row(of: cursor).row
        top.segment = min(top.segment, segments.count - 1)
        if cursorRow < top {
            top = cursorRow
            return
        }
        let lowestTop = row(cursorRow, movedBy: 1 - max(1, size.height))
        if top < lowestTop { top = lowestTop }
    }
}
