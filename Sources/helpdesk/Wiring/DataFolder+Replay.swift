import DeskCore
import DeskFileStore
import DeskStore

extension DataOptions {
    /// Hands every recorded event to `body`, oldest first, in portions, and keeps none.
    ///
    /// - Returns: what ended the reading before its end.
    func replay(_ body: ([Event]) -> Void) throws -> StoreFailure? {
        let store = try FileStore(folder: place, snapshots: .never)
        do throws(StoreFailure) {
            while case let events = try store.catchUp(), !events.isEmpty { body(events) }
        } catch {
            guard case .damaged = error else { throw error }
            return error
        }
        return nil
    }

    /// What the whole history says; of a damaged journal, what comes before the damage.
    func study(_ question: HistoryQuestion) throws -> HistoryAnswer {
        var study = HistoryStudy(question)
        _ = try replay { study.apply($0) }
        return study.answer()
    }
}
