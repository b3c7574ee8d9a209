package import struct FoundationEssentials.Date

/// Something that somebody has to be able to answer for: who did what to whom, and how the caller had been verified.
package struct AuditEntry: Equatable, Sendable {
    /// The raw values are in `--format json` and `csv`.
    package enum Kind: String, Sendable, CaseIterable {
        /// A caller's identity was checked, or the check was taken back.
        case identity
        /// A step that changes a credential was carried out, or taken back.
        case credential
        /// Somebody else may have a user's password.
        case security
        case resolved
        /// Tickets came from elsewhere.
        case imported
        /// A person's values were taken out of the record.
        case erased
        /// An entry could not be read any more.
        case lost
    }

    /// The number of the event in the journal, by which its line is found.
    package var sequence: Int
    package var at: Date
    package var by: String
    package var kind: Kind
    package var ticket: TicketNumber?
    /// To whom.
    package var requester: String?
    /// What, in words.
    package var act: String
    /// How the caller had been verified; nil where nothing was on record, or nothing has to be.
    package var proof: String?
    /// Whether it wants a proof and has none that counts.
    package var lacksProof = false
}
