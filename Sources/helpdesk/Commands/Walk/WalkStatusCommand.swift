import ArgumentParser
import DeskCore
import DeskGuides

import struct Foundation.Date

struct WalkStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show how far the user is, and the current step.")

    @OptionGroup var target: TicketOptions

    @OptionGroup var report: ReportOptions

    func run() throws {
        try report.data.look { place in
            _ = try place.desk.ticket(target.ticket)
            let guide = place.walkedGuide(of: target.ticket)
            let status = WalkReport(
                of: target.ticket, in: place.desk, guide: guide,
                isGuideChanged: place.change(of: target.ticket) != nil, at: place.now)
            if report.json {
                try Output.json(status)
            } else {
                let memory = StepMemory(of: target.ticket, in: place.desk, at: place.now)
                try Output.text(
                    Self.text(
                        of: status, at: place, target.ticket, step: status.currentStep.flatMap { guide?.step($0.id) })
                        + (memory.map { Self.text(of: $0, at: status.currentStep, now: place.now) } ?? ""))
            }
        }
    }

    private static func text(
        of status: WalkReport, at place: Workplace, _ number: TicketNumber, step: GuideStep?
    ) -> String {
        guard let guide = status.guide else { return "not started" }
        guard let walkthrough = place.desk.walkthrough(of: number) else {
            return place.desk.noWalkthrough(of: number).sentence
        }
        let trail = status.trail.count > 1 ? status.trail.joined(separator: " > ") : guide
        var text =
            "\(trail): \(status.state.replacing("_", with: " ")), \(status.recorded.count)/\(status.total) steps\n"
        for record in status.recorded {
            let details = [record.answer, record.reason].compactMap(\.self).map { " (\($0.oneLine))" }.joined()
            text += "  \(record.outcome): \(record.step)\(details), by \(record.by) at \(record.at)\n"
        }
        if let end = walkthrough.end {
            text += "ended \(place.desk.place(ofEnd: walkthrough)), by \(end.by) at \(Timestamp.text(end.at))\n"
        }
        if !status.sharedWith.isEmpty { text += "shared with \(status.sharedWith.joined(separator: ", "))\n" }
        if status.isGuideChanged {
            text += "the guide was changed since; helpdesk walk diff shows what, helpdesk walk move goes over to it\n"
        }
        guard let current = status.currentStep else { return text }
        let words = step.map { GuidePlainText.step($0, ticked: Set(status.ticked)) } ?? current.title + "\n"
        if let timer = status.timer { text += "timer until \(timer)\n" }
        return text + "\n[\(current.id)] \(current.section)\n" + words
    }

    private static func text(of memory: StepMemory, at step: StepReport?, now: Date) -> String {
        let causes = (step?.answers ?? []).compactMap { answer in
            memory.words(ofAnswer: answer.id).map { "\(answer.label): \($0)" }
        }
        let lines = causes + memory.sentences(at: now)
        return lines.isEmpty ? "" : "\n" + lines.map { "\($0.oneLine)\n" }.joined()
    }
}
