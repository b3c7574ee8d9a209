extension Canvas {
    /// What happens at the right end where text does not fit.
    package enum Overflow: Sendable {
        /// The last cell shows `…`.
        case ellipsis
        case cut
    }

    /// Draws one line of text and says how many cells it took.
    ///
    /// - Parameter maxWidth: cells; text that needs more ends in an ellipsis. Nil: up to the right edge of `clip`.
    @discardableResult
    package mutating func draw(
        _ text: String, at point: Point, style: Style = .normal, maxWidth: Int? = nil,
        overflow: Overflow = .ellipsis
    ) -> Int {
        guard point.y >= clip.y, point.y < clip.maxY else { return 0 }
        let end = min(clip.maxX, maxWidth.map { point.x + max(0, $0) } ?? .max)
        guard point.x < end else { return 0 }
        if let width = TextWidth.ofPlain(text), point.x + width <= end {
            put(text.utf8, at: point, style: style)
            return width
        }
        var x = point.x
        for glyph in Glyphs(text) {
            guard x + glyph.width <= end else {
                if x < end { put(.blank, at: Point(x: x, y: point.y), style: style) }
                if overflow == .ellipsis { put(.ellipsis, at: Point(x: end - 1, y: point.y), style: style) }
                return end - point.x
            }
            put(glyph, at: Point(x: x, y: point.y), style: style)
            x += glyph.width
        }
        return x - point.x
    }

    /// Draws runs of text one after the other on a line and says how many cells they took.
    @discardableResult
    package mutating func draw(
        _ line: StyledLine, at point: Point, maxWidth: Int? = nil, overflow: Overflow = .ellipsis
    ) -> Int {
        let end = min(clip.maxX, maxWidth.map { point.x + max(0, $0) } ?? .max)
        var x = point.x
        for (index, run) in line.runs.enumerated() {
            let isLast = line.runs[(index + 1)...].allSatisfy(\.text.isEmpty)
            x += draw(run.text, at: Point(x: x, y: point.y), style: run.style, maxWidth: end - x, overflow: overflow)
            guard x >= end else { continue }
            if !isLast, overflow == .ellipsis, x > point.x {
                put(.ellipsis, at: Point(x: x - 1, y: point.y), style: run.style)
            }
            break
        }
        return x - point.x
    }

    /// Draws one line at the right end of the first row of `rect`; text that does not fit begins at its left edge.
    package mutating func drawRight(_ text: String, in rect: Rect, style: Style = .normal) {
        let x = max(rect.x, rect.maxX - TextWidth.of(text))
        draw(text, at: Point(x: x, y: rect.y), style: style, maxWidth: rect.maxX - x)
    }

    /// Fills a rectangle with blanks, or with another character of one cell.
    package mutating func fill(_ rect: Rect, style: Style, with character: Character = " ") {
        var glyphs = Glyphs(String(character))
        guard !rect.isEmpty, let glyph = glyphs.next(), glyph.width == 1 else { return }
        let rect = rect.intersection(clip)
        for y in rect.y..<rect.maxY {
            for x in rect.x..<rect.maxX {
                put(glyph, at: Point(x: x, y: y), style: style)
            }
        }
    }
}

// MARK: - Lines

extension Canvas {
    /// A line from left to right.
    package mutating func horizontalLine(at point: Point, width: Int, style: Style = .border) {
        fill(Rect(x: point.x, y: point.y, width: width, height: 1), style: style, with: "─")
    }

    package mutating func verticalLine(at point: Point, height: Int, style: Style = .border) {
        fill(Rect(x: point.x, y: point.y, width: 1, height: height), style: style, with: "│")
    }

    /// A frame along the inner edge of `rect`, with a title in its upper line.
    package mutating func box(_ rect: Rect, title: String = "", style: Style = .border, titleStyle: Style = .title) {
        guard rect.width >= 2, rect.height >= 2 else { return }
        let right = rect.maxX - 1
        let bottom = rect.maxY - 1
        horizontalLine(at: rect.origin, width: rect.width, style: style)
        horizontalLine(at: Point(x: rect.x, y: bottom), width: rect.width, style: style)
        verticalLine(at: rect.origin, height: rect.height, style: style)
        verticalLine(at: Point(x: right, y: rect.y), height: rect.height, style: style)
        draw("┌", at: rect.origin, style: style)
        draw("┐", at: Point(x: right, y: rect.y), style: style)
        draw("└", at: Point(x: rect.x, y: bottom), style: style)
        draw("┘", at: Point(x: right, y: bottom), style: style)
        guard !title.isEmpty, rect.width >= 6 else { return }
        draw(
            " \(TextWidth.truncated(title, to: rect.width - 6)) ", at: Point(x: rect.x + 2, y: rect.y),
            style: titleStyle)
    }

    /// The mark of a scrollbar in the one column of `rect`: which part of `count` rows the rows from `offset` on are.
    ///
    /// Nothing is drawn where all rows are visible. There is no line under the mark, and it has no colour: both would be written anew for
    /// every row that a list scrolls.
    package mutating func scrollMark(in rect: Rect, offset: Int, count: Int) {
        guard rect.height > 0, count > rect.height else { return }
        let length = max(1, rect.height * rect.height / count)
        let room = rect.height - length
        let top = min(room, (offset * room + (count - rect.height) / 2) / (count - rect.height))
        fill(Rect(x: rect.x, y: rect.y + top, width: 1, height: length), style: .normal, with: "┃")
    }
}
