import ArgumentParser
import DeskCore
import FoundationEssentials

struct RequesterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "requester",
        abstract: "Show what is known of a user: tickets, walks and where they ended, checks, causes before.")

    @Argument(help: "The user's name, as tickets have it.")
    var user: String

    @OptionGroup var report: ReportOptions

    func run() throws {
        try report.data.look { place in
            guard let card = RequesterCard(of: user.trimmed, in: place.desk) else {
                throw Failure(
                    "No ticket is of \(user.trimmed); `helpdesk list requester:` with a part of the name finds it.",
                    code: Failure.refusal)
            }
            if report.json {
                try Output.json(
                    RequesterReport(
                        card, in: place.desk, for: place.actor, catalogue: place.catalogue, at: place.now))
            } else {
                try Output.text(Self.text(card, at: place))
            }
        }
    }

    private static func text(_ card: RequesterCard, at place: Workplace) -> String {
        let zone = place.desk.policy.calendar.zone
        let count = card.entries.count
        var lines = [
            "\(card.requester): \(count == 1 ? "one ticket" : "\(count) tickets"), \(card.unsettledCount) unsettled"
        ]
        let check = card.checks.first.map {
            "\($0.identity.method.words), by \($0.identity.by), \(zone.words($0.identity.at)) on \(Ticket.id($0.ticket))"
        }
        if let record = place.desk.policy.requesters.words(about: card.requester) { lines.append(record) }
        lines.append("Verified     \(check ?? "never")")
        func counted(_ names: [(name: String, count: Int)]) -> String {
            names.isEmpty
                ? "none" : names.map { $0.count > 1 ? "\($0.name) (\($0.count)×)" : $0.name }.joined(separator: ", ")
        }
        lines.append("Methods      \(counted(card.methods.map { ($0.method.words, $0.count) }))")
        lines.append("Causes       \(counted(card.causes.map { ($0.cause, $0.count) }))")
        for entry in card.entries {
            let ticket = entry.ticket
            lines += [
                "", "\(ticket.id) \(ticket.state.words), \(zone.words(ticket.createdAt)): \(ticket.title.oneLine)",
            ]
            if let cause = ticket.cause { lines.append("  cause: \(cause.oneLine)") }
            for walk in entry.walks {
                lines.append(
                    "  \(walk.guide): \(walk.ending ?? "at \(walk.step.map { "“\($0)”" } ?? "the end of the guide")")")
            }
        }
        return lines.map(\.oneLine).joined(separator: "\n")
    }
}
