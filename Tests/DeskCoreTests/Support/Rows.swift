import DeskCore
import FoundationEssentials

extension TicketRow {
    /// An open ticket without more than is said.
    static func made(_ number: TicketNumber, _ change: (inout TicketRow) -> Void = { _ in }) -> TicketRow {
        let at = time("2026-11-16T09:00:00Z")
        var row = TicketRow(
            number: number, requester: "mia@contoso.com", code: 50074, codes: [50074], title: "No prompt", app: nil,
            correlationID: nil, traceID: nil, occurredAt: nil, state: .open, impact: .medium, urgency: .medium,
            assignee: nil, labels: [], isSuspicious: false, isReminding: false, createdAt: at, updatedAt: at,
            stateSince: at, clockedSince: at, wasBegunElsewhere: false, firstResponseAt: nil, holds: [],
            waitingUntil: nil, remindersSent: 0, reopenCount: 0, resolvedAt: nil, settledBy: nil, cause: nil,
            timerDue: nil, isIncident: false, incident: nil, progress: .notStarted, standing: nil)
        change(&row)
        return row
    }
}
