import ArgumentParser

struct BulkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bulk", abstract: "Do the same to many tickets, as one act.",
        discussion: """
            Each ticket goes by its own rules. Those that do not allow it are named, and then nothing is done to any; with --leave-out they \
            are left as they are. `helpdesk undo` on any of the tickets takes all of it back, but for what cannot be undone on one either: `bulk \
            reopen` takes up what was resolved. `helpdesk walk start` starts many walkthroughs.
            """,
        subcommands: [
            BulkTakeCommand.self, BulkAssignCommand.self, BulkLabelCommand.self, BulkNoteCommand.self,
            BulkWaitCommand.self, BulkEscalateCommand.self, BulkResolveCommand.self, BulkReopenCommand.self,
        ])
}
