import ArgumentParser
import DeskCore
import DeskStore

struct WalkTickCommand: TicketAnswer {
    static let configuration = CommandConfiguration(
        commandName: "tick", abstract: "Tick one of the current step's items.",
        discussion: "`helpdesk walk status` shows the items; they are counted from 1.")

    @OptionGroup var target: TicketOptions

    @Argument(help: "Which item, from 1.")
    var item: Int

    @Flag(help: "Take the tick away.")
    var off = false

    @OptionGroup var report: ReportOptions

    var tellsStep: Bool { false }

    func run() throws {
        try report.data.work { place in
            _ = try place.desk.ticket(target.ticket)
            let step = place.desk.progress(of: target.ticket).currentStep
            let items = step.flatMap { place.walkedGuide(of: target.ticket)?.step($0)?.details } ?? []
            guard items.indices.contains(item - 1) else {
                let count = items.isEmpty ? "has no items to tick" : "has the items 1 to \(items.count)"
                throw Failure("The current step of \(Ticket.id(target.ticket)) \(count).", code: Failure.refusal)
            }
            let tick = TickStepItem(ticket: target.ticket, item: item, text: items[item - 1], isTicked: !off)
            try answer(try place.perform(tick), at: place)
        }
    }
}
