import DeskCore
import DeskStore
import Glibc
import Synchronization

/// Checks the journal up to a place: what a start from a snapshot rests on, and does not read.
///
/// It has its own files open and takes no lock. Where all sums fit, that is all; where one does not, the journal is read as a start without a
/// snapshot reads it, and what ends that reading is the fault.
final class HistoryCheck: Sendable {
    private let folder: StoreFolder
    private let disk: Disk
    private let facts: [String: any Fact.Type]
    private let end: JournalPosition
    private let found = Mutex<Found?>(nil)

    private struct Found {
        var fault: JournalFault
        /// The file in which it stands; nil where that is missing.
        var file: FileStatus.Identity?
    }

    init(folder: StoreFolder, disk: Disk, facts: [String: any Fact.Type], end: JournalPosition) {
        self.folder = folder
        self.disk = disk
        self.facts = facts
        self.end = end
    }

    /// What was found, as long as no other file has taken the place of the one in which it stands.
    var fault: JournalFault? {
        guard let found = found.withLock(\.self), identity(of: found.fault) == found.file else { return nil }
        return found.fault
    }

    /// Returns when the check is done. What cannot be read just now, such as for too many open files, stays unchecked.
    func run() {
        guard (try? allSumsFit()) != true, let fault = try? faultOfReading() else { return }
        let found = Found(fault: fault, file: identity(of: fault))
        self.found.withLock { $0 = found }
    }

    private func identity(of fault: JournalFault) -> FileStatus.Identity? {
        (try? disk.status(at: fault.file, followingLinks: false))?.identity
    }

    private func allSumsFit() throws(StoreFailure) -> Bool {
        guard
            case .found(let oldest, let later) = try JournalChain(folder: folder, disk: disk).search({
                $0?.previous == nil
            })
        else { return false }
        var sum: LineSum?
        for name in [oldest.name] + later {
            let file = try folder.open(folder.path(of: name), O_RDONLY, disk: disk)
            var lines = FileLines(of: file, from: 0, disk: disk)
            while let line = try lines.next() {
                guard let (content, written) = try? LineReader.split(line), LineSum(of: content, after: sum) == written
                else { return false }
                sum = written
                if sum == end.sum { return true }
            }
        }
        return false
    }

    private func faultOfReading() throws(StoreFailure) -> JournalFault? {
        let journal = Journal(folder: folder, disk: disk, facts: facts)
        while journal.position.sequence < end.sequence {
            let findings = try journal.readNew(limit: Self.portion)
            if let fault = findings.fault { return fault }
            guard !findings.events.isEmpty else { return nil }
        }
        return nil
    }

    /// In events.
    private static let portion = 1024
}
