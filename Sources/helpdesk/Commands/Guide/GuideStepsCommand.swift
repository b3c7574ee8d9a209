import ArgumentParser
import DeskCore
import DeskGuides

struct GuideStepsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "steps", abstract: "List the steps that a guide is walked in, with their ids.")

    @OptionGroup var subject: GuideOptions

    @OptionGroup var report: ReportOptions

    func run() throws {
        let guide = try subject.page().guide
        if report.json {
            try Output.json(guide.steps.map { StepReport($0) })
        } else {
            let unwalked = guide.unwalked.map(Self.text)
            try Output.text(
                (guide.steps.map(Self.text) + (unwalked.isEmpty ? [] : [unwalked.joined()])).joined(separator: "\n"))
        }
    }

    private static func text(of place: GuideUnwalked) -> String {
        "Line \(place.line): \(place.sentence): \(place.fix).\n"
    }

    private static func text(of step: GuideStep) -> String {
        let mark = step.changesCredential ? ", changes a credential: identity check first" : ""
        return "[\(step.id)] \(step.section)\(mark)\n" + GuidePlainText.step(step)
    }
}
