import DeskCanvas

extension StyledLine {
    /// The line in rows of at most `width` cells.
    ///
    /// - Parameter mark: stands before the first row; the others are indented by as much.
    func wrapped(to width: Int, mark: StyledRun? = nil) -> [StyledLine] {
        TextFlow(width: width).lines(of: self, prefix: mark.map { [$0] } ?? [])
    }
}

extension String {
    /// Its lines in rows of at most `width` cells.
    func wrapped(to width: Int, _ style: Style = .normal, mark: StyledRun? = nil) -> [StyledLine] {
        StyledLine(self, style).wrapped(to: width, mark: mark)
    }
}
