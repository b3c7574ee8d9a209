import ArgumentParser
import DeskFileStore

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the whole desk into a new folder, while others go on working.",
        discussion: """
            The copy holds what was recorded until a certain event and nothing of what came after, is read back before it gets its \
            name, and is for your eyes only. Keep the head that is printed in another place: it is what proves later that the backup \
            is as it was written.
            """)

    @Argument(help: ArgumentHelp("A folder that does not exist or is empty.", valueName: "dir"))
    var folder: String

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if folder.isEmpty { throw ValidationError("A backup wants the path of a folder.") }
    }

    func run() throws {
        try report.print(report.data.store().backUp(to: folder), as: "Wrote")
    }
}

extension ReportOptions {
    /// Prints what was copied where.
    func print(_ backup: Backup, as deed: String) throws {
        if json { return try Output.json(BackupReport(backup)) }
        let files = backup.fileCount == 1 ? "one file" : "\(backup.fileCount) files"
        let events = backup.eventCount == 1 ? "one event" : "\(backup.eventCount) events"
        try Output.text("\(deed) \(backup.path): \(events), \(files), \(backup.byteCount) bytes.\nHead: \(backup.head)")
    }
}

private struct BackupReport: Encodable {
    var path: String
    var events: Int
    var files: Int
    var bytes: Int
    var head: String

    init(_ backup: Backup) {
        path = backup.path
        events = backup.eventCount
        files = backup.fileCount
        bytes = backup.byteCount
        head = backup.head
    }
}
