import CNcurses
import DeskCanvas
import Glibc

/// Brings canvases to ncurses: cells into its window, styles into its pairs of colours.
///
/// ncurses compares once more with what the terminal shows, and writes the least it can.
struct Painter {
    private let theme: Theme
    private let hasDefaultColors: Bool
    private var pairs: [PairColors: Int16] = [:]
    /// What every style became, by the style's number without attributes; ncurses is asked once only.
    private var inks: [Style: CellInk] = [:]
    /// What the window holds; nil after a change of size.
    private var shown: Canvas?
    /// The cells of a span on their way into the window.
    private var cells: [cchar_t] = []

    /// How ncurses is told the look of a cell.
    private struct CellInk {
        var attributes: attr_t
        var pair: Int16
        /// A cell of this look that shows nothing.
        var blank: cchar_t

        init(attributes: attr_t, pair: Int16) {
            self.attributes = attributes
            self.pair = pair
            blank = cchar_t()
            var text: [wchar_t] = [0x20, 0]
            setcchar(&blank, &text, attributes, pair, nil)
        }
    }

    private struct PairColors: Hashable {
        var foreground: UInt8?
        var background: UInt8?
    }

    /// - Precondition: ncurses has a screen, and `start_color` was called where the theme has colours.
    init(theme: Theme) {
        self.theme = theme
        hasDefaultColors = theme.depth != .none && use_default_colors() == OK
        setBackground()
    }

    /// Gives cells without a colour a pair of their own instead of pair 0, the blanks that ncurses makes included.
    ///
    /// To come back to pair 0 ncurses resets the colour and then all attributes, eleven bytes; to another pair, five.
    private mutating func setBackground() {
        guard hasDefaultColors else { return }
        var blank = ink(for: .normal).blank
        wbkgrndset(desk_stdscr(), &blank)
    }

    /// Forgets what the window holds; the next canvas is drawn whole.
    mutating func forget() {
        werase(desk_stdscr())
        shown = nil
    }

    /// Puts the cells of `canvas` that changed into the window, and the cursor to its place.
    mutating func paint(_ canvas: Canvas) {
        let window = desk_stdscr()
        let before = shown.flatMap { $0.size == canvas.size ? $0 : nil }
        if before == nil { werase(window) }
        // For a moment the terminal may be smaller than what was drawn for it.
        let width = Int(getmaxx(window))
        let height = Int(getmaxy(window))
        for span in ChangedSpans(from: before ?? Canvas(size: canvas.size), to: canvas) where span.y < height {
            cells.removeAll(keepingCapacity: true)
            var style = Style.normal
            var ink = ink(for: style)
            for x in span.columns {
                let cell = canvas[x, span.y]
                guard cell.glyph.width > 0, x + cell.glyph.width <= width else { continue }
                // ncurses fills the lower right corner by shifting the cell beside it, which must not be half a character.
                let isBesideCorner = span.y == height - 1 && x == width - 3
                if cell.style != style {
                    style = cell.style
                    ink = self.ink(for: style)
                }
                append(cell.glyph, ink, isWideAllowed: !isBesideCorner)
            }
            wmove(window, Int32(span.y), Int32(span.columns.lowerBound))
            wadd_wchnstr(window, cells, Int32(cells.count))
        }
        shown = canvas
        // A hidden cursor may stay wherever the last change left it.
        leaveok(window, canvas.cursor == nil)
        if let cursor = canvas.cursor {
            wmove(window, Int32(cursor.y), Int32(cursor.x))
        }
        curs_set(canvas.cursor == nil ? 0 : 1)
    }

    private mutating func append(_ glyph: Glyph, _ ink: CellInk, isWideAllowed: Bool) {
        guard Self.isCountedAlike(glyph), isWideAllowed || glyph.width == 1 else {
            for _ in 0..<glyph.width { cells.append(Self.cell(Glyph.replacement.base, ink)) }
            return
        }
        cells.append(glyph.hasMarks ? Self.marked(glyph, ink) : Self.cell(glyph.base, ink))
    }

    /// Whether the C library, by which ncurses counts, knows the character and gives it the same width.
    private static func isCountedAlike(_ glyph: Glyph) -> Bool {
        glyph.base.value < 0x300 || Int(wcwidth(wchar_t(glyph.base.value))) == glyph.width
    }

    private static func cell(_ base: Unicode.Scalar, _ ink: CellInk) -> cchar_t {
        var cell = ink.blank
        cell.chars.0 = wchar_t(base.value)
        return cell
    }

    private static func marked(_ glyph: Glyph, _ ink: CellInk) -> cchar_t {
        let marks = glyph.marks.filter { wcwidth(wchar_t($0.value)) == 0 }
        var cell = cchar_t()
        withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: marks.count + 2) { text in
            text[0] = wchar_t(glyph.base.value)
            for (index, mark) in marks.enumerated() { text[index + 1] = wchar_t(mark.value) }
            text[marks.count + 1] = 0
            _ = setcchar(&cell, text.baseAddress, ink.attributes, ink.pair, nil)
        }
        return cell
    }

    private mutating func ink(for style: Style) -> CellInk {
        if let known = inks[style] { return known }
        let ink = theme.ink(for: style)
        let made = CellInk(
            attributes: Self.attributes(ink.attributes),
            pair: pair(PairColors(foreground: ink.foreground, background: ink.background)))
        inks[style] = made
        return made
    }

    private mutating func pair(_ colors: PairColors) -> Int16 {
        guard hasDefaultColors || colors != PairColors(foreground: nil, background: nil), theme.depth != .none else {
            return 0
        }
        if let known = pairs[colors] { return known }
        let number = Int16(pairs.count + 1)
        let (foreground, background): (Int16, Int16) =
            switch (hasDefaultColors, theme.backdrop) {
            case (true, _): (-1, -1)
            case (false, .dark): (Int16(COLOR_WHITE), Int16(COLOR_BLACK))
            case (false, .light): (Int16(COLOR_BLACK), Int16(COLOR_WHITE))
            }
        init_pair(
            number, colors.foreground.map(Int16.init) ?? foreground, colors.background.map(Int16.init) ?? background)
        pairs[colors] = number
        return number
    }

    private static func attributes(_ attributes: Style.Attributes) -> attr_t {
        let table: [(Style.Attributes, attr_t)] = [
            (.bold, DESK_A_BOLD), (.faint, DESK_A_DIM), (.underline, DESK_A_UNDERLINE), (.reverse, DESK_A_REVERSE),
            (.italic, DESK_A_ITALIC),
        ]
        return table.reduce(0) { attributes.contains($1.0) ? $0 | $1.1 : $0 }
    }
}
