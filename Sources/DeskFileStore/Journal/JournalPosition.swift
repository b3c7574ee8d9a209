import struct FoundationEssentials.Date

/// A place between two lines of the journal, and what is needed to go on reading or writing there.
struct JournalPosition: Equatable {
    /// The number of the first event that its file holds, or will hold: it tells the file from the others of the journal, whatever name it
    /// has by then.
    var first = 1
    /// Bytes of the file before it.
    var offset = 0
    /// Lines of the file before it, the header counted.
    var line = 0
    /// The sequence of the last event before it; 0 where there is none.
    var sequence = 0
    /// When that event happened.
    var at: Date?
    /// The sum of the last line before it; nil at the start.
    var sum: LineSum?
    /// The sum of the whole line behind it, where the last line before it vouches for that.
    var vouched: LineSum?

    /// Whether the file has an event before it.
    var isBehindEvent: Bool { sequence >= first }

    /// The beginning of the file that goes on behind this place.
    var inNextFile: JournalPosition {
        JournalPosition(first: sequence + 1, sequence: sequence, at: at, sum: sum)
    }
}
