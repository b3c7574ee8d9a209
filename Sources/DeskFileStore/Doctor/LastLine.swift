import DeskStore

/// The last line of a file that has its newline, without a carriage return before that.
struct LastLine {
    let disk: Disk

    /// Nil where there is no line.
    ///
    /// - Parameter size: how many bytes of the file are looked at; nil for all.
    func bytes(of file: OpenFile, upTo size: Int? = nil) throws(StoreFailure) -> [UInt8]? {
        let size = if let size { size } else { try disk.status(of: file).size }
        var room = 65_536
        while true {
            let start = max(0, size - room)
            let lines = try disk.readFront(file, from: start, byteCount: size - start).split(
                separator: EventLine.newline, omittingEmptySubsequences: false)
            // The first piece may have been cut, and the last one has no newline.
            if lines.count > 2 || start == 0 { return lines.dropLast().last.map { Array($0.withoutCarriageReturn) } }
            room *= 4
        }
    }

    func sum(of file: OpenFile, upTo size: Int? = nil) throws(StoreFailure) -> LineSum? {
        try bytes(of: file, upTo: size)?.withUnsafeBytes { try? LineReader.split($0).sum }
    }
}
