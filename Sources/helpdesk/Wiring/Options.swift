import ArgumentParser
import DeskCore

import struct FoundationEssentials.Date

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

    static func time(_ text: String) throws -> Date {
        guard let date = Timestamp.date(typed: text, now: Date()) else {
            throw ValidationError(
                "A time is written 2h or 3d, from now on, or 2026-11-30, 2026-11-30T14:00 or 2026-11-30T14:00:00Z, in UTC."
            )
        }
        return date
    }
}

extension Level: ExpressibleByArgument {}
extension StepOutcome: ExpressibleByArgument {}
extension WalkthroughEnding: ExpressibleByArgument {}
extension IdentityMethod: ExpressibleByArgument {}
extension WaitForSomebody.Whom: ExpressibleByArgument {}
