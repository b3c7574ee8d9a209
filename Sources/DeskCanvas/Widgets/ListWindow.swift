/// Which row of a list is selected, and which rows are in sight.
///
/// The list scrolls only as far as it must for the selection to stay in sight. The number of rows and the height of the window
/// are handed in, since both belong to others.
package struct ListWindow: Equatable, Sendable {
    /// The selected row, from 0; 0 in an empty list.
    package private(set) var selection: Int
    /// The first row in sight.
    package private(set) var offset: Int

    package init(selection: Int = 0, offset: Int = 0) {
        self.selection = max(0, selection)
        self.offset = max(0, offset)
    }

    /// Moves the selection down (or up, by a negative number) and stops at the ends.
    package mutating func move(by rows: Int, count: Int, height: Int) {
        select(selection + rows, count: count, height: height)
    }

    /// Moves like `move`; where the selection would leave the sight, half a page comes into sight at once.
    ///
    /// For a list that has something beside it: no terminal scrolls a part of its width, so that every row would be written anew for
    /// every row that it scrolls.
    package mutating func turn(by rows: Int, count: Int, height: Int) {
        let before = offset
        move(by: rows, count: count, height: height)
        guard offset != before else { return }
        offset += (offset > before ? 1 : -1) * (max(1, height) / 2)
        fit(count: count, height: height)
    }

    /// Moves by so many pages, one row less each, so that a row of the old page stays in sight.
    package mutating func movePages(_ pages: Int, count: Int, height: Int) {
        let rows = pages * max(1, height - 1)
        offset += rows
        move(by: rows, count: count, height: height)
    }

    /// Moves by half a page.
    package mutating func moveHalfPages(_ halves: Int, count: Int, height: Int) {
        move(by: halves * max(1, height / 2), count: count, height: height)
    }

    package mutating func selectFirst(count: Int, height: Int) {
        select(0, count: count, height: height)
    }

    package mutating func selectLast(count: Int, height: Int) {
        select(count - 1, count: count, height: height)
    }

    /// Selects a row, or the nearest one that there is.
    package mutating func select(_ row: Int, count: Int, height: Int) {
        selection = max(0, min(row, count - 1))
        fit(count: count, height: height)
    }

    /// Brings selection and sight back into the list after rows came or went, or the window changed its height.
    package mutating func fit(count: Int, height: Int) {
        let height = max(1, height)
        selection = max(0, min(selection, count - 1))
        offset = max(selection - height + 1, min(offset, selection))
        offset = max(0, min(offset, count - height))
    }

    /// The rows in sight.
    package func visible(count: Int, height: Int) -> Range<Int> {
        var window = self
        window.fit(count: count, height: height)
        return window.offset..<min(max(0, count), window.offset + max(0, height))
    }
}
