import ArgumentParser

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Check the files of settings, or begin one.",
        discussion: """
            config.yaml in ~/.config/helpdesk says what you like; desk.yaml in the desk's data folder says what binds all who work on it: \
            roles, calendar, targets and durations.
            """,
        subcommands: [ConfigCheckCommand.self, ConfigInitCommand.self])
}
