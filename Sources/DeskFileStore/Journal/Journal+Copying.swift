import DeskStore

/// What is sound in the journal's files, for whoever copies it.
extension Journal {
    /// The files that have been read, oldest first, under the names that they have in a journal of their own, and how many bytes of each are
    /// whole batches: those never change any more. None before there is an event.
    func soundFiles() throws(StoreFailure) -> [(name: String, file: OpenFile, byteCount: Int)] {
        guard let file, position.sequence > 0 else { return [] }
        var files: [(name: String, file: OpenFile, byteCount: Int)] = []
        for sealed in try JournalChain(folder: folder, disk: disk).files(before: file) {
            files.append((sealed.name, sealed.file, try disk.status(of: sealed.file).size))
        }
        // It may have been sealed since, under another name; what a copy has of it goes on.
        return files + [(StoreFolder.journalName, file.file, position.offset)]
    }

    /// Hands out the lines of the events that have been read, as they stand in the files, without their newlines.
    func eachEventLine(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        for (_, file, byteCount) in try soundFiles() {
            var lines = FileLines(of: file, from: 0, disk: disk)
            // The header is no event.
            var offset = (try lines.next()?.count ?? byteCount) + 1
            while offset < byteCount, let line = try lines.next() {
                try body(line)
                offset += line.count + 1
            }
        }
    }

    /// Reads all that there is, and keeps none of it in memory.
    ///
    /// - Returns: what ended it before the end.
    func readToEnd() throws(StoreFailure) -> JournalFault? {
        while true {
            let findings = try readNew(limit: 8192)
            if let fault = findings.fault { return fault }
            if findings.events.isEmpty { return nil }
        }
    }
}
