import DeskCore

/// Why a line of the journal is not what the store wrote there.
package enum LineFault: Error, Equatable {
    /// Not a JSON object; the offset counts bytes of the line from 0.
    case notJSON(offset: Int)
    /// A key of the envelope is missing or of a wrong kind.
    case envelope(key: String)
    /// It does not end in `,"sum":"` and 32 digits.
    case noSum
    /// It ends in CR LF, and is not read with that.
    case carriageReturn
    /// Its bytes, or the line before it, are not those that were summed.
    case wrongSum
    /// Its bytes, or those of the line before it, are not those that were summed; the numbers are in order.
    case changed
    /// Lines before it are not there.
    case removed(first: Int, last: Int)
    /// It is not one of the journal's lines, or stands there twice.
    case inserted
    /// An erasure lists it, and it still says what it said.
    case notErased
    case wrongSequence(expected: Int, found: Int)
    /// A line that does not go on with the batch which the lines before it began.
    case wrongPart(expected: Int, found: Int)
    /// The first line is not a journal's header.
    case notAJournal
    /// The file is of a format that a later version of the program made.
    case newerFormat(Int)
    /// A file that the next one goes on from is not there.
    case missing
    /// The last line of a file that another one goes on from.
    case unfinished
    /// Another file has taken the journal's place since this process read it.
    case replaced
    /// The journal is shorter than what this process has read of it.
    case cutOff

    /// What is wrong, to follow "line 12:".
    package var words: String {
        switch self {
        case .notJSON(let offset): "it is not JSON from byte \(offset + 1) on"
        case .envelope(let key): "\"\(key)\" is missing or not what it should be"
        case .noSum: "it does not end in a sum"
        case .carriageReturn: "it ends in CR LF, and lines of the journal end in LF alone"
        case .wrongSum: "it was changed, or a line before it was removed or added: its sum does not fit"
        case .changed: "it or the line before it was changed: its sum does not fit"
        case .removed(let first, let last):
            first == last
                ? "event \(first) before it was removed" : "events \(first) to \(last) before it were removed"
        case .inserted: "it was put in: the lines before and after it belong together"
        case .notErased: "its values were to be erased, and are still there"
        case .wrongSequence(let expected, let found): "it is event \(found), but event \(expected) comes next"
        case .wrongPart(let expected, let found): "it is part \(found) of a batch where part \(expected) comes next"
        case .notAJournal: "it is not the first line of a helpdesk journal"
        case .newerFormat(let format): "format \(format) is newer than this program"
        case .missing: "the file is missing, and a later one goes on from it"
        case .unfinished: "it is not whole, and another file goes on from it"
        case .replaced: "another file has taken the place of the one that was read up to here"
        case .cutOff: "the file was cut off before it, after it had been read"
        }
    }
}
