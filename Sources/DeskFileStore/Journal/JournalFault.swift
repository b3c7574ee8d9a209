/// Where the journal is not what the store wrote there, and why.
struct JournalFault: Error, Equatable {
    /// The file's path.
    var file: String
    /// The line of that file, from 1.
    var line: Int
    var why: LineFault
}
