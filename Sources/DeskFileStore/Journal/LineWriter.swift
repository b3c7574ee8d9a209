import DeskCore
import DeskJSON

import struct FoundationEssentials.Date

/// Writes lines of the journal into memory, each chained to the one before.
struct LineWriter {
    private var fields = FieldWriter(json: JSONWriter())
    /// The sum of the last line, here or already in the journal; nil before the header.
    private(set) var sum: LineSum?

    init(after sum: LineSum?) {
        self.sum = sum
    }

    var bytes: [UInt8] { fields.json.bytes }

    /// Makes room for so many lines of the usual length.
    mutating func reserveLines(_ count: Int) {
        fields.json.bytes.reserveCapacity((count + 1) * Self.usualLength)
    }

    /// In bytes: a note of one sentence in a batch.
    private static let usualLength = 320

    /// The first line of a file.
    ///
    /// - Parameter salt: random bytes that tell this journal from any other.
    mutating func appendHeader(_ header: JournalHeader, salt: ArraySlice<UInt8>) {
        let start = beginLine()
        fields.json.member(JournalHeader.Key.journal, JournalHeader.name)
        fields.json.member(JournalHeader.Key.format, header.format)
        if let previous = header.previous, let after = header.after {
            fields.json.member(JournalHeader.Key.previous, previous)
            fields.json.member(JournalHeader.Key.after, after.description)
            fields.json.member(JournalHeader.Key.first, header.first)
        }
        appendVouched(header.vouched)
        appendDigits(of: salt, key: EventLine.Key.salt)
        endLine(from: start)
    }

    /// A line in the place of one that was lost.
    ///
    /// - Parameter vouched: the sum of the whole line that comes next, where that was summed after another one.
    mutating func appendLost(
        at time: Date, by user: String, sequence: Int, place: BatchPlace?, vouched: LineSum?, salt: ArraySlice<UInt8>
    ) {
        let start = beginLine()
        let draft = EventDraft(at: time, by: user, ticket: nil, fact: LineLost())
        appendEnvelope(draft, sequence: sequence, place: place)
        appendFact(draft.fact)
        appendVouched(vouched)
        appendDigits(of: salt, key: EventLine.Key.salt)
        endLine(from: start)
    }

    /// An event without a person's values, under the sum that its line had before.
    mutating func appendErased(_ event: Event, place: BatchPlace?, sum: LineSum) {
        fields.json.beginObject()
        let draft = EventDraft(
            at: event.at, by: event.by, ticket: event.ticket, fact: event.fact, undoes: event.undoes,
            act: event.act)
        appendEnvelope(draft, sequence: event.sequence, place: place)
        if let unknown = event.fact as? UnknownFact {
            fields.json.member(EventLine.Key.name.rawValue, unknown.recordedName)
        } else {
            appendFact(event.fact.erased)
        }
        fields.json.member(EventLine.Key.erased.rawValue, true)
        close(with: sum)
    }

    private mutating func appendVouched(_ sum: LineSum?) {
        if let sum { fields.json.member(EventLine.Key.vouches.rawValue, sum.description) }
    }

    /// - Parameter place: which line of the batch it is; nil in a batch of one.
    mutating func append(_ draft: EventDraft, sequence: Int, place: BatchPlace?, salt: ArraySlice<UInt8>) {
        let start = beginLine()
        appendEnvelope(draft, sequence: sequence, place: place)
        appendFact(draft.fact)
        appendDigits(of: salt, key: EventLine.Key.salt)
        endLine(from: start)
    }

    private mutating func appendEnvelope(_ draft: EventDraft, sequence: Int, place: BatchPlace?) {
        fields.json.member(EventLine.Key.sequence.rawValue, sequence)
        if let place {
            fields.json.member(EventLine.Key.batchSize.rawValue, place.count)
            fields.json.member(EventLine.Key.part.rawValue, place.part)
        }
        fields.json.member(EventLine.Key.at.rawValue, Timestamp.text(draft.at))
        fields.json.member(EventLine.Key.by.rawValue, draft.by)
        if let ticket = draft.ticket { fields.json.member(EventLine.Key.ticket.rawValue, ticket) }
        if let undoes = draft.undoes { fields.json.member(EventLine.Key.undoes.rawValue, undoes) }
        if let act = draft.act { fields.json.member(EventLine.Key.act.rawValue, act) }
    }

    private mutating func appendFact(_ fact: some Fact) {
        fields.json.member(EventLine.Key.name.rawValue, type(of: fact).name)
        var fact = fact
        // A writer takes values as they are and finds no fault with them.
        try? fact.map(&fields)
    }

    private mutating func appendDigits(of bytes: ArraySlice<UInt8>, key: EventLine.Key) {
        fields.json.key(key.rawValue)
        fields.json.hexadecimal(bytes)
    }

    private mutating func beginLine() -> Int {
        let start = fields.json.bytes.count
        fields.json.beginObject()
        return start
    }

    /// Sums the line that began at `start` and closes it.
    private mutating func endLine(from start: Int) {
        let sum = fields.json.bytes.withUnsafeBytes { bytes in
            LineSum(of: UnsafeRawBufferPointer(rebasing: bytes[start...]), after: self.sum)
        }
        close(with: sum)
    }

    private mutating func close(with sum: LineSum) {
        self.sum = sum
        fields.json.bytes.append(contentsOf: EventLine.sumOpening)
        sum.append(to: &fields.json.bytes)
        fields.json.bytes.append(contentsOf: EventLine.sumClosing)
        fields.json.bytes.append(EventLine.newline)
    }
}
