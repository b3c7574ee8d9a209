import DeskCore

import struct FoundationEssentials.Date

/// Rows of tickets as bytes. Only programs that follow the same `SnapshotRules` read them, so their order is all that has to agree.
extension ByteWriter {
    mutating func row(_ row: TicketRow) {
        int(row.number)
        int(row.code)
        small(row.codes.count)
        for code in row.codes { int(code) }
        byte(row.state, of: RowCases.states)
        byte(row.impact, of: RowCases.levels)
        byte(row.urgency, of: RowCases.levels)
        byte(
            (row.isSuspicious ? 1 : 0) | (row.isReminding ? 2 : 0) | (row.standing == nil ? 0 : 4)
                | (row.wasBegunElsewhere ? 8 : 0))
        for text in [
            row.requester, row.title, row.app, row.correlationID, row.traceID, row.assignee, row.settledBy, row.cause,
        ] {
            self.text(text)
        }
        small(row.labels.count)
        for label in row.labels { text(label) }
        for date in [row.occurredAt, row.createdAt, row.updatedAt, row.stateSince, row.clockedSince] { self.date(date) }
        for date in [row.firstResponseAt, row.waitingUntil, row.resolvedAt, row.timerDue] { self.date(date) }
        small(row.holds.count)
        for hold in row.holds {
            date(hold.from)
            date(hold.to)
        }
        small(row.remindersSent)
        small(row.reopenCount)
        int(row.isIncident ? -1 : row.incident ?? 0)
        progress(row.progress)
        if let standing = row.standing { self.standing(standing) }
    }

    private mutating func progress(_ progress: WalkProgress) {
        byte(progress.state, of: RowCases.walkStates)
        small(progress.recorded)
        small(progress.total)
        for text in [progress.guide, progress.revision, progress.currentStep] { self.text(text) }
    }

    private mutating func standing(_ standing: TicketRow.Standing) {
        int(standing.walkthrough)
        text(standing.stepTitle)
        text(standing.agent)
        date(standing.clock.since)
        raw(standing.clock.held)
        date(standing.clock.heldSince)
    }

    private mutating func byte<Case: Equatable>(_ value: Case, of cases: [Case]) {
        byte(UInt8(cases.firstIndex(of: value) ?? 0))
    }
}

extension ByteReader {
    /// A row with its sum, in bytes that have been checked as a whole.
    mutating func summedRow(_ pool: TextPool) -> TicketRow? {
        guard let row = row(pool), raw(UInt64.self) != nil else { return nil }
        return row
    }

    /// A row; what it is not where the bytes are not sound.
    mutating func row(_ pool: TextPool) -> TicketRow? {
        let number = int()
        let code = int()
        let codes = list { $0.int() }
        guard let state = member(of: RowCases.states), let impact = member(of: RowCases.levels),
            let urgency = member(of: RowCases.levels)
        else { return nil }
        let flags = byte()
        let requester = text(nil)
        let title = text(pool) ?? ""
        let app = text(pool)
        // No two tickets have the same.
        let correlationID = text(nil)
        let traceID = text(nil)
        let assignee = text(pool)
        let settledBy = text(pool)
        let cause = text(pool)
        let labels = list { $0.text(pool) ?? "" }
        let occurredAt = date()
        guard let createdAt = date(), let updatedAt = date(), let stateSince = date(), let clockedSince = date() else {
            return nil
        }
        let firstResponseAt = date()
        let waitingUntil = date()
        let resolvedAt = date()
        let timerDue = date()
        let holds = list { Hold(from: $0.date() ?? .distantPast, to: $0.date() ?? .distantPast) }
        let remindersSent = small()
        let reopenCount = small()
        let incident = int()
        guard let progress = progress(pool) else { return nil }
        let standing = flags & 4 == 0 ? nil : standing(pool)
        guard isSound else { return nil }
        return TicketRow(
            number: number, requester: requester, code: code, codes: codes, title: title, app: app,
            correlationID: correlationID, traceID: traceID, occurredAt: occurredAt, state: state, impact: impact,
            urgency: urgency, assignee: assignee, labels: labels, isSuspicious: flags & 1 != 0,
            isReminding: flags & 2 != 0, createdAt: createdAt, updatedAt: updatedAt, stateSince: stateSince,
            clockedSince: clockedSince, wasBegunElsewhere: flags & 8 != 0, firstResponseAt: firstResponseAt,
            holds: holds, waitingUntil: waitingUntil, remindersSent: remindersSent, reopenCount: reopenCount,
            resolvedAt: resolvedAt, settledBy: settledBy, cause: cause, timerDue: timerDue, isIncident: incident == -1,
            incident: incident > 0 ? incident : nil, progress: progress, standing: standing)
    }

    private mutating func progress(_ pool: TextPool) -> WalkProgress? {
        guard let state = member(of: RowCases.walkStates) else { return nil }
        let recorded = small()
        let total = small()
        return WalkProgress(
            guide: text(pool), revision: text(pool), recorded: recorded, total: total, currentStep: text(pool),
            state: state)
    }

    private mutating func standing(_ pool: TextPool) -> TicketRow.Standing? {
        let walkthrough = int()
        let title = text(pool)
        let agent = text(pool) ?? ""
        guard let since = date() else { return nil }
        let held = raw(Double.self) ?? 0
        return TicketRow.Standing(
            walkthrough: walkthrough, stepTitle: title, agent: agent,
            clock: StepClock(since: since, held: held, heldSince: date()))
    }

    private mutating func list<Element>(_ element: (inout ByteReader) -> Element) -> [Element] {
        let count = small()
        guard count > 0, count <= bytes.count - offset else { return [] }
        return (0..<count).map { _ in element(&self) }
    }

    private mutating func member<Case>(of cases: [Case]) -> Case? {
        let place = Int(byte())
        return cases.indices.contains(place) ? cases[place] : nil
    }
}

/// The cases that a byte stands for, by their places.
enum RowCases {
    fileprivate static let states = TicketState.allCases
    fileprivate static let levels = Level.allCases
    fileprivate static let walkStates = WalkProgress.State.allCases

    static var words: String {
        [states.map(\.rawValue), levels.map(\.rawValue), walkStates.map(\.rawValue)]
            .map { $0.joined(separator: "|") }.joined(separator: " ")
    }
}
