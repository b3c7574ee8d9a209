import DeskStore

extension BackupProblem {
    /// What happened, where, and what to do next.
    package var sentence: String {
        switch self {
        case .store(.system(let call, let path, let number)):
            "\(path): \(StoreFailure.cause(of: number)) (\(call)). Nothing is kept of a copy that is not whole. "
                + "Put that right, or name another place, and do it again."
        case .store(let failure):
            failure.sentence
        case .nothingRecorded(let path):
            "Nothing is recorded in \(path) yet, so there is nothing to back up. Name the desk with --data."
        case .parentMissing(let path):
            "The folder \(path) does not exist. Make it, or name another place for the backup."
        case .insideDesk(let path, let desk):
            "\(path) is inside of the desk's own folder \(desk), and would be lost with it. Name one outside of it."
        case .notAFolder(let path):
            "\(path) is a file or a link, and a backup is a folder. Name one that does not exist."
        case .backupFolderInUse(let path, let name):
            "\(path) is not empty (it holds \(name)), and a backup has a folder of its own. "
                + "Name one that does not exist."
        case .deskFolderInUse(let path, let name):
            "\(path) is not empty (it holds \(name)), and nothing is restored over it. "
                + "Name a folder that does not exist with --data, or move this one away."
        case .noBackup(let path):
            "There is no backup in \(path). Name the folder that `helpdesk backup` wrote."
        case .unsound(let path, let line, let why):
            "\(path), line \(line): \(why). Nothing was restored. Use another backup, or mend a copy of this one "
                + "with `helpdesk doctor --repair`."
        case .guideChanged(let path):
            "\(path) is not the page that was kept under this name. Nothing was restored. Take the page from another backup, "
                + "or remove it from this one: walks of it go on by their steps, and do not show its words."
        case .copyDiffers(let path):
            "\(path) does not read back as it was written. Nothing is kept of it. Have the disk looked at, "
                + "or name another place."
        }
    }
}
