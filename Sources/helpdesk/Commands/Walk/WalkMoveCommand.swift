import ArgumentParser
import DeskCore
import DeskGuides
import DeskStore

struct WalkMoveCommand: TicketAnswer {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Go on in the guide as it is today, where it was changed during the walk.",
        discussion: """
            What was recorded keeps its outcomes under the steps that are the same; what has no place any more is named, and stays \
            in the timeline. `helpdesk undo` brings the walk back. See first what changed with `helpdesk walk diff`.
            """)

    @OptionGroup var target: TicketOptions

    @OptionGroup var report: ReportOptions

    var tellsStep: Bool { true }

    func run() throws {
        try report.data.work { place in
            let (change, today) = try place.requiredChange(of: target.ticket)
            try place.session.keepGuide(revision: today.guide.revision, text: today.text, by: place.actor)
            let move = MoveWalkthrough(
                ticket: target.ticket, to: today, by: change, catalogue: place.catalogue)
            try answer(try place.perform(move), at: place)
        }
    }
}
