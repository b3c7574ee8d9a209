import ArgumentParser
import DeskCore
import DeskGuides

struct LookupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup", abstract: "Find error codes by number, name or words.",
        discussion: """
            Numbers may be begun, or spelled as people say them; words may be begun or mistyped, and are also looked for in what the \
            guides say of causes and remedies. The exit code is 65 where nothing \
            fits.
            """)

    @Argument(help: ArgumentHelp("A number or its beginning, or words.", valueName: "code|words"))
    var words: [String]

    @OptionGroup var report: ReportOptions

    func run() throws {
        let library = try Library()
        let shelf = library.listing()
        let text = words.joined(separator: " ")
        // What a number finds does not rest on words.
        let topics = CodeText.number(text) == nil ? library.shelf.topics(of: shelf.guides) : [:]
        let entries = Library.catalogue.telling(topics).search(text)
        if report.json {
            try Output.json(entries.map { CodeReport($0, guide: shelf.standing(of: $0.code, family: $0.family)) })
        } else if !entries.isEmpty {
            try Output.table(
                ["CODE", "GUIDE", "NAME", "FAMILY", "MEANING"],
                entries.map { entry in
                    let standing = shelf.standing(of: entry.code, family: entry.family)
                    return [
                        String(entry.code), standing == .none ? "" : standing.rawValue, entry.name ?? "",
                        entry.family?.rawValue ?? "", entry.sentence ?? "",
                    ]
                })
        }
        if entries.isEmpty {
            throw Failure("No code fits “\(text)”; try fewer words.", code: Failure.data)
        }
    }
}
