package import DeskStore

/// The journal's files, for whoever copies what stands in them.
extension FileStore {
    /// The files as they are behind the last batch that was recorded, while nobody writes.
    func soundFiles() throws(StoreFailure) -> [Journal.SoundFile] {
        while try !catchUp().isEmpty {}
        // Where the lock cannot be had, such as in a folder that can only be read, a file that is rewritten just now is found when it is opened.
        try? lock.acquireForReading()
        defer { lock.release() }
        take(try reading.readNew())
        if let damage { throw damage.failure }
        return try journal.soundFiles()
    }

    /// Hands out the line of every event, as it stands in the journal, without its newline.
    ///
    /// - Returns: the damage that ended it before the journal's end; nil where it is sound.
    package func eachEventLine(_ body: (UnsafeRawBufferPointer) throws -> Void) throws -> StoreFailure? {
        let files: [Journal.SoundFile]
        var damage: StoreFailure?
        do throws(StoreFailure) {
            files = try soundFiles()
        } catch {
            guard case .damaged = error else { throw error }
            damage = error
            files = try journal.soundFiles()
        }
        try journal.eachEventLine(in: files, body)
        return damage
    }
}
