/// A place of a canvas: what it shows and how.
package struct Cell: Hashable, Sendable {
    package var glyph: Glyph
    package var style: Style

    package init(_ glyph: Glyph = .blank, _ style: Style = .normal) {
        self.glyph = glyph
        self.style = style
    }

    @inlinable package static func == (left: Cell, right: Cell) -> Bool {
        left.glyph == right.glyph && left.style == right.style
    }
}

/// A screen as a value: what a view draws and what the terminal then shows.
///
/// Drawing never fails: what lies outside `clip` is cut, and a wide character is never cut in half: the half that would
/// remain shows as a blank.
package struct Canvas: Equatable, Sendable {
    package let size: Size
    /// Row by row, from the upper left.
    package private(set) var cells: [Cell]
    /// Where drawing has an effect; always within the canvas.
    package private(set) var clip: Rect
    /// Where the terminal's cursor stands; nil hides it.
    package var cursor: Point?

    package init(size: Size, style: Style = .normal) {
        self.size = size
        cells = Array(repeating: Cell(.blank, style), count: size.width * size.height)
        clip = Rect(size)
    }

    package var bounds: Rect { Rect(size) }

    @inlinable package subscript(x: Int, y: Int) -> Cell {
        cells[y * size.width + x]
    }

    /// Draws with `clip` narrowed to `rect`.
    package mutating func within(_ rect: Rect, _ draw: (inout Canvas) -> Void) {
        let outer = clip
        clip = outer.intersection(rect)
        draw(&self)
        clip = outer
    }

    /// Puts one glyph at a place. Of a glyph that lies half outside `clip` the other half becomes blank.
    mutating func put(_ glyph: Glyph, at point: Point, style: Style) {
        if glyph.width == 2 {
            let right = Point(x: point.x + 1, y: point.y)
            guard clip.contains(point), clip.contains(right) else {
                set(Cell(.blank, style), at: point)
                set(Cell(.blank, style), at: right)
                return
            }
            set(Cell(glyph, style), at: point)
            set(Cell(.continuation, style), at: right)
        } else {
            set(Cell(glyph, style), at: point)
        }
    }

    /// Puts characters of one cell each side by side; those outside `clip` are cut.
    mutating func put(_ characters: String.UTF8View, at point: Point, style: Style) {
        guard point.y >= clip.y, point.y < clip.maxY else { return }
        var (x, index) = (point.x, point.y * size.width + point.x)
        for character in characters {
            if x >= clip.x, x < clip.maxX {
                let cell = Cell(Glyph(Unicode.Scalar(character), width: 1), style)
                mend(index, x: x, for: cell)
                cells[index] = cell
            }
            (x, index) = (x + 1, index + 1)
        }
    }

    /// Changes the style of every cell in `rect` and keeps what it shows.
    package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
        let rect = rect.intersection(clip)
        for y in rect.y..<rect.maxY {
            for index in (y * size.width + rect.x)..<(y * size.width + rect.maxX) {
                cells[index].style = change(cells[index].style)
            }
        }
    }

    /// Replaces what one cell shows; the caller keeps the halves of wide glyphs together.
    mutating func setGlyph(_ glyph: Glyph, at index: Int) {
        cells[index].glyph = glyph
    }

    private mutating func set(_ cell: Cell, at point: Point) {
        guard clip.contains(point) else { return }
        let index = point.y * size.width + point.x
        mend(index, x: point.x, for: cell)
        cells[index] = cell
    }

    /// Blanks the other half of a wide glyph, one half of which is about to be overwritten.
    @inline(__always)
    private mutating func mend(_ index: Int, x: Int, for cell: Cell) {
        let old = cells[index].glyph
        if old.width == 2, x + 1 < size.width {
            cells[index + 1].glyph = .blank
        } else if old == .continuation, cell.glyph != .continuation, x > 0 {
            cells[index - 1].glyph = .blank
        }
    }
}
