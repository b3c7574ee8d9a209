import ArgumentParser
import DeskCore
import DeskFileStore
import DeskSettings
import FoundationEssentials

struct ConfigCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "See whether the files of settings are right.",
        discussion: """
            Without a file it looks at config.yaml, your own and the system's, and at the desk's desk.yaml and requesters.csv. What is wrong is named with line, \
            column and what was meant, and the exit code is 65.
            """)

    @OptionGroup var data: DataOptions

    @Argument(
        help: ArgumentHelp(
            "A file: desk.yaml or requesters.csv where it is called so, else a config.yaml.", valueName: "file"))
    var file: String?

    func run() throws {
        let files =
            try file.map { [$0] } ?? Self.usual + [try data.rulesPath, RequestersFile(folder: try data.path).path]
        var isRight = true
        for path in files {
            do throws(Failure) {
                try Output.text(try Self.finding(path, isNamed: file != nil))
            } catch {
                isRight = false
                Output.complain(error.sentence)
            }
        }
        if !isRight { throw ExitCode(Failure.data) }
    }

    private static var usual: [String] {
        Configuration.folders.map { "\($0)/config.yaml" }
    }

    /// Says whom the roles name and the system does not know. A desk on which nobody is left could not be worked on.
    private static func checkNames(in rules: DeskRules, of path: String) throws(Failure) {
        let unknown = rules.named.filter { !SystemUser.isKnown($0.member) }
        for name in unknown { Output.complain(name.unknown) }
        guard !rules.named.isEmpty, unknown.count == rules.named.count else { return }
        throw Failure(
            "\(path): this system knows nobody whom `roles` names, so nobody could record anything; name somebody whom it knows.",
            code: Failure.data)
    }

    /// What is to be said of a file that is right.
    private static func finding(_ path: String, isNamed: Bool) throws(Failure) -> String {
        guard isNamed || NamedFile.exists(path) else {
            return "\(path): there is none, so the usual holds."
        }
        if path.hasSuffix(FolderEntry.requesters.rawValue) {
            let reading = try RequestersFile.reading(path)
            guard reading.problems.isEmpty else {
                throw Failure(reading.problems.map(\.sentence).joined(separator: "\n"), code: Failure.data)
            }
            let privileged = reading.records.count(where: \.isPrivileged)
            return "\(path): right. It has \(reading.records.count) users, \(privileged) of them privileged."
        }
        guard path.hasSuffix(FolderEntry.rules.rawValue) else {
            let problems = try Configuration.read(path).problems
            guard problems.isEmpty else {
                throw Failure(problems.map(\.sentence).joined(separator: "\n"), code: Failure.data)
            }
            return "\(path): right."
        }
        let rules = try RulesFile(path: path).rules
        try checkNames(in: rules, of: path)
        do throws(SettingsProblem) {
            let calendar = try rules.policy.get().calendar
            let hours = DurationWords.worked(Double(calendar.secondsADay))
            return "\(path): right. A day of work has \(hours), in \(calendar.zone.name), with "
                + "\(calendar.holidays.count == 1 ? "one holiday" : "\(calendar.holidays.count) holidays")."
        } catch {
            throw Failure(error.sentence, code: Failure.data)
        }
    }
}
