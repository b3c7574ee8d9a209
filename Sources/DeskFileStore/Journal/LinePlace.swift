/// Where an event's line lies in the journal.
struct LinePlace: Equatable {
    /// The sequence of the first event of its file: what tells the files of a journal apart, whatever they are called by now.
    var file: Int
    /// Bytes before the line.
    var offset: Int
    /// Bytes of the line without its newline.
    var byteCount: Int
    var sequence: Int
}
