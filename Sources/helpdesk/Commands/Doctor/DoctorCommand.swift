import ArgumentParser
import DeskCore
import DeskFileStore
import DeskStore

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "See whether the data is sound; mend it, or prove that nothing was changed.",
        discussion:
            "Ends with 0 where the data is sound, else with 1. A repair throws nothing away: the files as they were, and what was taken out "
            + "of them, are kept in the folder aside. The head is the sum of the last line; kept in another place, it proves later that nothing "
            + "before it was changed.")

    @OptionGroup var report: ReportOptions

    @Flag(help: "Mend damaged files, and keep every sound line; for supervisors.")
    var repair = false

    @Flag(help: "Check the sums of all lines, and nothing else.")
    var verify = false

    @Flag(help: "Print the head, to be kept in another place.")
    var head = false

    @Option(help: ArgumentHelp("Check the sums, and look for this head among them.", valueName: "head"))
    var against: String?

    func validate() throws {
        if let against, against.count != 32 || !against.allSatisfy(\.isHexDigit) {
            throw ValidationError("A head is 32 hexadecimal digits, as `helpdesk doctor --head` prints them.")
        }
        guard [repair, verify || against != nil, head].count(where: { $0 }) <= 1 else {
            throw ValidationError("--repair, --verify and --head do not go together; say one of them.")
        }
    }

    func run() throws {
        let path = try report.data.path
        if repair { try report.data.rules.actor.require(.supervisor, to: "mend the data") }
        let doctor = try Self.doctor(of: path)
        if head {
            try printHead(try doctor.head())
        } else if verify || against != nil {
            let verification = try doctor.verify(seeking: against)
            try finish(Diagnosis(path, verification, against: against))
        } else {
            let mended = repair ? try doctor.repair() : nil
            try finish(Diagnosis(path, try doctor.examine(), mended: mended))
        }
    }

    private static func doctor(of path: String) throws -> Doctor {
        do {
            return try Doctor(folder: path)
        } catch StoreFailure.parentMissing {
            throw Failure("The folder \(path) does not exist; give another one with --data.", code: Failure.noInput)
        }
    }

    private func printHead(_ head: String) throws {
        if report.json {
            try Output.json(["head": head])
        } else if head.isEmpty {
            Output.complain("Nothing has been recorded yet, so there is no head.")
        } else {
            try Output.text(head)
        }
    }

    private func finish(_ diagnosis: Diagnosis) throws {
        if report.json {
            try Output.json(diagnosis.report)
        } else {
            try Output.text(diagnosis.lines.joined(separator: "\n"))
        }
        if let advice = diagnosis.advice { throw Failure(advice, code: Failure.refusal) }
    }
}
