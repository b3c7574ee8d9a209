/// What stands in a desk's data folder, by its name there.
package enum FolderEntry: String, CaseIterable, Sendable {
    /// The newest file of the journal.
    case journal = "journal.jsonl"
    /// The sealed files of the journal.
    case months
    case lock
    /// The texts of guides that were walked.
    case guides
    /// What was found where it does not belong.
    case aside
    /// What is made anew of the rest.
    case cache
    /// Who is where just now.
    case presence
    /// What binds all who work on the desk.
    case rules = "desk.yaml"
    case requesters = "requesters.csv"

    /// What a copy of the desk does with it.
    enum Copying {
        /// Its whole batches are copied.
        case asJournal
        case asFolder
        case asFile
        /// It means nothing elsewhere, or later.
        case never
    }

    var copying: Copying {
        switch self {
        case .journal, .months: .asJournal
        case .guides, .aside: .asFolder
        case .rules, .requesters: .asFile
        case .lock, .cache, .presence: .never
        }
    }
}
