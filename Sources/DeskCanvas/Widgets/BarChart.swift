/// Numbers as bars that grow from the ground, an eighth of a cell high each step.
package struct BarChart: Equatable, Sendable {
    /// Nil: nothing is known, and nothing is drawn.
    package var values: [Int?]
    /// What a bar of full height stands for.
    package var highest: Int

    private static let blocks = Array("▁▂▃▄▅▆▇█")

    package init(_ values: [Int?], highest: Int? = nil) {
        self.values = values
        self.highest = highest ?? values.compactMap { $0 }.max() ?? 0
    }

    /// How many columns a bar takes in so wide a place, its gap included; at least one.
    package func step(width: Int) -> Int { max(1, min(4, width / max(1, values.count))) }

    /// Draws the bars from the left, the last ones where not all have room.
    ///
    /// - Parameter marked: the one that stands out.
    package func draw(on canvas: inout Canvas, in rect: Rect, style: Style = .accent, marked: Int? = nil) {
        let step = step(width: rect.width)
        let first = max(0, values.count - rect.width / step)
        for index in values.indices.dropFirst(first) {
            guard let value = values[index], highest > 0 else { continue }
            let x = rect.x + (index - first) * step
            let eighths = value > 0 ? max(1, value * rect.height * 8 / highest) : 0
            let style = index == marked ? Style.selected : style
            let width = max(1, step - 1)
            if eighths == 0 {
                canvas.draw(
                    String(repeating: "·", count: width), at: Point(x: x, y: rect.maxY - 1),
                    style: index == marked ? .selected : .dim)
            }
            for level in 0..<rect.height where eighths > level * 8 {
                let block = Self.blocks[min(8, eighths - level * 8) - 1]
                canvas.draw(
                    String(repeating: block, count: width), at: Point(x: x, y: rect.maxY - 1 - level), style: style)
            }
        }
    }
}
