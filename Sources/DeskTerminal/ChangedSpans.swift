import DeskCanvas

/// The cells that differ between two canvases, row by row.
///
/// A span begins and ends at the edge of a glyph on both canvases, so that no half of a wide character is ever touched alone.
struct ChangedSpans: Sequence {
    struct Span: Equatable {
        var y: Int
        var columns: Range<Int>
    }

    let old: Canvas
    let new: Canvas

    /// - Parameters:
    ///   - old: what the screen shows.
    ///   - new: of the same size.
    init(from old: Canvas, to new: Canvas) {
        self.old = old
        self.new = new
    }

    func makeIterator() -> some IteratorProtocol<Span> {
        (0..<new.size.height).lazy.compactMap(span).makeIterator()
    }

    private func span(in y: Int) -> Span? {
        let width = new.size.width
        var (first, last) = (0, width - 1)
        while first < width, new[first, y] == old[first, y] { first += 1 }
        guard first < width else { return nil }
        while new[last, y] == old[last, y] { last -= 1 }
        while first > 0, isInside(first, y) { first -= 1 }
        while last + 1 < width, isInside(last + 1, y) { last += 1 }
        return Span(y: y, columns: first..<(last + 1))
    }

    /// Whether a glyph of either canvas covers both this cell and the one before it.
    private func isInside(_ x: Int, _ y: Int) -> Bool {
        new[x, y].glyph.width == 0 || old[x, y].glyph.width == 0
    }
}
