import DeskCore
import DeskFileStore
import DeskStore

import struct FoundationEssentials.Date

extension FileStore {
    /// Everything that can be read, and what ended it.
    func readToEnd() -> (events: [Event], failure: StoreFailure?) {
        var events: [Event] = []
        do throws(StoreFailure) {
            while true {
                let more = try catchUp()
                guard !more.isEmpty else { return (events, nil) }
                events += more
            }
        } catch {
            return (events, error)
        }
    }

    /// Tries to record counted facts as one batch; what they count, as recorded, or why not.
    func record(_ batch: [Int], at time: Date = sampleTime) -> Result<[Int], DeskFailure> {
        do throws(DeskFailure) {
            return .success(values(try transact { _ in batch.flatMap { counting($0, at: time) } }))
        } catch {
            return .failure(error)
        }
    }
}
