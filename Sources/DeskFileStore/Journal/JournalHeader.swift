import DeskJSON

/// The first line of a file of the journal: what the file is, how its lines are to be read, and where it goes on from.
struct JournalHeader: Equatable {
    enum Key {
        static let journal = "journal"
        static let format = "format"
        static let previous = "previous"
        static let after = "after"
        static let first = "seq"
    }

    static let name = "helpdesk"
    /// The format that this version writes; it reads older ones and no newer one.
    static let currentFormat = 2

    var format: Int
    /// The file before this one, as a path in the data folder; nil in the first.
    var previous: String?
    /// The sum of the last line of the file before.
    var after: LineSum?
    /// The number of the first event.
    var first: Int
    /// The sum of the whole first event's line, in a header that was made anew: that line was summed after another one.
    var vouched: LineSum?

    /// The header of a new file.
    init(previous: String? = nil, after: LineSum? = nil, first: Int = 1, vouched: LineSum? = nil) {
        format = Self.currentFormat
        self.previous = previous
        self.after = after
        self.first = first
        self.vouched = vouched
    }

    /// Reads a first line.
    ///
    /// - Parameter bytes: the same, as it stands in the file.
    init(_ line: JSONValue, of bytes: UnsafeRawBufferPointer) throws(LineFault) {
        guard line.string(Key.journal) == Self.name, let format = line.int(Key.format), format > 0 else {
            throw .notAJournal
        }
        let after = line[Key.after]?.utf8.flatMap { LineSum(digits: UnsafeRawBufferPointer($0)) }
        guard format <= Self.currentFormat else {
            throw Self.healed(bytes, after: after) == nil ? .newerFormat(format) : .wrongSum
        }
        self.format = format
        first = line.int(Key.first) ?? 1
        vouched = line[EventLine.Key.vouches.rawValue]?.utf8.flatMap { LineSum(digits: UnsafeRawBufferPointer($0)) }
        guard let previous = line.string(Key.previous) else {
            guard first == 1 else { throw .envelope(key: Key.previous) }
            return
        }
        guard first > 1, EventLine.sequences.contains(first) else { throw .envelope(key: Key.first) }
        guard StoreFolder.isMonthFile(previous) else { throw .envelope(key: Key.previous) }
        guard let after else { throw .envelope(key: Key.after) }
        self.previous = previous
        self.after = after
    }

    /// A first line with the format that it was summed with, where only that was hurt: a known one with which its sum fits. Nil for any other line.
    ///
    /// - Parameter sum: that of the line before it.
    static func healed(_ line: UnsafeRawBufferPointer, after sum: LineSum?) -> [UInt8]? {
        let opening = Array(#"{"journal":"\#(name)","\#(Key.format)":"#.utf8)
        guard line.starts(with: opening), let end = line[opening.count...].firstIndex(of: UInt8(ascii: ",")) else {
            return nil
        }
        return (1...currentFormat).lazy.map { opening + Array(String($0).utf8) + line[end...] }.first { healed in
            healed.withUnsafeBytes { line in
                guard let (content, digits) = try? LineReader.split(line) else { return false }
                return LineSum(of: content, after: sum) == digits
            }
        }
    }
}
