import DeskStore
import Glibc

/// What is sound in the journal's files, for whoever copies it.
extension Journal {
    /// A file of the journal, and how much of it is whole batches: that never changes any more.
    struct SoundFile {
        /// Its path in a data folder of its own.
        var name: String
        var byteCount: Int
        fileprivate var identity: FileStatus.Identity
    }

    /// The files that have been read, oldest first. None before there is an event.
    ///
    /// To be called while nobody writes: so the files go together with what was read.
    func soundFiles() throws(StoreFailure) -> [SoundFile] {
        guard let file, position.sequence > 0 else { return [] }
        // It may be sealed later, under another name; what a copy has of it goes on.
        var files = [
            SoundFile(
                name: StoreFolder.journalName, byteCount: position.offset,
                identity: try disk.status(of: file.file).identity)
        ]
        var next = file.header?.previous
        while let name = next {
            let sealed = try JournalChain(folder: folder, disk: disk).openOrFail(name)
            let status = try disk.status(of: sealed.file)
            files.insert(SoundFile(name: name, byteCount: status.size, identity: status.identity), at: 0)
            next = sealed.header?.previous
        }
        return files
    }

    /// Opens one of `soundFiles()`; a long history has more of them than a process may have open.
    ///
    /// - Throws: `.rewritten` where another file has taken its place.
    func open(_ sound: SoundFile) throws(StoreFailure) -> OpenFile {
        if sound.name == StoreFolder.journalName, let file { return file.file }
        return try folder.open(sound.name, asListed: sound.identity, disk: disk)
    }

    /// Hands out the lines of the events in these files, as they stand there, without their newlines.
    func eachEventLine(in files: [SoundFile], _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        for sound in files {
            var lines = FileLines(of: try open(sound), from: 0, disk: disk)
            // The header is no event.
            var offset = (try lines.next()?.count ?? sound.byteCount) + 1
            while offset < sound.byteCount, let line = try lines.next() {
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
