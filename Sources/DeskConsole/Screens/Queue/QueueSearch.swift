import DeskCanvas
import DeskCore

import struct FoundationEssentials.Date

/// What is typed after `/`, and what it finds.
struct QueueSearch: Sendable {
    private(set) var field = TextField()
    private(set) var query = TicketQuery()
    /// Whether keys go to the field.
    var isTyping = true
    /// What the word at the cursor may become.
    private(set) var completion: QueryCompletion?
    /// Which candidate was put in the word's place by the last key; nil where that was no Tab.
    private(set) var chosen: Int?
    private var texts: TicketSearch?
    private var vocabulary: QueryVocabulary?

    /// In bytes. All tickets are looked through anew with each letter, and letters that a terminal pastes come one by one.
    static let longest = 500

    var text: String { field.text }
    var isFull: Bool { text.utf8.count >= Self.longest }
    var isNarrowing: Bool { !query.isEmpty }

    mutating func forgetTexts() { texts = nil }
    mutating func update(_ ticket: TicketRow) { texts?.update(ticket) }

    mutating func takeTexts(of other: QueueSearch?) { texts = other?.texts }

    /// Gathers what the tickets can be found by, so that the first letter does not wait for it.
    mutating func prepare(_ ordered: OrderedTickets, _ desk: Desk, _ context: QueryContext) {
        guard texts == nil else { return }
        texts = TicketSearch(ordered, on: desk, catalogue: context.catalogue)
    }

    /// The tickets that are meant, the best first; nil where nothing is typed.
    mutating func find(
        in ordered: OrderedTickets, _ desk: Desk, _ context: QueryContext, at now: Date
    ) -> [TicketNumber]? {
        guard isNarrowing else { return nil }
        prepare(ordered, desk, context)
        let found = texts?.find(query, in: context, at: now) { desk.row(of: $0) } ?? []
        return ordered.ranked(found)
    }

    /// Takes a key that edits the text; false where it means nothing here.
    mutating func take(_ key: Key, _ desk: Desk, _ context: QueryContext) -> Bool {
        if key == .tab {
            complete()
            read(context)
            // Behind a field its values come next.
            if field.text.hasSuffix(":") {
                chosen = nil
                look(desk, context)
            }
            return true
        }
        guard field.handle(key) else { return false }
        chosen = nil
        read(context)
        look(desk, context)
        return true
    }

    /// False where there is no room for it.
    mutating func insert(_ text: String, _ desk: Desk, _ context: QueryContext) -> Bool {
        guard self.text.utf8.count + text.utf8.count <= Self.longest else { return false }
        field.insert(text)
        chosen = nil
        read(context)
        look(desk, context)
        return true
    }

    private mutating func read(_ context: QueryContext) {
        query = QueryParser.query(field.text, views: context.views.map(\.name))
    }

    /// Looks what the word at the cursor may become.
    private mutating func look(_ desk: Desk, _ context: QueryContext) {
        let caret = field.text.prefix(field.cursor).utf8.count
        var found = QueryCompletion(field.text, caret: caret, vocabulary: vocabulary ?? QueryVocabulary())
        if found.wantsNames, vocabulary == nil {
            let known = QueryVocabulary(desk.rows, views: context.views.map(\.name))
            vocabulary = known
            found = QueryCompletion(field.text, caret: caret, vocabulary: known)
        }
        completion = found.candidates.isEmpty ? nil : found
    }

    /// Puts the next candidate in the word's place.
    private mutating func complete() {
        guard var completion else { return }
        let next = ((chosen ?? -1) + 1) % completion.candidates.count
        let candidate = completion.candidates[next]
        let bytes = Array(field.text.utf8)
        let before = String(decoding: bytes[..<completion.range.lowerBound], as: UTF8.self) + candidate
        let after = String(decoding: bytes[completion.range.upperBound...], as: UTF8.self)
        field = TextField(before, after)
        let start = completion.range.lowerBound
        completion.range = start..<(start + candidate.utf8.count)
        self.completion = completion
        chosen = next
    }
}
