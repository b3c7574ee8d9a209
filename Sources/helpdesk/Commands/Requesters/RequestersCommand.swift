import ArgumentParser

struct RequestersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "requesters", abstract: "Whom the desk knows: what an identity check is held against.",
        subcommands: [RequestersImportCommand.self, RequestersShowCommand.self])
}
