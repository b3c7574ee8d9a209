import ArgumentParser

struct WalkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "walk", abstract: "Lead a user through a guide, step by step, on record.",
        subcommands: [
            WalkStartCommand.self, WalkRunCommand.self, WalkStatusCommand.self, WalkRecordCommand.self,
            WalkVerifyCommand.self,
            WalkBackCommand.self, WalkTickCommand.self, WalkTimerCommand.self, WalkDetourCommand.self,
            WalkReturnCommand.self, WalkTakeoverCommand.self,
            WalkFinishCommand.self, WalkCarryCommand.self, WalkDiffCommand.self, WalkMoveCommand.self,
        ])
}
