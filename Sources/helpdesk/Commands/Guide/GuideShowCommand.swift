import ArgumentParser
import DeskCanvas
import DeskConsole
import DeskCore
import DeskGuides

struct GuideShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a guide, wrapped to the width of the terminal.")

    /// Longer lines are hard to read.
    private static let widest = 100
    private static let widthOfAPipe = 80

    @OptionGroup var subject: GuideOptions

    @Flag(help: "Print lines as long as their text, for pipes and screen readers.")
    var plain = false

    @OptionGroup var report: ReportOptions

    func run() throws {
        let guide = try subject.readPage().guide
        if report.json {
            try Output.json(GuideReport(guide, text: GuidePlainText.page(guide)))
        } else if plain {
            try Output.text(GuidePlainText.page(guide))
        } else {
            let width = min(StandardStreams.columns ?? Self.widthOfAPipe, Self.widest)
            let rows = GuideReading.rows(of: guide, width: width)
            try Output.page(rows.map(\.line) + Self.addresses(in: rows))
        }
    }

    /// The addresses that the words of the page lead to, which paper cannot be asked for.
    private static func addresses(in rows: [GuideRow]) -> [StyledLine] {
        var addresses: [String] = []
        for address in rows.flatMap(\.links) where !address.hasPrefix("#") && !addresses.contains(address) {
            addresses.append(address)
        }
        return addresses.isEmpty
            ? [] : [StyledLine(), StyledLine("Links", .heading)] + addresses.map { StyledLine($0) }
    }
}
