import DeskCore
import DeskStore

/// Counts what the lines of a journal say, whether or not their sums are right.
struct EventCensus {
    private(set) var eventCount = 0
    private(set) var tickets: Set<Int> = []
    /// Events that this version does not know, by name.
    private(set) var unknown: [String: Int] = [:]
    /// The revisions of guides whose texts have to be there.
    private(set) var revisions: Set<String> = []
    /// The bytes of the lines that begin a batch and whose end has not come.
    private(set) var openByteCount = 0

    private let reader = LineReader(facts: Facts.byName)

    mutating func count(_ file: OpenFile, disk: Disk) throws(StoreFailure) {
        var lines = FileLines(of: file, from: 0, disk: disk)
        while let line = try lines.next() {
            guard let outline = reader.outline(of: line) else { continue }
            eventCount += 1
            if let ticket = outline.event.ticket { tickets.insert(ticket) }
            switch outline.event.fact {
            case let fact as UnknownFact: unknown[fact.recordedName, default: 0] += 1
            case let fact as WalkthroughStarted: revisions.insert(fact.revision)
            default: break
            }
            let isWhole = outline.place.map { $0.part == $0.count } ?? true
            openByteCount = isWhole ? 0 : openByteCount + line.count + 1
        }
    }
}
