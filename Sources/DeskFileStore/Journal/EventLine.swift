import DeskCore

/// What every line of the journal has in common. docs/journal-format.md describes it whole, for other readers.
enum EventLine {
    /// The keys that are not the fact's own; no fact may use one.
    enum Key: String, CaseIterable {
        case sequence = "seq"
        case batchSize = "of"
        case part, at, by, ticket, undoes, act
        case name = "event"
        /// In a line that stands for what was lost, and in a header that was made anew: the sum of the whole line that comes next.
        case vouches
        /// The line's values were taken out of it later; its sum is still that of what it said.
        case erased
        case salt, sum
    }

    /// The name of the event that stands for a line which was lost.
    static let lostName = LineLost.name

    /// The numbers that events can have. No desk comes near the end, and reckoning with them never overflows.
    static let sequences = 1..<(1 << 53)

    /// Random bytes in each line, so that what a blanked line said cannot be guessed from its sum.
    static let saltByteCount = 8

    /// What comes between a line's content and the digits of its sum, and after them.
    static let sumOpening = Array(#","sum":""#.utf8)
    static let sumClosing = Array(#""}"#.utf8)
    static let newline = UInt8(ascii: "\n")
    /// What other systems put before the newline, and the store never does.
    static let carriageReturn = UInt8(ascii: "\r")

    /// How many bytes there are from the first digit of a line's sum to behind its newline.
    static let tailCount = LineSum.digitCount + sumClosing.count + 1

    /// How many bytes of a line, without its newline, come after the summed content.
    static let closingCount = sumOpening.count + LineSum.digitCount + sumClosing.count
}

extension BidirectionalCollection<UInt8> {
    /// A line as it was before another system gave it its own line end.
    var withoutCarriageReturn: SubSequence { last == EventLine.carriageReturn ? dropLast() : self[...] }
}

/// Which line of its batch a line is.
struct BatchPlace: Equatable {
    /// From 1.
    var part: Int
    var count: Int
}
