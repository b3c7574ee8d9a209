import ArgumentParser
import DeskCore
import Glibc

/// The command line: one verb a file under Commands.
@main
struct Helpdesk: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "helpdesk",
        abstract: "A console for sign-in problems: from a pasted error to a resolved ticket.",
        discussion:
            "Without a command, the console opens. Results go to standard output, everything else to standard error.",
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Tickets",
                subcommands: [
                    NewCommand.self, ListCommand.self, ShowCommand.self, NextCommand.self, TakeCommand.self,
                    ReleaseCommand.self,
                    AssignCommand.self, PriorityCommand.self, CorrectCommand.self, NoteCommand.self, WaitCommand.self,
                    ResumeCommand.self,
                    EscalateCommand.self, ResolveCommand.self, ReopenCommand.self, CancelCommand.self,
                    UndoCommand.self, RedoCommand.self, EvidenceCommand.self, BulkCommand.self, IncidentCommand.self,
                    RequesterCommand.self,
                ]),
            CommandGroup(name: "Walkthroughs", subcommands: [WalkCommand.self, ProgressCommand.self]),
            CommandGroup(name: "Numbers", subcommands: [ReportCommand.self]),
            CommandGroup(
                name: "Guides and codes", subcommands: [GuideCommand.self, LookupCommand.self, ReadCommand.self]),
            CommandGroup(
                name: "In and out",
                subcommands: [ExportCommand.self, ImportCommand.self, BackupCommand.self, RestoreCommand.self]),
            CommandGroup(
                name: "The program",
                subcommands: [
                    ConsoleCommand.self, DoctorCommand.self, EraseCommand.self, RequestersCommand.self,
                    WhoamiCommand.self, ConfigCommand.self,
                    KeysCommand.self,
                    DemoCommand.self,
                ]),
        ],
        defaultSubcommand: ConsoleCommand.self)

    /// Begins the line that says what went wrong.
    static var _errorPrefix: String { "helpdesk: " }

    static func main() {
        StandardStreams.occupy()
        // Where a file may not grow any further, its write says so; the signal would end the program before it can be told.
        signal(SIGXFSZ, SIG_IGN)
        do {
            try checkVerb()
            var command = try parseAsRoot()
            try command.run()
        } catch {
            exit(saying: error)
        }
    }

    /// Refuses a first word that is no verb, which the parser would take for an argument of the console.
    private static func checkVerb() throws(Failure) {
        guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-") else { return }
        let verbs = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard verbs.contains(word) else {
            throw Failure("There is no command \(word); `helpdesk --help` lists those there are.", code: Failure.usage)
        }
    }

    /// Ends the program with what `error` has to say: help on standard output, anything else on standard error.
    private static func exit(saying error: any Error) -> Never {
        if let failure = Failure(error) { exit(withError: failure.end()) }
        let code = exitCode(for: error)
        guard code == .success else {
            Output.complain(lines: maskingArguments(in: fullMessage(for: error)))
            exit(withError: code)
        }
        do {
            try StandardStreams.write(fullMessage(for: error) + "\n")
        } catch {
            exit(withError: error.end())
        }
        exit(withError: code)
    }

    /// Masks the arguments that are secrets beside their neighbours. A text without quotation marks around it is many arguments, and
    /// the message names each by itself.
    private static func maskingArguments(in message: String) -> String {
        let arguments = CommandLine.arguments.dropFirst()
        let masked = SecretMask.mask(arguments.joined(separator: " ")).text
        return arguments.filter { !masked.contains($0) }.reduce(message) { message, secret in
            message.replacing(secret, with: SecretMask.mark)
        }
    }
}
