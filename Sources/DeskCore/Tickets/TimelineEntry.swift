package import struct FoundationEssentials.Date

/// Something that happened to a ticket, as its timeline shows it and reports print it.
package struct TimelineEntry: FieldMapped, Equatable, Sendable {
    package var at = Date(timeIntervalSince1970: 0)
    package var by = ""
    /// The fact's name in the journal (`note_added`).
    package var event = ""
    /// The fact in words; of a note, its text is among them.
    package var text = ""

    package init() {}

    package init(at: Date, by: String, event: String, text: String) {
        self.at = at
        self.by = by
        self.event = event
        self.text = text
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("at", &at)
        try mapper.map("by", &by)
        try mapper.map("event", &event)
        try mapper.map("text", &text)
    }
}

extension Event {
    /// The event as an entry of its ticket's timeline.
    package var entry: TimelineEntry {
        TimelineEntry(at: at, by: by, event: fact.recordedName, text: fact.words)
    }

    /// The same for people, with times as they are shown where the desk is.
    func entry(in zone: ZoneOffsets) -> TimelineEntry {
        TimelineEntry(at: at, by: by, event: fact.recordedName, text: fact.words(in: zone))
    }

    /// What it brings along from the desk where the ticket was before.
    package var imported: [TimelineEntry] {
        (fact as? TicketImported)?.timeline ?? []
    }
}

extension Desk {
    /// All that ever happened to a ticket, here and before it was imported, oldest first; for people.
    package func entries(of number: TicketNumber) -> [TimelineEntry] {
        (timeline(of: number) ?? []).flatMap { $0.imported + [$0.entry(in: policy.calendar.zone)] }
    }

    /// The same as it is handed on: without the import itself, so that a ticket which was exported, imported and exported again
    /// is still the same.
    package func portableEntries(of number: TicketNumber) -> [TimelineEntry] {
        (timeline(of: number) ?? []).flatMap { $0.fact is TicketImported ? $0.imported : [$0.entry] }
    }
}

extension Fact {
    /// The name under which it stands in the journal, also where this version does not know the fact.
    fileprivate var recordedName: String {
        (self as? UnknownFact)?.recordedName ?? Self.name
    }
}
