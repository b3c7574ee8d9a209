import ArgumentParser
import DeskConsole

struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "List the console's keys.",
        discussion: "docs/keys.md is what --markdown prints.")

    @Flag(help: "Print a Markdown page.")
    var markdown = false

    @OptionGroup var report: ReportOptions

    func run() throws {
        if report.json {
            try Output.json(Actions.rows.map { KeyReport($0) })
        } else {
            try Output.text(markdown ? Self.page : Self.list)
        }
    }

    /// The places that have keys of their own, with their rows.
    private static var places: [(place: Place, rows: [ActionRow])] {
        Place.allCases.compactMap { place in
            let rows = Actions.rows.filter { $0.places.contains(place) }
            return rows.isEmpty ? nil : (place, rows)
        }
    }

    private static var list: String {
        places.map { place, rows in
            let lines = rows.map { row in
                let space = String(repeating: " ", count: max(1, 20 - row.keyText.count))
                return "  \(row.keyText)\(space)\(row.help)\n"
            }
            return "\(place.title)\n" + lines.joined()
        }.joined(separator: "\n")
    }

    private static var page: String {
        let head = """
            # Keys

            Written by `make docs` from the table of actions in `Sources/DeskConsole/Actions/Actions.swift`; not by hand.
            A key of a place goes before the same key everywhere.

            """
        return places.reduce(into: head) { page, section in
            page += "\n## \(section.place.title)\n\n| key | name | what it does |\n| --- | --- | --- |\n"
            for row in section.rows {
                let keys = row.keys.map { "`\($0.shortName)`" }.joined(separator: " ")
                page += "| \(keys) | `\(row.action.rawValue)` | \(row.help) |\n"
            }
            let signs = Signs.rows(in: section.place)
            guard !signs.isEmpty else { return }
            page += "\n| sign | what it says |\n| --- | --- |\n"
            for row in signs { page += "| `\(row.sign)` | \(row.meaning) |\n" }
        }
    }
}

/// A row of the table of actions as `keys --json` prints it.
private struct KeyReport: Encodable {
    var action: String
    var keys: [String]
    var places: [String]
    var title: String
    var help: String

    init(_ row: ActionRow) {
        action = row.action.rawValue
        keys = row.keys.map(\.shortName)
        places = row.places.map(\.rawValue)
        title = row.title
        help = row.help
    }
}
