import ArgumentParser
import DeskCore
import DeskSettings

struct RequestersImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Put a list of users in the place of the one there is, whole or not at all.",
        discussion: """
            Takes CSV whose first line names the columns: user, name, number, manager, privileged, in any order, or as exports of directories \
            name them (userPrincipalName, displayName, mobilePhone). With commas, semicolons or tabs. The list is kept as requesters.csv in \
            the data folder; a call-back goes to the number on it, and who calls for a privileged user is confirmed by a second person.
            """)

    /// How many mistakes are named one by one.
    private static let shownMistakes = 20

    @Argument(help: ArgumentHelp("The list; - reads it from standard input.", valueName: "file|-"))
    var file: String

    @Flag(help: "Check everything and say what would change, without changing it.")
    var dryRun = false

    @OptionGroup var data: DataOptions

    func run() throws {
        let name = file == "-" ? "standard input" : file
        let reading = RequestersReader.read(
            bytes: try InputText.bytes(of: file, atMost: RequestersReader.byteLimit), source: name)
        try refuse(reading.problems, in: name)
        let list = try RequestersFile(folder: data.path)
        try data.work { place in
            let intent = ReplaceRequesters(reading.records)
            let fact = try place.desk.decide(intent, by: place.actor, at: place.now).first?.fact
            if !dryRun {
                try list.replace(with: reading.records) { try place.perform(intent) }
            }
            try Output.text(Self.sentence(fact, dryRun: dryRun) + Self.leftOut(reading.leftOut))
        }
    }

    private func refuse(_ problems: [SettingsProblem], in name: String) throws {
        guard !problems.isEmpty else { return }
        for problem in problems.prefix(Self.shownMistakes) { Output.complain(problem.sentence) }
        let count = problems.count == 1 ? "There is one mistake" : "There are \(problems.count) mistakes"
        let shown = problems.count > Self.shownMistakes ? ", of which the first \(Self.shownMistakes) are named" : ""
        throw Failure(
            "\(count) in \(name)\(shown), so the list is as it was. Put that right and import it again.",
            code: Failure.data)
    }

    private static func sentence(_ fact: (any Fact)?, dryRun: Bool) -> String {
        guard let fact = fact as? RequestersReplaced else { return "" }
        return (dryRun ? "Would have " : "Has ") + fact.words + "."
    }

    private static func leftOut(_ columns: [String]) -> String {
        columns.isEmpty ? "" : " Columns left out: \(columns.joined(separator: ", "))."
    }
}
