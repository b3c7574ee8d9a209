/// Why a ticket cannot be imported, and with it none.
package struct ImportObstacle: Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
        case repeated(TicketNumber, firstLine: Int)
        /// The desk has that ticket, and it is another one or has moved on.
        case differs(TicketNumber, keys: [String])
        case numberTooHigh(TicketNumber)
        case noCode(Int)
        case noTitle
        case titleTooLong
        case noPriority(Int)
        case noProgress(recorded: Int, total: Int)
    }

    /// From 1.
    package var line: Int
    package var reason: Reason
}

extension ImportObstacle.Reason {
    /// One sentence for people: what is wrong, and what to do about it.
    package var sentence: String {
        switch self {
        case .repeated(let number, let line):
            "\(Ticket.id(number)) stands in line \(line) already; leave one of them out."
        case .differs(let number, let keys):
            "\(Ticket.id(number)) is on this desk already and is not the same (\(keys.joined(separator: ", "))); "
                + "leave the line out, or import into a desk without that ticket."
        case .numberTooHigh(let number):
            "\(Ticket.id(number)) is a number too high to go on above it; number the ticket "
                + "no higher than \(Ticket.id(ImportTickets.highestNumber))."
        case .noCode(let code):
            "\(code) is no error code; name one of \(CodeText.digitCounts.lowerBound) to "
                + "\(CodeText.digitCounts.upperBound) digits, such as 50074."
        case .noTitle:
            "The title is empty; write one."
        case .titleTooLong:
            "The title has more than \(TicketTitle.longest) characters; write a shorter one."
        case .noPriority(let rank):
            "\(rank) is no priority; give one from 1, the most pressing, to 5."
        case .noProgress(let recorded, let total):
            "\(recorded) of \(total) steps is no progress; give a total that is not less than what is recorded."
        }
    }
}
