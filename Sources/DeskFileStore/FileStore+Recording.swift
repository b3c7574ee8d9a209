package import DeskCore
package import DeskStore
import Glibc

/// Recording what was decided.
extension FileStore {
    package func transact(_ decide: ([Event]) throws(Refusal) -> [EventDraft]) throws(DeskFailure) -> [Event] {
        let recorded = try underLock(decide) { drafts throws(StoreFailure) in try journal.append(drafts) }
        try storing { () throws(StoreFailure) in try sync(recorded) }
        return recorded
    }

    package func erase(_ decide: ([Event]) throws(Refusal) -> [EventDraft]) throws(DeskFailure) -> [Event] {
        let erasure = Erasure(folder: folder, disk: disk, facts: facts)
        var cacheLock: StoreLock?
        try storing { () throws(StoreFailure) in
            try withWriting { () throws(StoreFailure) in
                cacheLock = try snapshots.cache.lock(patience: lock.patience)
            }
        }
        defer { cacheLock?.release() }
        do {
            return try erase(decide, with: erasure)
        } catch .refused(.nothingToErase(let person)) {
            // The tickets of a person whose erasure was cut short are nobody's already.
            guard try storing({ () throws(StoreFailure) in try finishEarlier(erasure) }) else {
                throw .refused(.nothingToErase(person))
            }
            return []
        }
    }

    /// False where nothing was left to be done.
    private func finishEarlier(_ erasure: Erasure) throws(StoreFailure) -> Bool {
        try lock.acquire()
        defer { lock.release() }
        guard try erasure.isUnfinished() else { return false }
        snapshots.forget()
        try finish(erasure)
        return true
    }

    /// Blanks what is recorded as erased.
    private func finish(_ erasure: Erasure) throws(StoreFailure) {
        do throws(StoreFailure) {
            _ = try erasure.finish(without: snapshots.cache)
        } catch {
            throw .erasureUnfinished(because: error)
        }
    }

    private func erase(
        _ decide: ([Event]) throws(Refusal) -> [EventDraft], with erasure: Erasure
    ) throws(DeskFailure) -> [Event] {
        try underLock(decide) { drafts throws(StoreFailure) in
            var drafts = drafts
            for (index, draft) in drafts.enumerated() {
                guard var fact = draft.fact as? PersonErased else { continue }
                fact.lines = try erasure.lines(about: Set(fact.tickets))
                drafts[index].fact = fact
            }
            let recorded = try journal.append(drafts)
            snapshots.forget()
            try sync(recorded.events)
            do throws(StoreFailure) {
                try finish(erasure)
            } catch {
                undelivered = recorded.events
                throw error
            }
            return recorded
        }
    }

    /// Returns when what was recorded is durable.
    private func sync(_ recorded: [Event]) throws(StoreFailure) {
        guard let first = recorded.first, let last = recorded.last else { return }
        do {
            try journal.sync()
        } catch {
            let number = if case .system(_, _, let number) = error { number } else { EIO }
            let failure = StoreFailure.uncertain(first: first.sequence, last: last.sequence, errno: number)
            uncertainty = failure
            undelivered = recorded
            throw failure
        }
    }

    /// Decides on the newest state, and lets `record` do what was decided before anybody else can append.
    private func underLock(
        _ decide: ([Event]) throws(Refusal) -> [EventDraft],
        _ record: ([EventDraft]) throws(StoreFailure) -> JournalScanner.Findings
    ) throws(DeskFailure) -> [Event] {
        forgetMendedDamage()
        takeCheck()
        if let obstacle = uncertainty ?? damage?.failure { throw .store(.readOnly(because: obstacle)) }
        try storing { () throws(StoreFailure) in try withWriting { () throws(StoreFailure) in try lock.acquire() } }
        defer { lock.release() }
        try storing { () throws(StoreFailure) in
            take(try reading.readNew())
            if let damage { throw damage.failure }
            try withWriting { () throws(StoreFailure) in try journal.openForWriting() }
        }
        let drafts: [EventDraft]
        do {
            drafts = try decide(takeUndelivered())
        } catch {
            throw .refused(error)
        }
        guard !drafts.isEmpty else { return [] }
        let written = try storing { () throws(StoreFailure) in try record(drafts) }
        snapshots.took(written)
        return written.events
    }

    /// Tells a folder that can only be read from other failures.
    private func withWriting(_ body: () throws(StoreFailure) -> Void) throws(StoreFailure) {
        do {
            try body()
        } catch .system(let call, let path, let number) where [EACCES, EPERM, EROFS].contains(number) {
            throw .readOnly(because: .system(call: call, path: path, errno: number))
        }
    }

    private func storing<Result>(_ body: () throws(StoreFailure) -> Result) throws(DeskFailure) -> Result {
        do {
            return try body()
        } catch {
            throw .store(error)
        }
    }
}
