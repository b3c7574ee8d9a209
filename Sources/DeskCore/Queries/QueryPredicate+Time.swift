package import struct FoundationEssentials.Date

extension QueryPredicate {
    package func nextTurn(of ticket: TicketRow, at now: Date) -> Date? { nextTurn(of: ticket, at: moment(now)) }

    /// When time alone may change the answer next; nil where it will not.
    package func nextTurn(of ticket: TicketRow, at moment: DeskMoment) -> Date? {
        guard dependsOnTime else { return nil }
        var next: Date?
        for place in conditions.indices where conditions[place].dependsOnTime || views[place] != nil {
            let turn =
                views[place]?.compactMap { $0.nextTurn(of: ticket, at: moment) }.min()
                ?? nextTurn(of: conditions[place], ticket, at: moment)
            if let turn { next = next.map { min($0, turn) } ?? turn }
        }
        return next
    }

    /// When the answer to a condition changes next.
    private func nextTurn(of condition: QueryCondition, _ ticket: TicketRow, at moment: DeskMoment) -> Date? {
        let policy = context.policy
        switch condition.operand {
        case .states(let words):
            guard words.contains(.stalled) else { return nil }
            return ticket.standing.flatMap { moment.later($0.stallsAt(by: policy)) }
        case .clocks:
            let clocks = TicketClocks(of: ticket, by: policy)
            let (first, second) = (clocks.firstResponse, clocks.resolution)
            // Only the soonest is worth finding on the clock.
            let next = min(
                first?.nextChange(after: moment.coordinate) ?? .infinity,
                second?.nextChange(after: moment.coordinate) ?? .infinity)
            return next < .infinity ? moment.later(policy.calendar.date(justPast: next)) : nil
        case .span(_, let seconds) where condition.field == .due:
            guard let due = TicketClocks(of: ticket, by: policy).nearest?.due else { return nil }
            return moment.later(policy.calendar.date(justPast: due - policy.calendar.workingSeconds(seconds)))
        case .span(_, let seconds):
            return moment.later(ticket.since(condition.field).addingTimeInterval(Double(seconds)))
        case .codes, .texts, .numbers:
            return nil
        }
    }
}

extension DeskMoment {
    /// A moment after `date`, since the comparison may be with more than; nil where it is past.
    fileprivate func later(_ date: Date) -> Date? {
        let turn = date.addingTimeInterval(0.001)
        return turn > self.date ? turn : nil
    }
}

extension ServiceClock {
    /// The coordinate at which time alone changes its state next; nil where none does.
    fileprivate func nextChange(after coordinate: Double) -> Double? {
        guard let due else { return nil }
        let notice = due - ServiceState.notice(of: target)
        if notice + .justPast > coordinate { return notice }
        return due + .justPast > coordinate ? due : nil
    }
}

extension Double {
    /// In seconds.
    fileprivate static let justPast = 0.001
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
    fileprivate func date(justPast coordinate: Double) -> Date { date(atCoordinate: coordinate + .justPast) }

    /// What a span of a query is in working time: days and weeks are working days.
    func workingSeconds(_ seconds: Int) -> Double {
        let (weeks, days) = (seconds / 604_800, seconds / 86_400)
        if seconds > 0, seconds % 604_800 == 0 { return self.seconds(of: .days(weeks * 5)) }
        return self.seconds(of: days > 0 && seconds % 86_400 == 0 ? .days(days) : .seconds(seconds))
    }
}
