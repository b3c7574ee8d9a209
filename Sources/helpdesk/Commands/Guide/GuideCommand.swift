import ArgumentParser
import DeskCore
import DeskGuides

struct GuideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guide", abstract: "Read the guides, and the steps that they are walked in.",
        discussion:
            "Own guides are Markdown pages in ~/.config/helpdesk/guides and in the folders that `guides` in config.yaml names; they go before those that ship with the program.",
        subcommands: [
            GuideListCommand.self, GuideShowCommand.self, GuideStepsCommand.self, GuideGraphCommand.self,
            GuideCheckCommand.self,
            GuideStatsCommand.self,
        ])
}

/// Which guide is meant.
struct GuideOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("An error code, such as 50074, or a Markdown file.", valueName: "code|file"))
    var guide: String

    /// - Throws: `GuideProblem`
    func page() throws -> GuidePage {
        guard let code = CodeText.number(guide) else { return try GuideShelf.page(at: guide) }
        let page = try Library().page(for: code)
        for notice in page.notices { Output.complain(notice) }
        return page
    }
}
