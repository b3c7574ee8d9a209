import DeskCanvas

extension Output {
    /// Prints rows under their headings, columns aligned as a terminal shows them.
    ///
    /// An empty cell is a dash, so that columns can be counted. On a terminal a row ends at its edge; into a pipe it goes whole.
    static func table(_ headings: [String], _ rows: [[String]]) throws(Failure) {
        let cells = ([headings] + rows).map { $0.map { $0.isEmpty ? "-" : SafeText.line($0) } }
        let widths = headings.indices.map { column in cells.map { TextWidth.of($0[column]) }.max() ?? 0 }
        let edge = StandardStreams.columns ?? .max
        let lines = cells.map { row in
            let line = zip(row, widths).dropLast().map { TextWidth.padded($0, to: $1) } + row.suffix(1)
            return TextWidth.truncated(line.joined(separator: "  "), to: edge)
        }
        try text(lines.joined(separator: "\n"))
    }
}
