/// Numbers in a row, a letter each.
package enum Sparkline {
    private static let blocks = Array("▁▂▃▄▅▆▇█")

    /// - Parameter highest: what a full letter stands for.
    package static func text(_ values: [Int], highest: Int) -> String {
        String(
            values.map { value in
                guard value > 0, highest > 0 else { return "·" }
                return blocks[min(blocks.count - 1, (value * blocks.count - 1) / highest)]
            })
    }
}
