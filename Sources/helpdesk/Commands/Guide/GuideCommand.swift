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
    @Argument(
        help: ArgumentHelp(
            "An error code, such as 50074, or a Markdown file; one of several guides of a file is FILE#CODE.",
            valueName: "code|file"))
    var guide: String

    /// The guide, to be walked; of a file with several one has to be named.
    ///
    /// - Throws: `GuideProblem`
    func page() throws -> GuidePage {
        try page { path throws(GuideProblem) in try GuideShelf.walkedPage(at: path) }
    }

    /// The same to be read, which a file with several guides can be as a whole.
    ///
    /// - Throws: `GuideProblem`
    func readPage() throws -> GuidePage {
        try page { path throws(GuideProblem) in try GuideShelf.page(at: path) }
    }

    private func page(at path: (String) throws(GuideProblem) -> GuidePage) throws -> GuidePage {
        guard let code = CodeText.number(guide) else { return try path(guide) }
        let page = try Library().page(for: code)
        for notice in page.notices { Output.complain(notice) }
        return page
    }
}
