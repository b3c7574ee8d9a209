import ArgumentParser
import DeskCore
import DeskGuides

struct GuideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guide", abstract: "Read the guides, and the steps that they are walked in.",
        discussion:
            "Own guides are Markdown pages in ~/.config/helpdesk/guides; they go before those that ship with the program.",
        subcommands: [GuideListCommand.self, GuideShowCommand.self, GuideStepsCommand.self, GuideCheckCommand.self])
}

/// Which guide is meant.
struct GuideOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("An error code, such as 50074, or a Markdown file.", valueName: "code|file"))
    var guide: String

    /// - Throws: `GuideProblem`
    func page() throws -> GuidePage {
        if let code = CodeText.number(guide) { return try Library().page(for: code, noting: Output.complain) }
        return try GuideShelf.page(at: guide)
    }
}
