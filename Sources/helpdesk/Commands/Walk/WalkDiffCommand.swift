import ArgumentParser
import DeskCore

struct WalkDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Show what changed in the guide since the walk began, by steps and by lines.",
        discussion: "`helpdesk walk move` goes over to the guide as it is today.")

    @OptionGroup var target: TicketOptions

    @OptionGroup var report: ReportOptions

    func run() throws {
        try report.data.look { place in
            let change = try place.requiredChange(of: target.ticket).change
            if report.json { try Output.json(ChangeReport(change)) } else { try Output.text(Self.text(of: change)) }
        }
    }

    private static func text(of change: GuideChange) -> String {
        var lines = ["Steps: \(change.words)"]
        for step in change.steps {
            switch step.fate {
            case .same: continue
            case .reworded: lines.append("~ \(step.title)" + (step.oldTitle.map { " (was: \($0))" } ?? ""))
            case .gone: lines.append("- \(step.title)")
            case .new: lines.append("+ \(step.title)")
            }
        }
        guard let difference = change.lines else {
            return (lines + ["The page as it is walked is gone from the data folder."]).joined(separator: "\n")
        }
        for hunk in difference.hunks {
            let number = hunk.first { $0.kind != .gone }?.number ?? hunk.first?.number ?? 1
            lines += ["", "line \(number)"] + hunk.map(\.signed)
        }
        return lines.joined(separator: "\n")
    }
}
