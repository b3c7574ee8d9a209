import ArgumentParser

struct BulkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bulk", abstract: "Do the same to many tickets, as one act that one undo takes back.",
        discussion: """
            Each ticket goes by its own rules. Those that do not allow it are named, and then nothing is done to any; with --leave-out they \
            are left as they are. `helpdesk undo` on any of the tickets takes all of it back. `helpdesk walk start` starts many walkthroughs.
            """,
        subcommands: [
            BulkTakeCommand.self, BulkAssignCommand.self, BulkLabelCommand.self, BulkNoteCommand.self,
            BulkWaitCommand.self, BulkEscalateCommand.self, BulkResolveCommand.self,
        ])
}
