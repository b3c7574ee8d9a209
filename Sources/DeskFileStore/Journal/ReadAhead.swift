import DeskStore
import Dispatch

/// Reads a long journal on a thread of its own while its owner takes in what was read before.
///
/// It keeps one portion in hand. Whoever wants the journal for anything else gets it when that is read, and the portion comes with the next call.
final class ReadAhead {
    /// A place of the journal, and the inode of its file.
    struct Place {
        var position: JournalPosition
        var inode: UInt64?
    }

    private typealias Portion = Result<JournalScanner.Findings, StoreFailure>

    /// The thread's from `begin` until `done` is signalled, and its owner's at all other times.
    private final class Reader: @unchecked Sendable {
        let journal: Journal
        var portion: Portion?
        let done = DispatchSemaphore(value: 0)

        init(_ journal: Journal) {
            self.journal = journal
        }
    }

    private static let queue = DispatchQueue(label: "reading ahead", qos: .userInitiated)

    private let reader: Reader
    private var isReading = false
    /// Behind what was handed out, while there is a portion behind it.
    private var handedOut: Place?

    init(_ journal: Journal) {
        reader = Reader(journal)
    }

    deinit {
        wait()
    }

    /// The journal, which is read no further until the next call of `readNew`.
    var journal: Journal {
        wait()
        return reader.journal
    }

    /// Behind what has been handed out and appended.
    var place: Place {
        wait()
        if reader.portion != nil, let handedOut { return handedOut }
        return Place(position: reader.journal.position, inode: reader.journal.inode)
    }

    /// As `Journal.readNew`.
    func readNew(limit: Int = .max) throws(StoreFailure) -> JournalScanner.Findings {
        wait()
        var findings: JournalScanner.Findings
        if let portion = reader.portion {
            reader.portion = nil
            findings = try portion.get()
            if findings.fault == nil, findings.events.count < limit {
                findings.append(try reader.journal.readNew(limit: limit - findings.events.count))
            }
        } else {
            findings = try reader.journal.readNew(limit: limit)
        }
        if findings.fault == nil, findings.events.count >= limit { begin(limit) }
        return findings
    }

    private func begin(_ limit: Int) {
        handedOut = place
        isReading = true
        Self.queue.async { [reader] in
            reader.portion = Result { () throws(StoreFailure) in try reader.journal.readNew(limit: limit) }
            reader.done.signal()
        }
    }

    private func wait() {
        guard isReading else { return }
        reader.done.wait()
        isReading = false
    }
}
