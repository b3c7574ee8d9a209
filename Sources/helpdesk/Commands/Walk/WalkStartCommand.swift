import ArgumentParser
import DeskCore
import DeskStore

struct WalkStartCommand: TicketAnswer {
    static let configuration = CommandConfiguration(
        commandName: "start", abstract: "Start the walkthrough of the guide for a ticket's code.",
        discussion: """
            Where another open ticket of the same user is being walked through the same guide, that walkthrough is shared. The \
            text of the guide is kept, so that the walk goes on as it began whatever happens to the page.
            """)

    @OptionGroup var target: TicketOptions

    @OptionGroup var report: ReportOptions

    var tellsStep: Bool { true }

    func run() throws {
        try report.data.work { place in
            let page = try place.library.page(for: try place.desk.ticket(target.ticket).guideCode)
            for notice in page.notices { Output.complain(notice) }
            try place.session.keepGuide(revision: page.guide.revision, text: page.text, by: place.actor)
            let start = StartWalkthrough(ticket: target.ticket, guide: page.guide, catalogue: place.catalogue)
            try answer(try place.perform(start), at: place)
        }
    }
}
