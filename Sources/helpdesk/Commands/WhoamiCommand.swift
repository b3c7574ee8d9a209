import ArgumentParser
import DeskCore

struct WhoamiCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whoami", abstract: "See what you may do on this desk.",
        discussion: """
            A desk.yaml in the desk's data folder says who is supervisor, agent or auditor, by the names of users and, with an @, of \
            groups. Where it says nothing, everybody is agent and supervisor.
            """)

    @OptionGroup var report: ReportOptions

    func run() throws {
        let actor = try report.data.rules.actor
        // Whoever asks what the rules say has to hear that they cannot be read.
        if case .unknown(let why) = actor.access { throw Refusal.rulesUnknown(why: why) }
        let unknown = actor.access.roles?.everybody.filter { !SystemUser.isKnown($0) } ?? []
        if !unknown.isEmpty {
            let names = unknown.map(\.text).joined(separator: ", ")
            Output.complain("This system knows no \(names); correct the names in desk.yaml, or ignore it.")
        }
        let access = AccessReport(actor, unknown: unknown)
        if report.json { return try Output.json(access) }
        try Output.text("\(actor.name): \(access.sentence)")
    }
}
