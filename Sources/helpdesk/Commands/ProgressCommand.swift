import ArgumentParser
import DeskCore

struct ProgressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress", abstract: "See where every user in remediation stands.",
        discussion: "Stalled ones come first, then those that have stood longest at their step.")

    @OptionGroup var report: ReportOptions

    func run() throws {
        try report.data.look { place in
            let board = place.desk.board(at: place.now)
            if report.json {
                try Output.json(
                    board.compactMap { BoardReport($0, in: place.desk, catalogue: place.catalogue, at: place.now) })
            } else if board.isEmpty {
                Output.complain("No walkthrough is in progress; `helpdesk walk start HD-1` starts one.")
            } else {
                try Output.table(Self.columns, board.map(Self.row))
            }
        }
    }

    private static let columns = ["TICKET", "REQUESTER", "GUIDE", "STEPS", "FOR", "WITH", "STATE", "STEP"]

    private static func row(_ row: BoardRow) -> [String] {
        [
            Ticket.id(row.ticket), row.requester ?? "", row.guide, row.fraction,
            DurationWords.short(Double(row.seconds)), row.agent,
            row.isStalled ? "stalled" : row.isWaiting ? "waiting" : "going on",
            row.stepTitle ?? "at the end of the guide",
        ]
    }
}
