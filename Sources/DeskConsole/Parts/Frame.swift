import DeskCanvas

/// The parts that every screen has: a bar on top, the body, the status line, the key bar.
struct Frame {
    let top: Rect
    let body: Rect
    let status: Rect
    let keys: Rect

    init(_ size: Size) {
        let (top, rest) = Rect(size).splitTop(1)
        let (upper, keys) = rest.splitBottom(1)
        let (body, status) = upper.splitBottom(1)
        self.top = top
        self.body = body
        self.status = status
        self.keys = keys
    }
}

extension Canvas {
    /// Draws lines from the top of a rectangle, those that fit, from `offset` on.
    mutating func draw(_ lines: [StyledLine], in rect: Rect, offset: Int = 0) {
        guard offset < lines.count else { return }
        for (index, line) in lines[max(0, offset)...].prefix(rect.height).enumerated() {
            draw(line, at: Point(x: rect.x, y: rect.y + index), maxWidth: rect.width)
        }
    }
}
