import ArgumentParser
import DeskCore
import DeskStore

struct WalkDetourCommand: TicketAnswer {
    static let configuration = CommandConfiguration(
        commandName: "detour", abstract: "Go through another code's guide, and come back to the same step.",
        discussion: """
            The walkthrough is kept where it stands; `helpdesk walk return` comes back to it. What ends the walkthrough in the \
            other guide ends both.
            """)

    @OptionGroup var target: TicketOptions

    @Option(help: "The code whose guide it is, such as 50076.", transform: ArgumentText.code)
    var code: Int

    @OptionGroup var report: ReportOptions

    var tellsStep: Bool { true }

    func run() throws {
        try report.data.work { place in
            _ = try place.desk.ticket(target.ticket)
            let detour = try place.detour(to: GuidePlace(code: code))
            try answer(try place.perform(DetourToGuide(ticket: target.ticket, detour: detour)), at: place)
        }
    }
}
