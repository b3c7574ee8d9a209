import CLinux
import DeskStore
import Glibc

/// Checks the chain of sums over some lines of a file, without reading what they say.
struct HashPass {
    /// A line that stands out.
    struct Place {
        /// From 1, counted within the pass.
        var line: Int
        var offset: Int
        var byteCount: Int
        /// Where the line before it in the pass begins.
        var previousOffset: Int?
    }

    private(set) var lineCount = 0
    /// Lines that do not fit the line before them.
    private(set) var suspects: [Place] = []
    /// The first line that ends in CR LF. Whether it fits is asked as if it ended in LF.
    private(set) var carriageReturn: Int?
    /// Events by which the doctor or an erasure accounts for other lines.
    private(set) var accounts: [Place] = []
    /// The line that carries the sum which is looked for.
    private(set) var sought: Int?
    /// Bytes behind the last newline.
    private(set) var incompleteByteCount = 0

    /// - Parameters:
    ///   - range: begins and ends between two lines.
    ///   - previous: the sum of the line before the first one.
    ///   - head: the sum that is looked for.
    init(
        over range: Range<Int>, of file: OpenFile, after previous: LineSum?, seeking head: LineSum?, disk: Disk
    ) throws(StoreFailure) {
        var lines = FileLines(of: file, from: range.lowerBound, disk: disk)
        var previous = previous
        var place = Place(line: 0, offset: range.lowerBound, byteCount: 0, previousOffset: nil)
        while place.offset < range.upperBound, let wholeLine = try lines.next() {
            let line = UnsafeRawBufferPointer(rebasing: wholeLine.withoutCarriageReturn)
            place.line += 1
            place.byteCount = line.count
            let parts = try? LineReader.split(line)
            if line.count < wholeLine.count, parts != nil, carriageReturn == nil { carriageReturn = place.line }
            if parts.map({ $0.sum == LineSum(of: $0.content, after: previous) }) != true { suspects.append(place) }
            if let sum = parts?.sum, sum == head { sought = place.line }
            if Self.accountsForOthers(line) { accounts.append(place) }
            previous = parts?.sum
            place.previousOffset = place.offset
            place.offset += wholeLine.count + 1
        }
        lineCount = place.line
        if place.offset < range.upperBound { incompleteByteCount = range.upperBound - place.offset }
    }

    private static let eventKey = Array(#""event":""#.utf8)
    private static let names = [Array(#"lost""#.utf8), Array(#"erased""#.utf8)]
    /// The keys before the name of an event take no more, but for a very long name of a user.
    private static let front = 400

    static func accountsForOthers(_ line: UnsafeRawBufferPointer) -> Bool {
        guard let base = line.baseAddress,
            let key = memmem(base, min(front, line.count), eventKey, eventKey.count)
        else { return false }
        let rest = UnsafeRawBufferPointer(rebasing: line[(UnsafeRawPointer(key) - base + eventKey.count)...])
        return names.contains { rest.starts(with: $0) }
    }
}
