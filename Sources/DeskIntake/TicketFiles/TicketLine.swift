import DeskCore
import DeskJSON

import struct FoundationEssentials.Date

/// One ticket while it is read: the keys of `TicketReport` and `CaseReport`, back from JSON.
struct TicketLine {
    private let object: JSONValue
    private(set) var problems: [TicketLineProblem] = []

    init(_ value: JSONValue) {
        object = value
    }

    /// The ticket; nil where something is wrong, which `problems` then says.
    mutating func read() -> (TicketNumber, TicketImported)? {
        guard object.kind == .object else {
            problems.append(.notAnObject)
            return nil
        }
        var top = JSONMemberReader(object)
        let number = top.required("number", wanting: .ticketNumber) { $0.ticketNumber }
        var fact = TicketImported()
        top.set(&fact.code, "code", wanting: .wholeNumber) { $0.int }
        top.set(&fact.title, "title", wanting: .text) { $0.string }
        top.set(&fact.state, "state", wanting: .oneOf(TicketState.allCases.map(\.rawValue))) { $0.known() }
        top.set(&fact.createdAt, "createdAt", wanting: .time) { $0.time }
        fact.priority = top.optional("priority", wanting: .wholeNumber) { $0.int } ?? fact.priority
        fact.requester = top.text("requester")
        fact.app = top.text("app")
        fact.correlationID = top.text("correlationID")
        fact.traceID = top.text("traceID")
        fact.assignee = top.text("assignee")
        fact.occurredAt = top.optional("occurredAt", wanting: .time) { $0.time }
        // The name of a code is what the catalogue here says.
        _ = top.text("codeName")
        // What is left hangs on the desk and the moment; `show --json` says it of the desk that it comes from.
        _ = top.optional("clocks", wanting: .object) { $0.kind == .object ? $0 : nil }
        if let progress = top.optional("progress", wanting: .object, { $0.kind == .object ? $0 : nil }) {
            fact.progress = top.nested("progress", progress) { $0.progress() }
        }
        if let list = top.optional("timeline", wanting: .list, { $0.kind == .array ? $0 : nil }) {
            for (index, entry) in list.elements.enumerated() {
                fact.timeline.append(top.nested("timeline[\(index)]", entry) { $0.timelineEntry() })
            }
        }
        let updatedAt = top.optional("updatedAt", wanting: .time) { $0.time }
        fact.updatedAt = updatedAt ?? fact.timeline.map(\.at).max() ?? fact.createdAt
        top.refuseOtherKeys()
        problems = top.problems
        return number.map { ($0, fact) }
    }
}

extension JSONMemberReader {
    fileprivate mutating func progress() -> WalkProgress {
        var progress = WalkProgress.notStarted
        progress.guide = text("guide")
        progress.revision = text("revision")
        progress.currentStep = text("currentStep")
        set(&progress.recorded, "recorded", wanting: .wholeNumber) { $0.int }
        set(&progress.total, "total", wanting: .wholeNumber) { $0.int }
        set(&progress.state, "state", wanting: .oneOf(WalkProgress.State.allCases.map(\.rawValue))) { $0.known() }
        return progress
    }

    fileprivate mutating func timelineEntry() -> TimelineEntry {
        var entry = TimelineEntry()
        set(&entry.at, "at", wanting: .time) { $0.time }
        set(&entry.by, "by", wanting: .text) { $0.string }
        set(&entry.event, "event", wanting: .text) { $0.string }
        set(&entry.text, "text", wanting: .text) { $0.string }
        return entry
    }
}

extension JSONValue {
    /// A number, or a text with one.
    fileprivate var ticketNumber: TicketNumber? { (string ?? int.map { String($0) }).flatMap(Ticket.number) }

    fileprivate var time: Date? { utf8.flatMap(Timestamp.date(utf8:)) }

    fileprivate func known<E: RawRepresentable>() -> E? where E.RawValue == String {
        string.flatMap(E.init(rawValue:))
    }
}
