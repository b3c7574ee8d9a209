import ArgumentParser
import DeskCore
import DeskFileStore

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Make a desk out of a backup, in a folder that holds none.",
        discussion: """
            The backup's sums are checked from the first line on before anything is written. A folder that holds a desk, or anything \
            else, is left alone: move it away, or name another one with --data.
            """)

    @Argument(help: ArgumentHelp("The folder that `helpdesk backup` wrote.", valueName: "dir"))
    var folder: String

    @OptionGroup var report: ReportOptions

    func run() throws {
        // The rules that count are those that are restored: where the desk is to be there are none.
        try RulesFile.of(folder: folder).actor.require(.supervisor, to: "restore a backup")
        try report.print(Backup.restore(from: folder, to: report.data.place), as: "Restored")
    }
}
