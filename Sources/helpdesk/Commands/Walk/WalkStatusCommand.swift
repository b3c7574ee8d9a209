import ArgumentParser
import DeskCore
import DeskGuides

struct WalkStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show how far the user is, and the current step.")

    @OptionGroup var target: TicketOptions

    @OptionGroup var report: ReportOptions

    func run() throws {
        try report.data.look { place in
            _ = try place.desk.ticket(target.ticket)
            let guide = place.walkedGuide(of: target.ticket)
            let status = WalkReport(of: target.ticket, in: place.desk, guide: guide)
            if report.json {
                try Output.json(status)
            } else {
                try Output.text(Self.text(of: status, step: status.currentStep.flatMap { guide?.step($0.id) }))
            }
        }
    }

    private static func text(of status: WalkReport, step: GuideStep?) -> String {
        guard let guide = status.guide else { return "not started" }
        let trail = status.trail.count > 1 ? status.trail.joined(separator: " > ") : guide
        var text =
            "\(trail): \(status.state.replacing("_", with: " ")), \(status.recorded.count)/\(status.total) steps\n"
        for record in status.recorded {
            let details = [record.answer, record.reason].compactMap(\.self).map { " (\($0.oneLine))" }.joined()
            text += "  \(record.outcome): \(record.step)\(details), by \(record.by) at \(record.at)\n"
        }
        guard let current = status.currentStep else { return text }
        let words = step.map { GuidePlainText.step($0, ticked: Set(status.ticked)) } ?? current.title + "\n"
        if let timer = status.timer { text += "timer until \(timer)\n" }
        return text + "\n[\(current.id)] \(current.section)\n" + words
    }
}
