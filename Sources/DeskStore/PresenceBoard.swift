package import DeskCore

/// Where the people of a desk are just now, for each other to see. Stands beside the `EventStore`, and nothing of it is recorded.
///
/// - **Seen by others** is who has posted a place, until they post none. Who posts nothing for 20 seconds, as a process that
///   was killed does, is seen no more; so whoever stays posts again every 10 seconds.
/// - **Never in the way**: nothing throws. Where nothing can be written, one is not seen; what cannot be read is passed over.
/// - **By a steady clock**: a clock of the day that jumps, or differs between machines, makes nobody come or go.
///
/// A board is owned by one thread at a time.
package protocol PresenceBoard: AnyObject {
    /// Says where this process's user is; nil: nowhere in particular.
    func post(_ place: Whereabouts?)

    /// Who else is in a ticket, by name and then by when they came.
    ///
    /// - Parameter now: seconds of a clock that never jumps.
    func others(at now: Double) -> [Presence]

    /// A file descriptor that turns readable when somebody has come, moved or gone, for `poll`; nil where only asking helps.
    var changeDescriptor: Int32? { get }

    /// Takes back the readable state of `changeDescriptor`.
    func acknowledgeChanges()
}
