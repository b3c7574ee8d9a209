package import DeskStore

/// Why a desk was not backed up or restored. The sentences for people are in `BackupProblem+Sentence.swift`.
package enum BackupProblem: Error, Equatable {
    case store(StoreFailure)
    /// The desk has no events.
    case nothingRecorded(path: String)
    /// The folder in which the backup's is to be made.
    case parentMissing(path: String)
    /// The backup was to stand in the desk's own folder.
    case insideDesk(path: String, desk: String)
    /// What stands in the backup's place is a file or a link.
    case notAFolder(path: String)
    /// The folder for the backup holds something, such as `holding`.
    case backupFolderInUse(path: String, holding: String)
    /// The folder for the restored desk holds something, such as `holding`.
    case deskFolderInUse(path: String, holding: String)
    /// There is no journal with events in the folder to restore from.
    case noBackup(path: String)
    /// A file of the backup is not what was written then.
    case unsound(path: String, line: Int, why: String)
    /// The text of a guide is not the one that was kept.
    case guideChanged(path: String)
    /// What was read back is not what was written.
    case copyDiffers(path: String)

    /// Carries out what only the store can fail at.
    static func storing<Result>(_ body: () throws(StoreFailure) -> Result) throws(BackupProblem) -> Result {
        do {
            return try body()
        } catch {
            throw .store(error)
        }
    }
}
