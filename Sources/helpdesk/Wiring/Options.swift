import ArgumentParser
import DeskCore

/// Options of every verb that prints something.
struct ReportOptions: ParsableArguments {
    @OptionGroup var data: DataOptions

    @Flag(help: "Print JSON.")
    var json = false
}

/// Which ticket a verb is about.
struct TicketOptions: ParsableArguments {
    @Argument(help: "The ticket: HD-1, hd-1 or 1.", transform: ArgumentText.ticket)
    var ticket: TicketNumber
}

/// Reads what is typed on the command line. What it throws stands behind the words "The value … is invalid for …".
enum ArgumentText {
    static func ticket(_ text: String) throws -> TicketNumber {
        guard let number = Ticket.number(text.trimmed) else {
            throw ValidationError("A ticket is written HD-1, hd-1 or 1.")
        }
        return number
    }

    static func code(_ text: String) throws -> Int {
        guard let code = CodeText.number(text) else {
            throw ValidationError("A code is written 50074 or AADSTS50074.")
        }
        return code
    }

    static func time(_ text: String) throws -> TypedTime {
        guard let time = TypedTime(text) else {
            throw ValidationError(
                "A time is written 2h, 3d (working days), 14:00, tomorrow 9:00, fri 9:00, 2026-11-30 or 2026-11-30 14:00, where the desk is; "
                    + "in UTC with a Z: 2026-11-30T14:00Z.")
        }
        return time
    }
}

extension Level: ExpressibleByArgument {}
extension StepOutcome: ExpressibleByArgument {}
extension WalkthroughEnding: ExpressibleByArgument {}
extension IdentityMethod: ExpressibleByArgument {}
extension WaitForSomebody.Whom: ExpressibleByArgument {}
