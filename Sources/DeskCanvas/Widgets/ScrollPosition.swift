/// How far a page of text is scrolled.
package struct ScrollPosition: Equatable, Sendable {
    /// The first row in sight, from 0.
    package private(set) var top: Int

    package init(top: Int = 0) {
        self.top = max(0, top)
    }

    /// Scrolls down (or up, by a negative number) and stops at the ends.
    package mutating func move(by rows: Int, count: Int, height: Int) {
        top = Self.clamped(top + rows, count, height)
    }

    /// Scrolls by so many pages; one row of the old page stays in sight.
    package mutating func movePages(_ pages: Int, count: Int, height: Int) {
        move(by: pages * max(1, height - 1), count: count, height: height)
    }

    package mutating func moveHalfPages(_ halves: Int, count: Int, height: Int) {
        move(by: halves * max(1, height / 2), count: count, height: height)
    }

    package mutating func moveToStart() {
        top = 0
    }

    package mutating func moveToEnd(count: Int, height: Int) {
        top = Self.clamped(count, count, height)
    }

    /// Scrolls as little as possible to bring a row in sight; a row far away comes to stand a third from the top.
    package mutating func reveal(_ row: Int, count: Int, height: Int) {
        guard row < top || row >= top + height else { return fit(count: count, height: height) }
        let isNear = row >= top - 1 && row <= top + height
        let wanted = isNear ? (row < top ? row : row - height + 1) : row - height / 3
        top = Self.clamped(wanted, count, height)
    }

    /// Brings the sight back into the page after either changed its height.
    package mutating func fit(count: Int, height: Int) {
        top = Self.clamped(top, count, height)
    }

    package func visible(count: Int, height: Int) -> Range<Int> {
        let top = Self.clamped(top, count, height)
        return top..<min(max(0, count), top + max(0, height))
    }

    /// How much of the page lies above or in sight, from 0 to 100.
    package func percent(count: Int, height: Int) -> Int {
        count <= height ? 100 : min(100, (top + height) * 100 / count)
    }

    private static func clamped(_ top: Int, _ count: Int, _ height: Int) -> Int {
        max(0, min(top, count - max(1, height)))
    }
}
