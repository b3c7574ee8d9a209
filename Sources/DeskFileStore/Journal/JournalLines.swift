import DeskCore
import DeskJSON
import DeskStore
import Synchronization

/// Reads single events of the journal from where they stand, by several threads at once.
///
/// Each line is checked against its sum, which takes the sum of the line before it.
final class JournalLines: Sendable {
    private let folder: StoreFolder
    private let disk: Disk
    private let state: Mutex<State>

    private struct State {
        /// The files that were opened, by their first events.
        var files: [Int: OpenFile] = [:]
        let reader: LineReader
    }

    /// How many files stay open: a long history has more of them than a process may have open.
    private static let mostFiles = 64

    init(folder: StoreFolder, disk: Disk, facts: [String: any Fact.Type]) {
        self.folder = folder
        self.disk = disk
        state = Mutex(State(reader: LineReader(facts: facts)))
    }

    /// The events at some places, in their order.
    ///
    /// - Throws: `.damaged` where a line is not the one that stood there.
    func events(at places: [LinePlace]) throws(StoreFailure) -> [Event] {
        let outcome = state.withLock { state in
            Result { () throws(StoreFailure) in
                var events: [Event] = []
                events.reserveCapacity(places.count)
                for place in places { events.append(try event(of: place, &state)) }
                return events
            }
        }
        return try outcome.get()
    }

    private func event(of place: LinePlace, _ state: inout State) throws(StoreFailure) -> Event {
        do {
            return try event(at: place, &state)
        } catch .damaged {
            // The file may have been put in another one's place: its lines are the same ones, and stand elsewhere.
            state.files[place.file] = nil
            return try event(byCounting: place, &state)
        }
    }

    /// The event from its line's number, which is the same in a file that was rewritten. The line before it may vouch for it.
    private func event(byCounting place: LinePlace, _ state: inout State) throws(StoreFailure) -> Event {
        let file = try file(place.file, &state)
        let count = place.sequence - place.file + 1
        var lines = FileLines(of: file, from: 0, disk: disk)
        var position = JournalPosition(first: place.file, line: 1, sequence: place.sequence - 1)
        for number in 1...max(1, count) {
            guard let line = try lines.next() else { throw Self.moved(file, place) }
            guard number == count else { continue }
            position.sum = try? LineReader.split(line).sum
            position.vouched =
                state.reader.outline(of: line)?.vouched
                ?? (try? JournalChain.header(ofLine: Array(line)[...]).get())?.vouched
        }
        guard let line = try lines.next() else { throw Self.moved(file, place) }
        let reader = state.reader
        let outcome = Result { () throws(LineFault) in
            try reader.read(line, at: &position, trustingSum: false)
        }
        guard case .success(let found) = outcome, let found else { throw Self.moved(file, place) }
        return found.event
    }

    private func event(at place: LinePlace, _ state: inout State) throws(StoreFailure) -> Event {
        let file = try file(place.file, &state)
        // With the sum of the line before.
        let start = place.offset - EventLine.tailCount
        guard start >= 0 else { throw Self.moved(file, place) }
        var bytes = try disk.readFront(file, from: start, byteCount: EventLine.tailCount + place.byteCount + 1)
        guard bytes.count == EventLine.tailCount + place.byteCount + 1, bytes.last == EventLine.newline,
            let before = bytes.withUnsafeBytes({
                LineSum(digits: UnsafeRawBufferPointer(rebasing: $0[..<LineSum.digitCount]))
            })
        else { throw Self.moved(file, place) }
        bytes += [UInt8](repeating: 0, count: JSONReader.padding)
        // Not the first line, and not the first event of its file, whatever they were.
        var position = JournalPosition(
            first: place.file, offset: place.offset, line: 1, sequence: place.sequence - 1, sum: before)
        let reader = state.reader
        let outcome = bytes.withUnsafeBytes { bytes in
            Result { () throws(LineFault) in
                try reader.read(
                    UnsafeRawBufferPointer(
                        rebasing: bytes[EventLine.tailCount..<(EventLine.tailCount + place.byteCount)]), at: &position,
                    trustingSum: false)
            }
        }
        guard case .success(let found) = outcome, let found else { throw Self.moved(file, place) }
        return found.event
    }

    private func file(_ first: Int, _ state: inout State) throws(StoreFailure) -> OpenFile {
        if let file = state.files[first] { return file }
        let search = try JournalChain(folder: folder, disk: disk).search { $0?.first == first }
        guard case .found(let found, _) = search else {
            throw .damaged(path: folder.journal, line: 1, why: "no file of the journal begins with event \(first)")
        }
        if state.files.count == Self.mostFiles { state.files = [:] }
        state.files[first] = found.file
        return found.file
    }

    private static func moved(_ file: OpenFile, _ place: LinePlace) -> StoreFailure {
        .damaged(
            path: file.path, line: place.sequence - place.file + 2,
            why: "event \(place.sequence) is not where it was written, or was changed")
    }
}
