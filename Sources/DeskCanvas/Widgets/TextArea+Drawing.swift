extension TextArea {
    /// Draws the rows in sight at the upper left of `rect`, which has the size that `resize(to:)` was told, and puts the cursor there.
    package func draw(on canvas: inout Canvas, in rect: Rect, style: Style = .normal, isFocused: Bool = true) {
        canvas.fill(rect, style: style)
        let cursorRow = row(of: cursor)
        var y = rect.y
        var segment = top.segment
        while y < rect.maxY, segment < segments.count {
            let starts = rowStarts(segment)
            for row in (segment == top.segment ? min(top.row, starts.count - 1) : 0)..<starts.count where y < rect.maxY
            {
                draw(
                    row, of: segment, starts, on: &canvas, in: Rect(x: rect.x, y: y, width: rect.width, height: 1),
                    style)
                if isFocused, cursorRow.row == TextRow(segment: segment, row: row) {
                    let column = min(TextWidth.of(cursorRow.left), rect.width - 1)
                    canvas.cursor = Point(x: rect.x + column, y: y)
                }
                y += 1
            }
            segment += 1
        }
    }

    private func draw(
        _ row: Int, of number: Int, _ starts: [Int], on canvas: inout Canvas, in rect: Rect, _ style: Style
    ) {
        let segment = segments[number]
        let end = row + 1 < starts.count ? segment.index(starts[row + 1]) : segment.text.endIndex
        let text = String(segment.text[segment.index(starts[row])..<end])
        canvas.draw(text, at: rect.origin, style: style, maxWidth: rect.width, overflow: .cut)
    }
}
