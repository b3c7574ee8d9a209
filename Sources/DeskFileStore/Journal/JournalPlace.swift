import DeskStore

/// Finds a position in a file that may have been rewritten since: its lines are then the same ones, but some may be shorter.
struct JournalPlace {
    let disk: Disk

    /// Where the line that `position` is behind ends in this file; nil where the file has not that line there.
    func offset(of position: JournalPosition, in file: OpenFile) throws(StoreFailure) -> Int? {
        guard position.line > 0 else { return 0 }
        if try endsLine(at: position.offset, with: position.sum, in: file) { return position.offset }
        var lines = FileLines(of: file, from: 0, disk: disk)
        var offset = 0
        for number in 1...position.line {
            guard let line = try lines.next() else { return nil }
            offset += line.count + 1
            if number == position.line {
                return (try? LineReader.split(line))?.sum == position.sum ? offset : nil
            }
        }
        return nil
    }

    /// Whether a line with this sum ends there.
    func endsLine(at offset: Int, with sum: LineSum?, in file: OpenFile) throws(StoreFailure) -> Bool {
        guard let sum else { return false }
        var end = EventLine.sumOpening
        sum.append(to: &end)
        end += EventLine.sumClosing + [EventLine.newline]
        guard offset >= end.count else { return false }
        return try disk.readFront(file, from: offset - end.count, byteCount: end.count) == end
    }
}
