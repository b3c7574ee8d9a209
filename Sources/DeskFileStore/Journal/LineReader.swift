import DeskCore
import DeskJSON

import struct FoundationEssentials.Date

/// Reads single lines of the journal.
final class LineReader {
    private let json = JSONReader()
    private let texts = TextPool()
    private let facts: [String: any Fact.Type]

    init(facts: [String: any Fact.Type]) {
        self.facts = facts
    }

    /// Reads a line and steps over it.
    ///
    /// - Parameters:
    ///   - line: its bytes without the newline, followed by `JSONReader.padding` readable bytes.
    ///   - position: where the line begins; afterwards where it ends.
    ///   - trustingSum: takes the line's sum as it stands; else it has to be that of its content.
    /// - Returns: the event, its place in its batch, and whether its values were taken out of it; nil for the header.
    func read(
        _ line: UnsafeRawBufferPointer, at position: inout JournalPosition, trustingSum: Bool
    ) throws(LineFault) -> (event: Event, place: BatchPlace?, isErased: Bool)? {
        let value: JSONValue
        do {
            value = try json.value(padded: line)
        } catch {
            throw .notJSON(offset: error.offset)
        }
        guard position.line > 0 else {
            let header = try JournalHeader(value, of: line)
            guard header.first == position.sequence + 1 else {
                throw .wrongSequence(expected: position.sequence + 1, found: header.first)
            }
            guard header.after == position.sum else { throw .wrongSum }
            _ = try step(over: line, value, &position, trustingSum: trustingSum)
            position.vouched = header.vouched
            return nil
        }
        let event = try event(value, sequence: position.sequence + 1)
        let place = try place(value)
        let isErased = try step(over: line, value, &position, trustingSum: trustingSum)
        position.sequence += 1
        position.at = event.at
        position.vouched = event.fact is LineLost ? vouched(value) : nil
        return (event, place, isErased)
    }

    /// What a line says of itself, whether or not it is in its place; nil where no event can be read from it.
    ///
    /// - Parameter line: as in `read`.
    func outline(of line: UnsafeRawBufferPointer) -> LineOutline? {
        guard let value = try? json.value(padded: line), let sequence = value.int(EventLine.Key.sequence.rawValue),
            EventLine.sequences.contains(sequence), let event = try? event(value, sequence: sequence)
        else { return nil }
        do throws(LineFault) {
            return LineOutline(
                sequence: sequence, place: try place(value), event: event, isErased: isErased(value),
                vouched: vouched(value))
        } catch {
            return nil
        }
    }

    func outline(of line: [UInt8]) -> LineOutline? {
        (line + [UInt8](repeating: 0, count: JSONReader.padding)).withUnsafeBytes {
            outline(of: UnsafeRawBufferPointer(rebasing: $0[..<line.count]))
        }
    }

    /// - Returns: whether the line's values were taken out of it, so that its sum is not asked for.
    private func step(
        over line: UnsafeRawBufferPointer, _ value: JSONValue, _ position: inout JournalPosition, trustingSum: Bool
    ) throws(LineFault) -> Bool {
        let (summed, sum) = try Self.split(line)
        let isSummed =
            trustingSum || sum == LineSum(of: summed, after: position.sum)
            || position.vouched == LineSum(of: line, after: nil)
        guard isSummed || isErased(value) else { throw .wrongSum }
        position.sum = sum
        position.offset += line.count + 1
        position.line += 1
        return !isSummed
    }

    private func isErased(_ line: JSONValue) -> Bool { line.bool(EventLine.Key.erased.rawValue) == true }

    private func vouched(_ line: JSONValue) -> LineSum? {
        line[EventLine.Key.vouches.rawValue]?.utf8.flatMap { LineSum(digits: UnsafeRawBufferPointer($0)) }
    }

    private func event(_ line: JSONValue, sequence: Int) throws(LineFault) -> Event {
        let found = try required(line.int(EventLine.Key.sequence.rawValue), .sequence)
        guard found == sequence else { throw .wrongSequence(expected: sequence, found: found) }
        let time = line[EventLine.Key.at.rawValue]?.utf8.flatMap(Timestamp.date(utf8:))
        let name = try required(text(line, .name), .name)
        return Event(
            sequence: sequence, at: try required(time, .at), by: try required(text(line, .by), .by),
            ticket: try ticket(line), fact: fact(name, line), undoes: line.int(EventLine.Key.undoes.rawValue),
            act: line.int(EventLine.Key.act.rawValue))
    }

    /// Nil where the event is about no ticket. A number that leaves none to give next is nobody's.
    private func ticket(_ line: JSONValue) throws(LineFault) -> Int? {
        guard let value = line[EventLine.Key.ticket.rawValue] else { return nil }
        let number = try required(value.int, .ticket)
        guard number > 0, number < Int.max else { throw .envelope(key: EventLine.Key.ticket.rawValue) }
        return number
    }

    /// A fact that this version cannot read is as unknown as one it never heard of.
    private func fact(_ name: String, _ line: JSONValue) -> any Fact {
        if name == EventLine.lostName { return LineLost() }
        guard let type = facts[name], let fact = try? decode(type, line) else {
            return UnknownFact(recordedName: name)
        }
        return fact
    }

    private func text(_ line: JSONValue, _ key: EventLine.Key) -> String? {
        line[key.rawValue].flatMap(texts.text)
    }

    private func decode<F: Fact>(_ type: F.Type, _ line: JSONValue) throws(FieldProblem) -> any Fact {
        var fact = type.init()
        var fields = FieldReader(object: line, texts: texts)
        try fact.map(&fields)
        return fact
    }

    private func place(_ line: JSONValue) throws(LineFault) -> BatchPlace? {
        guard let size = line[EventLine.Key.batchSize.rawValue] else { return nil }
        let count = try required(size.int, .batchSize)
        let part = try required(line.int(EventLine.Key.part.rawValue), .part)
        guard count > 1, EventLine.sequences.contains(count) else {
            throw .envelope(key: EventLine.Key.batchSize.rawValue)
        }
        guard (1...count).contains(part) else { throw .envelope(key: EventLine.Key.part.rawValue) }
        return BatchPlace(part: part, count: count)
    }

    private func required<Value>(_ value: Value?, _ key: EventLine.Key) throws(LineFault) -> Value {
        guard let value else { throw .envelope(key: key.rawValue) }
        return value
    }

    /// What a line says, and the sum that it carries.
    static func split(_ line: UnsafeRawBufferPointer) throws(LineFault) -> (
        content: UnsafeRawBufferPointer, sum: LineSum
    ) {
        let contentCount = line.count - EventLine.closingCount
        guard line.last != EventLine.carriageReturn else { throw .carriageReturn }
        guard contentCount > 0 else { throw .noSum }
        let closing = UnsafeRawBufferPointer(rebasing: line[contentCount...])
        let digits = UnsafeRawBufferPointer(
            rebasing: closing[EventLine.sumOpening.count..<(EventLine.closingCount - EventLine.sumClosing.count)])
        guard closing.starts(with: EventLine.sumOpening),
            closing.suffix(EventLine.sumClosing.count).elementsEqual(EventLine.sumClosing),
            let sum = LineSum(digits: digits)
        else { throw .noSum }
        return (UnsafeRawBufferPointer(rebasing: line[..<contentCount]), sum)
    }
}
