import ArgumentParser
import DeskCore
import DeskGuides

struct GuideListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the guides that there are.")

    @OptionGroup var report: ReportOptions

    func run() throws {
        let listing = try Library().shelf.list()
        let guides = listing.entries
        if report.json {
            try Output.json(guides)
        } else if guides.isEmpty {
            Output.complain("There are no guides.")
        } else {
            try Output.table(
                ["CODES", "FAMILY", "TITLE", "PATH"],
                guides.map { guide in
                    [
                        guide.codes.map(String.init).joined(separator: " "), guide.family?.rawValue ?? "", guide.title,
                        guide.path,
                    ]
                })
        }
        for problem in listing.broken { Output.complain(problem.sentence) }
    }
}
