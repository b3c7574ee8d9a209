import DeskFileStore
import DeskStore

/// What a desk does to its store from the first start on: a guide and three batches into a folder that is not there
/// yet, the last one in another month.
enum Scenario {
    static let batches = [[1], [2, 3], [4]]

    static let guide = (revision: "a1b2", text: String(repeating: "# A guide\n", count: 100))

    struct Outcome: Equatable {
        var hasKeptGuide = false
        var acknowledged: [Int] = []
        var uncertain: [Int] = []
    }

    /// Runs it, going on after failures.
    ///
    /// - Parameter acknowledge: called with each batch as soon as the store says that it is recorded.
    static func run(in folder: String, _ disk: Disk, acknowledge: ([Int]) -> Void = { _ in }) -> Outcome {
        var outcome = Outcome()
        guard let store = try? FileStore(folder: folder, facts: sampleFacts, disk: disk) else { return outcome }
        outcome.hasKeptGuide = (try? store.keepGuide(revision: guide.revision, text: guide.text)) != nil
        for batch in batches {
            switch store.record(batch, at: batch == batches.last ? nextMonth : sampleTime) {
            case .success(let recorded):
                acknowledge(recorded)
                outcome.acknowledged += recorded
            case .failure(.store(.uncertain)): outcome.uncertain += batch
            case .failure: continue
            }
        }
        return outcome
    }

    /// The disk calls that it makes where nothing goes wrong.
    static let calls: [DiskCall] = {
        let folder = TemporaryFolder()
        let trouble = DiskTrouble()
        _ = run(in: folder.path + "/data", trouble.disk)
        return trouble.calls
    }()

    /// The calls in which something can go wrong; half-way in those that write.
    static func indices(halfWay: Bool) -> [Int] {
        calls.indices.filter { !halfWay || calls[$0].kind == .write }
    }

    /// The calls before which a death leaves the disk in another state than before the last one: those that change it.
    static func fatalIndices(halfWay: Bool) -> [Int] {
        indices(halfWay: halfWay).filter { calls[$0].changesDisk }
    }
}

extension DiskCall {
    /// Whether it leaves the disk in another state.
    var changesDisk: Bool {
        switch kind {
        case .chmod, .chown, .flock, .ftruncate, .link, .mkdir, .open, .remove, .rename, .syncFile, .unlock, .write:
            true
        case .access, .getrandom, .inotify, .list, .read, .stat, .syncFolder, .utimensat: false
        }
    }
}
