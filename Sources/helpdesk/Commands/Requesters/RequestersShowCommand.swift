import ArgumentParser
import DeskCanvas
import DeskCore

struct RequestersShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "What is on record of a user: name, number, manager, whether privileged.")

    @Argument(help: ArgumentHelp("The user principal name.", valueName: "user"))
    var user: String

    @OptionGroup var report: ReportOptions

    func run() throws {
        let directory = try RequestersFile(folder: report.data.path).directory
        if case .unreadable(let why) = directory.value { throw Failure(why, code: Failure.data) }
        guard let record = directory.record(of: user) else {
            throw Failure(
                (directory.count == 0 ? "There is no list of requesters" : "\(user) is not on the list of requesters")
                    + "; `helpdesk requesters import FILE` puts one in place.", code: Failure.refusal)
        }
        if report.json { return try Output.json(RequesterRecordReport(record)) }
        let rows = [
            ("User", record.user), ("Name", record.name), ("Number", record.number), ("Manager", record.manager),
            ("Privileged", record.isPrivileged ? "yes: a second person confirms who calls" : "no"),
        ]
        for (title, value) in rows { try Output.text("\(TextWidth.padded(title, to: 12))\(value?.oneLine ?? "-")") }
    }
}
