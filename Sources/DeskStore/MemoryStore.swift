package import DeskCore

/// A store that forgets everything at the end: for tests, and for a desk to try things out on.
///
/// Stores that share a log behave like several processes on one folder, as long as one thread uses them all.
package final class MemoryStore: EventStore {
    private final class Log {
        var events: [Event] = []
        var guides: [String: String] = [:]
    }

    private let log: Log
    /// How many events of the log have been handed to the owner.
    private var deliveredCount = 0

    package init() {
        log = Log()
    }

    /// Another process's view of the same events.
    package init(sharing other: MemoryStore) {
        log = other.log
    }

    package func beginning() -> Desk { Desk() }

    package var historyCheck: (@Sendable () -> Void)? { nil }

    package func rest(_ desk: Desk) -> Desk? { nil }

    package var isOutdated: Bool { false }

    package var isReplaced: Bool { false }

    package func successor() -> (any EventStore)? { nil }

    package func catchUp() -> [Event] {
        defer { deliveredCount = log.events.count }
        return Array(log.events[deliveredCount...])
    }

    package func transact(_ decide: ([Event]) throws(Refusal) -> [EventDraft]) throws(DeskFailure) -> [Event] {
        let drafts: [EventDraft]
        do {
            drafts = try decide(catchUp())
        } catch {
            throw .refused(error)
        }
        for draft in drafts {
            log.events.append(recorded(draft))
        }
        return catchUp()
    }

    package func erase(_ decide: ([Event]) throws(Refusal) -> [EventDraft]) throws(DeskFailure) -> [Event] {
        try transact { (news: [Event]) throws(Refusal) -> [EventDraft] in
            var drafts = try decide(news)
            for (index, draft) in drafts.enumerated() {
                guard var fact = draft.fact as? PersonErased else { continue }
                for (place, event) in log.events.enumerated() where event.ticket.map(fact.tickets.contains) ?? false {
                    log.events[place].fact = event.fact.erased
                    fact.lines.append(PersonErased.Line(sequence: event.sequence, sum: ""))
                }
                drafts[index].fact = fact
            }
            return drafts
        }
    }

    package var changeDescriptor: Int32? { nil }

    package func acknowledgeChanges() {}

    package func keepGuide(revision: String, text: String) {
        log.guides[revision] = log.guides[revision] ?? text
    }

    package func guide(revision: String) -> String? {
        log.guides[revision]
    }

    /// Times are kept to the millisecond, as on disk.
    private func recorded(_ draft: EventDraft) -> Event {
        var event = Event(draft, sequence: log.events.count + 1)
        event.at = Timestamp.rounded(draft.at)
        return event
    }
}
