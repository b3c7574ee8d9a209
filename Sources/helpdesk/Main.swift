import ArgumentParser

/// The command line: one verb a file under Commands.
@main
struct Helpdesk: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "helpdesk",
        abstract: "A console for sign-in problems: from a pasted error to a resolved ticket.",
        discussion:
            "Without a command, the console opens. Results go to standard output, everything else to standard error.",
        groupedSubcommands: [
            CommandGroup(
                name: "Tickets",
                subcommands: [
                    NewCommand.self, ListCommand.self, ShowCommand.self, TakeCommand.self, ReleaseCommand.self,
                    AssignCommand.self, PriorityCommand.self, NoteCommand.self, WaitCommand.self, ResumeCommand.self,
                    EscalateCommand.self, ResolveCommand.self, ReopenCommand.self, CancelCommand.self,
                    UndoCommand.self, EvidenceCommand.self,
                ]),
            CommandGroup(name: "Walkthroughs", subcommands: [WalkCommand.self, ProgressCommand.self]),
            CommandGroup(
                name: "Guides and codes", subcommands: [GuideCommand.self, LookupCommand.self, ReadCommand.self]),
            CommandGroup(
                name: "The program", subcommands: [ConsoleCommand.self, KeysCommand.self, DemoCommand.self]),
        ],
        defaultSubcommand: ConsoleCommand.self)

    /// Begins the line that says what went wrong.
    static var _errorPrefix: String { "helpdesk: " }

    static func main() {
        StandardStreams.occupy()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            exit(saying: error)
        }
    }

    /// Ends the program with what `error` has to say: help on standard output, anything else on standard error.
    private static func exit(saying error: any Error) -> Never {
        if let failure = Failure(error) { exit(withError: failure.end()) }
        let code = exitCode(for: error)
        guard code == .success else {
            Output.complain(lines: fullMessage(for: error))
            exit(withError: code)
        }
        do {
            try StandardStreams.write(fullMessage(for: error) + "\n")
        } catch {
            exit(withError: error.end())
        }
        exit(withError: code)
    }
}
