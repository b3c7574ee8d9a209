/// Who may use a data folder that is about to be made.
package enum Sharing: Sendable {
    /// Its maker only: 0700.
    case nobody
    /// The folder's group too: 0770 with the set-group-id bit, so that files belong to the group as well.
    case group
}
