import DeskCore
import DeskFileStore
import DeskStore
import Testing

/// The stores that the contract suite runs over. A new store adds a case here, and its line below.
enum StoreKind: CaseIterable, CustomTestStringConvertible {
    case memory, file

    var testDescription: String { "\(self)" }

    /// A place where several stores of this kind see the same events, as processes do.
    func place(in folder: TemporaryFolder) -> StorePlace {
        switch self {
        case .memory:
            let first = MemoryStore()
            return StorePlace { MemoryStore(sharing: first) }
        case .file:
            return StorePlace { () throws(StoreFailure) in try FileStore(folder: folder.path, facts: sampleFacts) }
        }
    }
}

struct StorePlace {
    let open: () throws(StoreFailure) -> any EventStore

    init(open: @escaping () throws(StoreFailure) -> any EventStore) {
        self.open = open
    }
}
