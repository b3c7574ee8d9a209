import ArgumentParser
import DeskCore
import DeskGuides
import FoundationEssentials

struct GuideCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look for what is wrong with pages, by rule, line and column, with a fix.",
        discussion:
            "The exit code is 1 where there are errors, and 0 where there are only warnings. docs/guide-rules.md is what "
            + "--rules --markdown prints.")

    @Argument(
        help: ArgumentHelp("Markdown files and folders; your own guides and ours without any.", valueName: "file|dir"))
    var paths: [String] = []

    @Flag(help: "List the rules instead.")
    var rules = false

    @Flag(help: "With --rules: print Markdown.")
    var markdown = false

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if markdown, !rules { throw ValidationError("--markdown goes with --rules.") }
    }

    func run() throws {
        guard !rules else { return try printRules() }
        let today = String(Timestamp.text(Date()).prefix { $0 != "T" })
        let library = try Library()
        let context = CheckContext(today: today, catalogue: Library.catalogue, shelf: library.shelf)
        let (pages, findings) = try GuideChecker(context).check(paths.isEmpty ? library.presentFolders : paths)
        if report.json {
            try Output.json(findings)
        } else if !findings.isEmpty {
            try Output.text(findings.map(\.text).joined(separator: "\n"))
        }
        let errors = findings.filter { $0.severity == .error }.count
        Output.complain(
            "\(Self.count(pages, "page")) checked, \(Self.count(errors, "error")), "
                + "\(Self.count(findings.count - errors, "warning")).")
        if errors > 0 { throw ExitCode(Failure.refusal) }
    }

    private func printRules() throws {
        let rules = GuideChecker.rules
        if report.json {
            try Output.json(rules)
        } else if markdown {
            try Output.text(Self.page(of: rules))
        } else {
            try Output.table(
                ["RULE", "SEVERITY", "WHAT IT FINDS"], rules.map { [$0.name, $0.severity.rawValue, $0.summary] })
        }
    }

    private static func page(of rules: [GuideChecker.Rule]) -> String {
        let rows = rules.map { "| `\($0.name)` | \($0.severity.rawValue) | \($0.summary) |" }
        return """
            # What `helpdesk guide check` looks for

            Written by `make docs` from the rules in `Sources/DeskGuides/Check/Rules`; not by hand.
            [Writing a guide](guides.md) says what a page should be like.

            | rule | severity | what it finds |
            | --- | --- | --- |
            \(rows.joined(separator: "\n"))
            """
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
