package import struct FoundationEssentials.Date

/// Takes in tickets from elsewhere, all of them or none: the number is the key and stays, and the state is taken as it is given.
///
/// A ticket that is here already, with the same content, is left alone; so importing the same twice changes nothing.
package struct ImportTickets: Intent {
    /// A ticket, and where it stands in what is imported.
    package struct Line: Equatable, Sendable {
        /// From 1.
        package var line: Int
        package var number: TicketNumber
        package var ticket: TicketImported

        package init(line: Int, number: TicketNumber, ticket: TicketImported) {
            self.line = line
            self.number = number
            self.ticket = ticket
        }
    }

    package var lines: [Line]
    package var guardedTicket: TicketNumber? { nil }

    /// Numbers go on above those that are imported, and have to have where to go.
    static let highestNumber = 999_999_999

    package init(lines: [Line]) {
        self.lines = lines
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        var drafts: [EventDraft] = []
        var obstacles: [ImportObstacle] = []
        var mapper = MaskingMapper()
        var lineOf: [TicketNumber: Int] = [:]
        for line in lines {
            var reasons = line.ticket.faults
            if line.number > Self.highestNumber { reasons.append(.numberTooHigh(line.number)) }
            if let first = lineOf[line.number] {
                reasons.append(.repeated(line.number, firstLine: first))
            } else if let known = desk.tickets[line.number] {
                // What is compared is what would be recorded, secrets masked.
                if !line.ticket.masked(&mapper).isEqual(to: TicketImported(known, in: desk)) {
                    reasons.append(.differs(line.number))
                }
            } else {
                drafts.append(EventDraft(at: now, by: actor.name, ticket: line.number, fact: line.ticket))
            }
            lineOf[line.number] = lineOf[line.number] ?? line.line
            obstacles += reasons.map { ImportObstacle(line: line.line, reason: $0) }
        }
        guard obstacles.isEmpty else { throw .notImportable(obstacles) }
        return drafts
    }
}

extension TicketImported {
    /// What no ticket may be.
    fileprivate var faults: [ImportObstacle.Reason] {
        var faults: [ImportObstacle.Reason] = []
        if code < 1 { faults.append(.noCode(code)) }
        if title.trimmed.isEmpty { faults.append(.noTitle) }
        if !Priority.ranks.contains(priority) { faults.append(.noPriority(priority)) }
        if progress.recorded < 0 || progress.recorded > progress.total {
            faults.append(.noProgress(recorded: progress.recorded, total: progress.total))
        }
        return faults
    }
}

/// Why a ticket cannot be imported, and with it none.
package struct ImportObstacle: Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
        case repeated(TicketNumber, firstLine: Int)
        /// The desk has that ticket, and it is another one or has moved on.
        case differs(TicketNumber)
        case numberTooHigh(TicketNumber)
        case noCode(Int)
        case noTitle
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
        case .differs(let number):
            "\(Ticket.id(number)) is on this desk already and is not the same; leave the line out, "
                + "or import into a desk without that ticket."
        case .numberTooHigh(let number):
            "\(Ticket.id(number)) is a number too high to go on above it; number the ticket "
                + "no higher than \(Ticket.id(ImportTickets.highestNumber))."
        case .noCode(let code):
            "\(code) is no error code; name one above 0, such as 50074."
        case .noTitle:
            "The title is empty; write one."
        case .noPriority(let rank):
            "\(rank) is no priority; give one from 1, the most pressing, to 5."
        case .noProgress(let recorded, let total):
            "\(recorded) of \(total) steps is no progress; give a total that is not less than what is recorded."
        }
    }
}
