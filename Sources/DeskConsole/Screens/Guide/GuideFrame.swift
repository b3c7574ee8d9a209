import DeskCanvas

/// The parts of the viewer's screen.
struct GuideFrame: Sendable {
    /// From so many columns on, the outline stands beside the text.
    private static let widthForOutline = 120
    /// Lines longer than this are hard to read.
    private static let widestPage = 100
    /// Rows under the outline that stay bare. A terminal's text is scrolled by ncurses where it finds a row that is the same but for its place; beside
    /// a long outline no row would be, and every key would write the whole screen again.
    private static let bareRows = 3
    /// Left of the text: marks of steps and numbers of links.
    static let gutter = 5

    let size: Size
    /// Nil where there is no room for it.
    let outline: Rect?
    /// Gutter, text and the mark of the scrollbar.
    let text: Rect

    /// - Parameter hasOutline: whether there is one, and somebody wants to see it.
    init(_ size: Size, hasOutline: Bool) {
        self.size = size
        let body = Frame(size).body
        guard hasOutline, size.width >= Self.widthForOutline else {
            outline = nil
            text = body
            return
        }
        let (left, rest) = body.splitLeft(min(44, size.width / 4))
        outline = left.splitBottom(min(Self.bareRows, left.height / 4)).rest
        text = rest
    }

    /// Cells of a row of the page.
    var width: Int { max(20, min(Self.widestPage, text.width - Self.gutter - 2)) }

    /// The column where the page begins.
    var page: Int { text.x + Self.gutter }
}
