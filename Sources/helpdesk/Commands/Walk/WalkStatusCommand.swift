import ArgumentParser
import DeskCore
import DeskGuides

struct WalkStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show how far the user is, and the current step.")

    @OptionGroup var target: TicketOptions

    func run() throws {
        try target.report.data.look { place in
            _ = try place.desk.ticket(target.ticket)
            let guide = place.walkedGuide(of: target.ticket)
            let report = WalkReport(of: target.ticket, in: place.desk, guide: guide)
            if target.report.json {
                try Output.json(report)
            } else {
                try Output.text(Self.text(of: report, step: report.currentStep.flatMap { guide?.step($0.id) }))
            }
        }
    }

    private static func text(of report: WalkReport, step: GuideStep?) -> String {
        guard let guide = report.guide else { return "not started" }
        var text =
            "\(guide): \(report.state.replacing("_", with: " ")), \(report.recorded.count)/\(report.total) steps\n"
        for record in report.recorded {
            let details = [record.answer, record.reason].compactMap(\.self).map { " (\($0.oneLine))" }.joined()
            text += "  \(record.outcome): \(record.step)\(details), by \(record.by) at \(record.at)\n"
        }
        guard let current = report.currentStep else { return text }
        let words = step.map(GuidePlainText.step) ?? current.title + "\n"
        return text + "\n[\(current.id)] \(current.section)\n" + words
    }
}
