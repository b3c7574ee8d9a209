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

    package static var verb: String { "import tickets" }
    package static var requiredRole: Role? { .supervisor }

    package var lines: [Line]
    package var guardedTicket: TicketNumber? { nil }

    /// Numbers go on above those that are imported. So each ticket of an export may have one more than this: however many a desk gave, it can
    /// be taken in again.
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
            if line.number - lines.count > Self.highestNumber { reasons.append(.numberTooHigh(line.number)) }
            if let first = lineOf[line.number] {
                reasons.append(.repeated(line.number, firstLine: first))
            } else if let known = desk.tickets[line.number] {
                // What is compared is what would be recorded, secrets masked.
                let kept = TicketImported(known, in: desk)
                if let given = line.ticket.masked(&mapper) as? TicketImported, given != kept {
                    reasons.append(.differs(line.number, keys: given.differences(from: kept)))
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
        if !CodeText.isCode(code) { faults.append(.noCode(code)) }
        if title.trimmed.isEmpty { faults.append(.noTitle) }
        if TicketTitle.isTooLong(title) { faults.append(.titleTooLong) }
        if !Priority.ranks.contains(priority) { faults.append(.noPriority(priority)) }
        if progress.recorded < 0 || progress.recorded > progress.total {
            faults.append(.noProgress(recorded: progress.recorded, total: progress.total))
        }
        return faults
    }
}
