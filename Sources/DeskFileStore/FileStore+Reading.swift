package import DeskCore
package import DeskStore

/// Reading what others recorded, and what becomes of damage.
extension FileStore {
    /// How many events are read before they are handed out: enough to make the handing out cheap, few enough to be still in the
    /// processor's cache when they are applied.
    private static let portion = 8192

    package func catchUp() throws(StoreFailure) -> [Event] {
        forgetMendedDamage()
        takeCheck()
        if undelivered.isEmpty && damage == nil { try readNew() }
        if undelivered.isEmpty, let damage { throw damage.failure }
        return takeUndelivered()
    }

    /// Reads without the lock, so that a stopped writer keeps nobody from reading.
    private func readNew() throws(StoreFailure) {
        let findings = try reading.readNew(limit: Self.portion)
        undelivered = findings.events
        snapshots.took(findings)
        guard let fault = findings.fault else { return }
        // A writer that takes back an append while this reads it looks like damage: look again while nobody writes.
        do {
            try lock.acquireForReading()
        } catch .busy {
            return
        } catch {
            return note(fault)
        }
        defer { lock.release() }
        take(try reading.readNew())
    }

    func take(_ findings: JournalScanner.Findings) {
        undelivered += findings.events
        snapshots.took(findings)
        if let fault = findings.fault { note(fault) }
    }

    /// Takes what a check of the history found, however long ago, while the file is there in which it stands.
    func takeCheck() {
        if damage == nil, let fault = check?.fault { note(fault) }
    }

    private func note(_ fault: JournalFault) {
        if case .replaced = fault.why { isReplaced = true }
        damage = (fault.asFailure, fault.file, status(of: fault.file))
    }

    /// Where another file stands in the damaged one's place, reading goes on: it has been mended.
    func forgetMendedDamage() {
        guard let damage, damage.status != status(of: damage.file) else { return }
        self.damage = nil
        isMended = check != nil
        journal.lookAgain()
        snapshots.forget()
    }

    private func status(of path: String) -> FileStatus? {
        try? disk.status(at: path, followingLinks: false)
    }

    func takeUndelivered() -> [Event] {
        defer { undelivered = [] }
        return undelivered
    }
}
