/// What came of an import, as `import` prints it.
package struct ImportReport: Encodable, Equatable, Sendable {
    /// The tickets that are new here, in order: `HD-7`.
    package var imported: [String]
    /// How many were here already, with the same content.
    package var unchanged: Int
    /// Whether nothing was recorded, only checked.
    package var dryRun: Bool

    package init(imported: [TicketNumber], unchanged: Int, dryRun: Bool) {
        self.imported = imported.map(Ticket.id)
        self.unchanged = unchanged
        self.dryRun = dryRun
    }

    package var sentence: String {
        let known =
            unchanged == 1 ? "one ticket is here already, the same" : "\(unchanged) tickets are here already, the same"
        guard let first = imported.first, let last = imported.last else {
            return unchanged == 0 ? "There are no tickets in it, so nothing changes." : "Nothing changes: \(known)."
        }
        let these = imported.count == 1 ? "one ticket, \(first)" : "\(imported.count) tickets, \(first) to \(last)"
        return (dryRun ? "Would import \(these)" : "Imported \(these)") + (unchanged == 0 ? "." : "; \(known).")
    }
}
