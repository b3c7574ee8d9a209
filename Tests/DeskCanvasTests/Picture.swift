import DeskCanvas

/// Canvases as pictures: how tests draw them and read them.
enum Picture {
    /// A canvas of one size, drawn on, as its rows of text.
    static func of(_ width: Int, _ height: Int, _ draw: (inout Canvas) -> Void) -> [String] {
        var canvas = Canvas(size: Size(width: width, height: height))
        draw(&canvas)
        return rows(canvas)
    }

    /// The rows of a canvas; the right half of a wide character adds nothing.
    static func rows(_ canvas: Canvas) -> [String] {
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

/// A generator whose numbers are the same in every run.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        // SplitMix64.
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
