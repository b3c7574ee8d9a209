/// What one cell, or a pair of cells, shows: a character that takes room and the marks over and under it.
///
/// A glyph is made by `Glyphs` only, out of text that may come from anywhere; what it holds can be written to a terminal
/// without moving more than its `width`. It is packed into two words so that a screen of them is one flat array that compares
/// as fast as memory does. What is asked of every cell of a picture is inlinable, since asking takes longer than answering.
package struct Glyph: Hashable, Sendable {
    /// The base, then marks one and two, 21 bits each.
    @usableFromInline var low: UInt64
    /// Marks three and four, 21 bits each, and the width in the two uppermost bits.
    @usableFromInline var high: UInt64

    /// How many marks a glyph keeps. ncurses holds five characters a cell, and no script needs more.
    package static let markLimit = 4

    @inlinable static var scalarBits: UInt64 { 21 }
    @inlinable static var scalarMask: UInt64 { 0x1F_FFFF }
    @inlinable static var widthShift: UInt64 { 62 }

    /// - Parameter width: cells, 1 or 2 (0 is for `continuation`).
    init(_ base: Unicode.Scalar, width: Int) {
        low = UInt64(base.value)
        high = UInt64(width) << Self.widthShift
    }

    /// An empty cell.
    package static let blank = Glyph(" ", width: 1)
    /// The right half of a glyph of two cells.
    package static let continuation = Glyph("\0", width: 0)
    /// What stands for a character that cannot be shown: one that is invisible, unassigned, or steers the terminal.
    package static let replacement = Glyph("\u{FFFD}", width: 1)
    /// What stands where text was cut off.
    package static let ellipsis = Glyph("\u{2026}", width: 1)

    /// Cells: 1, or 2 for wide characters, or 0 for the right half of one.
    @inlinable package var width: Int { Int(truncatingIfNeeded: high >> Self.widthShift) }

    @inlinable package var base: Unicode.Scalar { scalar(low & Self.scalarMask) }

    @inlinable package static func == (left: Glyph, right: Glyph) -> Bool {
        left.low == right.low && left.high == right.high
    }

    package var marks: [Unicode.Scalar] {
        let packed = [
            low >> Self.scalarBits & Self.scalarMask, low >> (2 * Self.scalarBits) & Self.scalarMask,
            high & Self.scalarMask, high >> Self.scalarBits & Self.scalarMask,
        ]
        return packed.prefix { $0 != 0 }.map(scalar)
    }

    @inlinable package var hasMarks: Bool { low >> Self.scalarBits != 0 }

    /// Adds a mark to those that are there; one too many is left out.
    mutating func add(mark: Unicode.Scalar) {
        let value = UInt64(mark.value)
        switch marks.count {
        case 0: low |= value << Self.scalarBits
        case 1: low |= value << (2 * Self.scalarBits)
        case 2: high |= value
        case 3: high |= value << Self.scalarBits
        default: break
        }
    }

    @inlinable func scalar(_ value: UInt64) -> Unicode.Scalar {
        // Only values of scalars are ever packed; the replacement is for the compiler.
        Unicode.Scalar(UInt32(truncatingIfNeeded: value)) ?? "\u{FFFD}"
    }
}
