import ArgumentParser
import DeskCore

struct LookupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup", abstract: "Find error codes by number, name or words.",
        discussion: "The exit code is 65 where nothing fits.")

    @Argument(help: ArgumentHelp("A number or its beginning, or words.", valueName: "code|words"))
    var words: [String]

    @OptionGroup var report: ReportOptions

    func run() throws {
        let entries = Library.catalogue.search(words.joined(separator: " "))
        if report.json {
            try Output.json(entries.map { CodeReport($0) })
        } else if !entries.isEmpty {
            try Output.table(
                ["CODE", "NAME", "FAMILY", "MEANING"],
                entries.map { [String($0.code), $0.name ?? "", $0.family?.rawValue ?? "", $0.sentence ?? ""] })
        }
        if entries.isEmpty {
            throw Failure("No code fits “\(words.joined(separator: " "))”; try fewer words.", code: Failure.data)
        }
    }
}
