import ArgumentParser

@main
struct Helpdesk: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "helpdesk")
}
