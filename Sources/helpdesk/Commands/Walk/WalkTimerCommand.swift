import ArgumentParser
import DeskCore

struct WalkTimerCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "timer", abstract: "Start the timer of a step that says to wait, or stop it.",
        discussion: """
            When its time is over, the ticket is put on top of the queue, and the console of who works the walkthrough rings. \
            Recording the step ends it.
            """)

    @OptionGroup var target: TicketOptions

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("How long: 10m, 2h; without it, what the step says.", valueName: "time"),
        transform: Self.seconds)
    var length: Double?

    @Flag(help: "Stop the timer that runs.")
    var stop = false

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if stop, length != nil { throw ValidationError("A timer is stopped without a time; leave one of them out.") }
    }

    func intent() -> any Intent {
        stop ? StopStepTimer(ticket: target.ticket) : StartStepTimer(ticket: target.ticket, seconds: length)
    }

    private static func seconds(_ text: String) throws -> Double {
        guard let seconds = Timestamp.seconds(typed: text) else {
            throw ValidationError("A length of time is written 10m or 2h.")
        }
        return seconds
    }
}
