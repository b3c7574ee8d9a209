/// Tells the lines of a damaged file that are kept from those that are not.
///
/// A line is kept if it was summed after the last one that is kept. Behind a gap in the numbers it is also kept if it was summed after the line before it,
/// of which only the content was hurt, or if nothing is left to check it by, and the numbers go on behind it.
struct LineSieve {
    struct Kept {
        var line: RawLine
        var sequence: Int
        var sum: LineSum
        var place: BatchPlace?
    }

    /// The header, where it is sound.
    private(set) var header: RawLine?
    private(set) var kept: [Kept] = []
    /// What was taken out, in order.
    private(set) var taken: [RawLine] = []
    /// How many numbers behind the last line that is kept the lines had that were taken out.
    private(set) var lostAtEnd = 0
    private(set) var restoredCount = 0
    /// Whether lines were found in other places than those in which they were written.
    private(set) var isReordered = false
    /// Bytes behind the last newline.
    private(set) var unfinished: [UInt8] = []

    private let start: JournalPosition
    private var lines: [RawLine]
    private let nextHeader: RawLine?
    private let reader = LineReader(facts: [:])
    /// How many lines may have been put in between two that belong together.
    private static let reach = 16
    /// How many numbers may be missing before one that is kept. A greater one was written in, and is no sign of a loss.
    static let mostLost = 1 << 20

    init(_ bytes: [UInt8], start: JournalPosition, nextHeader: [UInt8]?) {
        self.start = start
        var pieces = bytes.split(separator: EventLine.newline, omittingEmptySubsequences: false).map(Array.init)
        unfinished = pieces.popLast() ?? []
        let reader = reader
        lines = pieces.flatMap { piece in Self.parted(piece).map { Self.line($0, reader) } }
        self.nextHeader = nextHeader.map { Self.line($0, reader) }
        // The last line of a file that another one goes on from has only lost its newline.
        if nextHeader != nil, !unfinished.isEmpty {
            lines.append(Self.line(unfinished, reader))
            unfinished = []
        }
        takeHeader()
        let order = LineOrder(lines, behind: header)
        isReordered = isReordered || order.isChanged
        lines = order.lines
    }

    /// A line that another system gave its own line end has what it had, where it then ends in a sum.
    private static func line(_ bytes: [UInt8], _ reader: LineReader) -> RawLine {
        let trimmed = RawLine(Array(bytes.withoutCarriageReturn), reader: reader)
        return trimmed.sum == nil ? RawLine(bytes, reader: reader) : trimmed
    }

    /// Two lines whose newline was hurt.
    private static func parted(_ line: [UInt8]) -> [[UInt8]] {
        let seam = Array(#"{"seq":"#.utf8)
        guard line.count > EventLine.closingCount + seam.count else { return [line] }
        for index in EventLine.closingCount..<(line.count - seam.count)
        where line[index + 1..<index + 1 + seam.count].elementsEqual(seam) {
            let front = Array(line[..<index])
            if front.withUnsafeBytes({ (try? LineReader.split($0)) != nil }) {
                return [front] + parted(Array(line[(index + 1)...]))
            }
        }
        return [line]
    }

    mutating func sift() {
        var first = 0
        if header == nil, let line = lines.first, line.outline == nil {
            taken.append(line)
            first = 1
        }
        for index in lines.indices.dropFirst(first) where !keep(index) {
            taken.append(lines[index])
            if lines[index].outline.map({ $0.sequence > lastSequence }) ?? true { lostAtEnd += 1 }
        }
    }

    var lastSequence: Int { kept.last?.sequence ?? start.sequence }

    /// Takes the header from among the lines, wherever it stands.
    private mutating func takeHeader() {
        for index in lines.indices where lines[index].outline == nil {
            if isSoundHeader(lines[index]) {
                header = lines[index]
            } else if let healed = healedHeader(lines[index]) {
                header = healed
                restoredCount += 1
            } else {
                continue
            }
            lines.remove(at: index)
            isReordered = index > 0
            return
        }
    }

    private func isSoundHeader(_ line: RawLine) -> Bool {
        guard let header = line.header else { return false }
        return header.first == start.sequence + 1 && header.after == start.sum && line.fits(after: start.sum)
    }

    /// The header with the format that it had.
    private func healedHeader(_ line: RawLine) -> RawLine? {
        guard let bytes = line.bytes.withUnsafeBytes({ JournalHeader.healed($0, after: start.sum) }) else { return nil }
        let healed = RawLine(bytes, reader: reader)
        return isSoundHeader(healed) ? healed : nil
    }

    private mutating func keep(_ index: Int) -> Bool {
        let last = kept.last?.sum ?? header?.sum
        if let last, let restored = restored(index, after: last) {
            restoredCount += 1
            append(restored)
            return true
        }
        let line = lines[index]
        guard let outline = line.outline, line.sum != nil else { return false }
        if outline.sequence == lastSequence + 1, let last, line.fits(after: last) || isVouched(line) {
            return append(line)
        }
        // The header was made anew, and vouches.
        if outline.sequence == lastSequence + 1, last == nil { return append(line) }
        if takeOut(whatComesBefore: line, numbered: outline.sequence) { return append(line) }
        guard (2...Self.mostLost).contains(outline.sequence - lastSequence) else { return false }
        let before = index > 0 ? lines[index - 1].sum : header?.sum
        if let before, line.fits(after: before) { return append(line) }
        let isGap = before == nil || lostAtEnd < outline.sequence - lastSequence - 1
        return isGap && goesOn(behind: index, outline.sequence) && append(line)
    }

    /// Whether the last line vouches for this one, since the file was mended before.
    private func isVouched(_ line: RawLine) -> Bool {
        (kept.last?.line ?? header)?.vouches(for: line) ?? false
    }

    @discardableResult
    private mutating func append(_ line: RawLine) -> Bool {
        guard let outline = line.outline, let sum = line.sum else { return false }
        kept.append(Kept(line: line, sequence: outline.sequence, sum: sum, place: outline.place))
        lostAtEnd = 0
        return true
    }

    /// The line with its true sum, where it has another one: the line behind it was summed after the true one.
    private func restored(_ index: Int, after last: LineSum) -> RawLine? {
        let line = lines[index]
        guard let next = index + 1 < lines.count ? lines[index + 1] : nextHeader, !line.fits(after: last),
            !isVouched(line),
            let sum = line.ownSum(after: last), next.outline?.isErased != true, next.fits(after: sum)
        else { return nil }
        let restored = line.ending(in: sum, reader: reader)
        return restored.outline?.sequence == lastSequence + 1 ? restored : nil
    }

    /// Takes out lines that somebody put in before this one, which was summed after an earlier one.
    private mutating func takeOut(whatComesBefore line: RawLine, numbered sequence: Int) -> Bool {
        let reach = kept.suffix(Self.reach)
        guard line.outline?.isErased != true,
            let index = reach.indices.last(where: {
                reach[$0].sequence == sequence - 1 && line.fits(after: reach[$0].sum)
            }), kept[index + 1].line.bytes != line.bytes
        else { return false }
        taken += kept[(index + 1)...].map(\.line)
        kept.removeSubrange((index + 1)...)
        return true
    }

    private func goesOn(behind index: Int, _ sequence: Int) -> Bool {
        guard index + 1 < lines.count else { return true }
        return lines[index + 1].outline?.sequence == sequence + 1
    }
}
