import ArgumentParser
import DeskCore
import DeskGuides

struct GuideStatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Show what the walks of a guide came to: where people stall, and what helps.",
        discussion: """
            What was taken back does not count, and walks that are still in progress count for the steps that they have behind \
            them. LEFT are the walks that ended at a step unsolved; MEDIAN is how long it took, waiting not counted.
            """)

    @OptionGroup var subject: GuideOptions

    @OptionGroup var report: ReportOptions

    func run() throws {
        try report.data.look { place in
            let guide = QuestionZero.asked(in: try subject.page().guide, catalogue: place.catalogue)
            let stats = GuideStatsReport(guide, in: place.desk)
            if report.json { try Output.json(stats) } else { try Self.print(stats) }
        }
    }

    private static func print(_ stats: GuideStatsReport) throws {
        guard stats.begun > 0 else { return Output.complain("\(stats.guide) was never walked on this desk.") }
        try Output.text(
            "\(stats.guide): begun \(stats.begun), solved \(stats.solved), escalated \(stats.escalated), "
                + "given up \(stats.abandoned), another error \(stats.otherError)\n")
        try Output.table(
            ["REACHED", "DONE", "FAILED", "SKIPPED", "ANSWERED", "LEFT", "MEDIAN", "HELPED", "STEP"],
            stats.steps.map { step in
                let counts = [step.reached, step.done, step.failed, step.skipped, step.answered, step.left]
                return counts.map(String.init) + [
                    step.medianSeconds.map { DurationWords.clock($0) } ?? "",
                    step.remedy.map { "\($0.solved) of \($0.ended)" } ?? "",
                    step.title + (step.isCurrent ? "" : " (not in the guide any more)"),
                ]
            })
        guard !stats.causes.isEmpty else { return }
        try Output.text("\n")
        try Output.table(
            ["SOLVED", "OF", "CAUSE"], stats.causes.map { ["\($0.solved)", "\($0.ended)", $0.label] })
    }
}
