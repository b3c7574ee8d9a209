import DeskJSON

/// The first line of a journal: what the file is and how its lines are to be read.
enum JournalHeader {
    enum Key {
        static let journal = "journal"
        static let format = "format"
    }

    static let name = "helpdesk"
    /// The format that this version writes; it reads no newer one.
    static let currentFormat = 1

    /// Checks that a first line is a header of a format which can be read.
    static func check(_ line: JSONValue) throws(LineFault) {
        guard line.string(Key.journal) == name, let format = line.int(Key.format), format > 0 else {
            throw .notAJournal
        }
        guard format <= currentFormat else { throw .newerFormat(format) }
    }
}
