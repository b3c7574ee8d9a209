/// A place between two lines of the journal, and what is needed to go on reading or writing there.
struct JournalPosition: Equatable {
    /// Bytes before it.
    var offset = 0
    /// Lines before it, the header counted.
    var line = 0
    /// The sequence of the last event before it; 0 where there is none.
    var sequence = 0
    /// The sum of the last line before it; nil at the start.
    var sum: LineSum?
}
