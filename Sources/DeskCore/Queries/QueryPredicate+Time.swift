package import struct FoundationEssentials.Date

extension QueryPredicate {
    /// When time alone may change the answer next; nil where it will not.
    package func nextTurn(of ticket: TicketRow, at now: Date) -> Date? {
        guard dependsOnTime else { return nil }
        var next: Date?
        for (place, condition) in conditions.enumerated() where condition.dependsOnTime || views[place] != nil {
            let moments =
                views[place]?.compactMap { $0.nextTurn(of: ticket, at: now) } ?? moments(condition, ticket)
            for moment in moments {
                // A moment later, since the comparison may be with more than.
                let turn = moment.addingTimeInterval(0.001)
                if turn > now { next = next.map { min($0, turn) } ?? turn }
            }
        }
        return next
    }

    /// When the answer to a condition changes, past and future.
    private func moments(_ condition: QueryCondition, _ ticket: TicketRow) -> [Date] {
        let policy = context.policy
        switch condition.operand {
        case .states(let words):
            guard words.contains(.stalled), let standing = ticket.standing else { return [] }
            return [standing.stallsAt(by: policy)]
        case .clocks:
            return TicketClocks(of: ticket, by: policy).all.flatMap { clock -> [Date] in
                guard let due = clock.due else { return [] }
                return [due - ServiceState.notice(of: clock.target), due].map(policy.calendar.date(justPast:))
            }
        case .span(_, let seconds) where condition.field == .due:
            let due = TicketClocks(of: ticket, by: policy).nearest?.due
            return due.map { [policy.calendar.date(justPast: $0 - policy.calendar.workingSeconds(seconds))] } ?? []
        case .span(_, let seconds):
            return [ticket.since(condition.field).addingTimeInterval(Double(seconds))]
        case .codes, .texts, .numbers:
            return []
        }
    }
}

extension QueryCondition {
    /// Whether time alone may change the answer.
    var dependsOnTime: Bool {
        switch operand {
        case .states(let words): words.contains(.stalled)
        case .clocks, .span: true
        case .codes, .texts, .numbers: false
        }
    }
}

extension TicketRow {
    /// Since when the time counts that a field asks for.
    func since(_ field: QueryField) -> Date { field == .age ? createdAt : updatedAt }
}

extension WorkCalendar {
    /// The first moment at which more than a coordinate has been worked: not the evening, but the next morning.
    fileprivate func date(justPast coordinate: Double) -> Date { date(atCoordinate: coordinate + 0.001) }

    /// What a span of a query is in working time: days and weeks are working days.
    func workingSeconds(_ seconds: Int) -> Double {
        let (weeks, days) = (seconds / 604_800, seconds / 86_400)
        if seconds > 0, seconds % 604_800 == 0 { return self.seconds(of: .days(weeks * 5)) }
        return self.seconds(of: days > 0 && seconds % 86_400 == 0 ? .days(days) : .seconds(seconds))
    }
}
