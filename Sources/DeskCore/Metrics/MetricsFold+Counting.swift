import struct FoundationEssentials.Date

/// What is counted when something happened to a ticket.
extension MetricsFold {
    typealias Place = Dictionary<TicketNumber, Apart<MeasuredTicket>>.Index

    /// The first contact of a person with the requester that is not taken back counts.
    mutating func respond(_ place: Place, _ event: Event) {
        tickets.values[place].value.responses.append(
            MeasuredResponse(sequence: event.sequence, at: event.at, by: event.by))
    }

    mutating func resolve(_ place: Place, _ fact: TicketResolved, by agent: String, at date: Date) {
        stay(place, until: date)
        // A ticket that was resolved twice without having been reopened counts as reopened in between.
        tickets.values[place].value.reopen(at: date)
        tickets.values[place].value.move(to: .resolved, at: date)
        let ticket = tickets.values[place].value
        let calendar = policy.calendar
        let gross = max(0, calendar.worked(from: ticket.clockedSince, to: date))
        let held = ticket.holds.reduce(0) { $0 + calendar.worked(from: $1.from, to: $1.to) }
        tickets.values[place].value.resolution = MeasuredResolution(
            at: date, by: agent, cause: fact.cause, gross: gross, net: max(0, gross - held),
            isFirstContact: !ticket.hasWaited && !ticket.wasEscalated && !ticket.wasHandedOn,
            isVerified: ticket.credentialSteps.isEmpty ? nil : ticket.isVerified)
    }

    mutating func reopen(_ place: Place, at date: Date) {
        stay(place, until: date)
        tickets.values[place].value.reopen(at: date)
        tickets.values[place].value.move(to: .open, at: date)
    }

    private mutating func settle(
        _ resolution: MeasuredResolution, of ticket: MeasuredTicket, _ number: TicketNumber, reopenedAt reopened: Date?
    ) {
        let wasReopenedSoon = reopened.map { $0.timeIntervalSince(resolution.at) <= 7 * 86_400 } ?? false
        let isFirstContact = resolution.isFirstContact && !wasReopenedSoon
        let keys = ticket.keys + [MetricsKey(.agent, resolution.by), MetricsKey(.cause, resolution.cause)]
        var behind: [Metric] = [.resolutions, .timeToResolve, .timeToResolveNet]
        if isFirstContact { behind.append(.firstContact) }
        if reopened != nil { behind.append(.reopened) }
        if resolution.isVerified == false { behind.append(.unverified) }
        counts.change(at: resolution.at, keys, behind: behind, number) {
            $0.resolutions += 1
            $0.timeToResolve.add(resolution.gross)
            $0.timeToResolveNet.add(resolution.net)
            $0.firstContact.count(isFirstContact)
            $0.reopened.count(reopened != nil)
            if let isVerified = resolution.isVerified { $0.unverified.count(!isVerified) }
        }
    }

    private mutating func settleResponse(of ticket: MeasuredTicket, _ number: TicketNumber) {
        let resolved = ticket.resolution.map { MeasuredResponse(at: $0.at, by: $0.by) }
        let contacts = [ticket.response, resolved].compactMap(\.self)
        guard !ticket.wasBegunElsewhere, let response = contacts.min(by: { $0.at < $1.at }) else { return }
        let length = max(0, policy.calendar.worked(from: ticket.clockedSince, to: response.at))
        let keys = ticket.keys + [MetricsKey(.agent, response.by)]
        counts.change(at: response.at, keys, behind: [.firstResponse], number) { $0.firstResponse.add(length) }
    }

    /// Counts what is known of a ticket for good, or as it is at the end.
    ///
    /// - Parameter now: until when open clocks ran; nil for a ticket on which nothing can happen any more.
    mutating func settle(_ ticket: MeasuredTicket, _ number: TicketNumber, at now: Date?) {
        for (resolution, date) in ticket.reopened { settle(resolution, of: ticket, number, reopenedAt: date) }
        if let resolution = ticket.resolution { settle(resolution, of: ticket, number, reopenedAt: nil) }
        settleResponse(of: ticket, number)
        guard ticket.isArrival else { return }
        let clocks = TicketClocks(of: ticket, by: policy)
        let moment = now.map(policy.calendar.coordinate) ?? 0
        let answered = clocks.firstResponse?.isKept(at: moment)
        let resolved = clocks.resolution?.isKept(at: moment)
        let keys = ticket.keys + (ticket.answerable.map { [MetricsKey(.agent, $0)] } ?? [])
        var behind: [Metric] = ticket.wasEscalated ? [.escalated] : []
        if answered == false { behind.append(.responseAttainment) }
        if resolved == false { behind.append(.resolutionAttainment) }
        counts.change(at: ticket.clockedSince, ticket.keys, behind: [.arrivals], number) { $0.arrivals += 1 }
        counts.change(at: ticket.clockedSince, keys, behind: behind, number) {
            $0.escalated.count(ticket.wasEscalated)
            if let answered { $0.responseAttainment.count(answered) }
            if let resolved { $0.resolutionAttainment.count(resolved) }
        }
    }

    /// Counts a ticket in the backlog of every period that ended while it was in its state.
    ///
    /// - Parameter end: when it left the state; nil while it is there.
    mutating func stay(_ place: Place, until end: Date?) {
        let ticket = tickets.values[place].value
        guard ticket.state.isUnsettled else { return }
        counts.addBacklog(ticket, tickets.keys[place], until: end)
    }
}

extension MeasuredTicket {
    /// What it counts for besides its period.
    var keys: [MetricsKey] {
        [
            MetricsKey(.code, "AADSTS\(code)"), MetricsKey(.app, app ?? "unknown"),
            MetricsKey(.priority, "P\(priority.rank)"),
        ]
    }

    /// For whom its promises count: who resolved it, else whose it is.
    var answerable: String? { resolution?.by ?? assignee }
}

extension ServiceClock {
    /// Whether a promise was kept; nil while nobody knows.
    fileprivate func isKept(at now: Double) -> Bool? {
        switch state(at: now) {
        case .met: true
        case .missed, .breached: false
        case .running, .breaching, .held: nil
        }
    }
}
