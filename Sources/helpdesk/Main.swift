import ArgumentParser

/// The command line: one verb a file under Commands.
@main
struct Helpdesk: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "helpdesk",
        abstract: "A console for sign-in problems: from a pasted error to a resolved ticket.",
        discussion:
            "Without a command, the console opens. Results go to standard output, everything else to standard error.",
        subcommands: [ConsoleCommand.self],
        defaultSubcommand: ConsoleCommand.self)
}
