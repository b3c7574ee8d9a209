package import DeskCore

/// Where events are kept. This comment is the contract; one suite of tests holds every store to it.
///
/// - **Order.** Events have one order, by `sequence`, from 1 without gaps, the same for every process. A store hands each event
///   to its owner exactly once, in that order: from `catchUp()`, or to `transact`'s decision as news, or as `transact`'s result.
/// - **One at a time.** Between the news that `transact` hands to the decision and the append of what was decided no other
///   process appends. Decisions are therefore made on the newest state.
/// - **All or none.** What a decision returns is recorded whole or not at all, whatever fails and whenever.
/// - **Durable.** When `transact` returns, its events survive a power cut. Other processes may see them a moment earlier.
/// - **After a failure** nothing of the batch is recorded, unless the failure is `.uncertain`, which says which events may or may
///   not be; the store then accepts no more until it is opened anew.
/// - **Much at once** is handed out in portions, so that no history has to be in memory twice: whoever wants all events calls
///   `catchUp()` until it returns none or throws.
/// - **Damage** ends what can be read. The events before it are handed out; then `catchUp()` throws `.damaged` each time and nothing
///   more is recorded.
/// - **Beginning.** A store may have written down what a desk was made of its events. Then `beginning()` is that desk, and the events that are
///   handed out are those behind it. What it wrote down is a convenience: without it everything is the same, and takes longer.
/// - **Texts of guides** are kept under their revision, once; a kept text never changes.
///
/// A store is owned by one thread at a time.
package protocol EventStore: AnyObject {
    /// The desk to begin with, before anything else is asked: an empty one, or one that has taken in the events up to some place.
    func beginning() -> Desk

    /// Lets the store write down a desk that has taken in all that was handed out, where that is worth its while.
    ///
    /// - Returns: the same desk, smaller, where it was written down: its tickets sleep until somebody asks for them.
    func rest(_ desk: Desk) -> Desk?

    /// A check of what the beginning rests on and was not read: it takes its time, and may run on any thread, once. What it finds is
    /// damage as any other. Nil where everything was read.
    var historyCheck: (@Sendable () -> Void)? { get }

    /// Whether the desk that the owner began with is not what a beginning would give now.
    var isOutdated: Bool { get }

    /// Whether other events than those that were handed out stand in their place, as after a restore: then the desk is outdated, nothing is
    /// handed out or recorded any more, and a successor begins with what is there now.
    var isReplaced: Bool { get }

    /// A store of the same events that hands out all of them, to begin anew with; it tells of changes through the same descriptor. The owner
    /// goes on with one of the two. Nil where there is no beginning anew.
    func successor() -> (any EventStore)?

    /// Events that were recorded since the last call, oldest first; of many, the first ones. Empty where nothing is new.
    func catchUp() throws(StoreFailure) -> [Event]

    /// Records what `decide` returns.
    ///
    /// `decide` runs under the store's lock, once, with all the news that `catchUp()` would have returned; it must not call the store.
    /// An empty decision records nothing. What `decide` throws is passed on as `.refused`, and the news has been handed out.
    ///
    /// - Returns: the events as recorded.
    func transact(_ decide: (_ news: [Event]) throws(Refusal) -> [EventDraft]) throws(DeskFailure) -> [Event]

    /// Takes the values of the tickets that a decided `PersonErased` names out of everything that was recorded, and records that: which
    /// entries, the store adds. Else it is as `transact`. After a failure the entries may still be there: a repair finishes the work, and so does
    /// whoever asks again and is told that there is nothing to erase; then no event is recorded.
    func erase(_ decide: (_ news: [Event]) throws(Refusal) -> [EventDraft]) throws(DeskFailure) -> [Event]

    /// A file descriptor that turns readable when another process may have recorded something since it was first asked for, for `poll`; nil
    /// where only asking helps.
    var changeDescriptor: Int32? { get }

    /// Takes back the readable state of `changeDescriptor`.
    func acknowledgeChanges()

    /// Keeps the text of a guide; returns when it is durable.
    func keepGuide(revision: String, text: String) throws(StoreFailure)

    /// The text kept under a revision; nil where there is none.
    func guide(revision: String) throws(StoreFailure) -> String?
}

/// What went wrong with the store itself. The sentences for people are in `StoreFailure+Sentence.swift`.
package enum StoreFailure: Error, Equatable {
    /// A system call on a file failed; `errno` as the call left it.
    case system(call: String, path: String, errno: Int32)
    case notADirectory(path: String)
    case parentMissing(path: String)
    /// Everybody on this machine may write the folder.
    case worldWritable(path: String)
    /// The folder belongs to another user and gives this one no way in.
    case notPermitted(path: String, owner: String)
    /// A file that the store keeps is a symbolic link or not a plain file.
    case notAPlainFile(path: String)
    /// A link or a file stands where the desk has a folder inside of its own.
    case notAFolderOfItsOwn(path: String)
    /// A file of what a rebuilding brings back does not read as it was written.
    case notAsWritten(path: String)
    case newerFormat(path: String, format: Int)
    /// The journal is another one than what was read of it; what comes before is known, and no more.
    case replaced(path: String)
    /// A file of the journal was put in the place of another one while all were read.
    case rewritten(path: String)
    case damaged(path: String, line: Int, why: String)
    /// The history of a ticket cannot be read now; why, as a sentence.
    case historyUnreadable(String)
    /// A person's values are to be taken out, as is recorded, and are still in files.
    indirect case erasureUnfinished(because: StoreFailure)
    /// Somebody else has held the lock for longer than the store waits.
    case busy(holder: String)
    /// The events from `first` to `last` may or may not survive.
    case uncertain(first: Int, last: Int, errno: Int32)
    /// Nothing can be recorded: an earlier failure, or one of permission, turned the store read-only.
    indirect case readOnly(because: StoreFailure)
}

/// Why an intent was not carried out.
package enum DeskFailure: Error, Equatable {
    case refused(Refusal)
    case store(StoreFailure)
}
