import DeskJSON

/// A line as it was found, whatever it is.
struct RawLine {
    /// Without its newline.
    var bytes: [UInt8]
    /// Nil where no event can be read from it.
    var outline: LineOutline?
    /// The sum with which it ends; nil where it ends otherwise.
    var sum: LineSum?

    init(_ bytes: [UInt8], reader: LineReader) {
        self.bytes = bytes
        outline = reader.outline(of: bytes)
        sum = bytes.withUnsafeBytes { try? LineReader.split($0).sum }
    }

    /// The header that it is, as it stands; nil where it is none.
    var header: JournalHeader? { try? JournalChain.header(ofLine: bytes[...]).get() }

    /// The sum of the whole line, by which another one may vouch for it.
    var wholeSum: LineSum { bytes.withUnsafeBytes { LineSum(of: $0, after: nil) } }

    /// Whether it stands before that line since the file was mended.
    func vouches(for line: RawLine) -> Bool {
        guard let vouched = outline?.vouched ?? header?.vouched else { return false }
        return vouched == line.wholeSum
    }

    /// Whether it was summed after a line with this sum.
    func fits(after sum: LineSum?) -> Bool {
        guard let own = self.sum else { return false }
        return ownSum(after: sum) == own || outline?.isErased == true
    }

    /// What its sum is to be after a line with this sum.
    func ownSum(after sum: LineSum?) -> LineSum? {
        guard bytes.count > EventLine.closingCount else { return nil }
        return bytes.withUnsafeBytes { bytes in
            LineSum(of: UnsafeRawBufferPointer(rebasing: bytes.dropLast(EventLine.closingCount)), after: sum)
        }
    }

    /// The line with another sum at its end.
    func ending(in sum: LineSum, reader: LineReader) -> RawLine {
        var bytes = Array(bytes.dropLast(EventLine.closingCount)) + EventLine.sumOpening
        sum.append(to: &bytes)
        return RawLine(bytes + EventLine.sumClosing, reader: reader)
    }
}
