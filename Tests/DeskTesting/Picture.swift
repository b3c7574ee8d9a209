package import DeskCanvas

/// Canvases as pictures: how tests draw them and read them.
package enum Picture {
    /// A canvas of one size, drawn on, as its rows of text.
    package static func of(_ width: Int, _ height: Int, _ draw: (inout Canvas) -> Void) -> [String] {
        var canvas = Canvas(size: Size(width: width, height: height))
        draw(&canvas)
        return rows(canvas)
    }

    /// The rows of a canvas; the right half of a wide character adds nothing.
    package static func rows(_ canvas: Canvas) -> [String] {
        (0..<canvas.size.height).map { y in
            var row = String.UnicodeScalarView()
            for x in 0..<canvas.size.width where canvas[x, y].glyph != .continuation {
                row.append(canvas[x, y].glyph.base)
                row.append(contentsOf: canvas[x, y].glyph.marks)
            }
            return String(row)
        }
    }
}

extension String {
    /// The text without white space at its end.
    package var droppingEndSpace: String {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
