package import DeskCore

package import struct FoundationEssentials.Date

/// The one door to a desk: everything that is done to it, by console, command or test, passes through `perform`.
///
/// Owned by one thread at a time, as its store is.
package final class DeskSession {
    private var store: any EventStore
    package private(set) var desk: Desk
    /// What is promised on the desk and when time acts, as it is now; to be set before anything is done.
    package var policy: DeskPolicy {
        get { desk.policy }
        set { desk.policy = newValue }
    }

    /// What came to damage when it was to take the place of this session.
    private var successor: DeskSession?

    package init(store: any EventStore) {
        self.store = store
        desk = store.beginning()
    }

    /// Looks whether what the desk began with, and what was not read for it, is sound; what is not, `catchUp` says. Takes its time, and may
    /// run on any thread, once. Nil where there is nothing to check.
    package var historyCheck: (@Sendable () -> Void)? { store.historyCheck }

    /// Lets the store prepare the next start; to be called when nobody waits.
    package func rest() {
        if let rested = store.rest(desk) { desk = rested }
    }

    /// Whether the desk is not what was recorded: a part of it could not be read when it was wanted, or has been mended since.
    package var isOutdated: Bool { !desk.isHistoryWhole || store.isOutdated }

    /// Whether another desk has taken the place of this one, as after a restore.
    package var isReplaced: Bool { store.isReplaced }

    /// How often another desk has taken the place of the one before. A number that somebody has seen tells which desk that was.
    package private(set) var replacementCount = 0

    /// Begins anew where the desk is outdated and everything can be read now.
    ///
    /// - Parameter isWanted: whether a copy of the desk, which somebody else looks at, is outdated.
    /// - Returns: whether the desk is another one.
    package func beginAnew(isWanted: Bool = false) -> Bool {
        guard isWanted || isOutdated, let next = successor ?? store.successor().map({ DeskSession(store: $0) }) else {
            return false
        }
        successor = nil
        do throws(StoreFailure) {
            try next.catchUpWholly()
        } catch {
            // What was read up to damage goes on from there when it is mended; else all of it would be read again and again.
            if case .damaged = error { successor = next }
            return false
        }
        // A folder that is not there just now has no events, and says nothing about the desk.
        let isOther = store.isReplaced
        let fewest = isOther ? 1 : desk.lastSequence
        guard !next.isOutdated, next.desk.lastSequence >= fewest else { return false }
        next.policy = policy
        (store, desk) = (next.store, next.desk)
        if isOther { replacementCount += 1 }
        return true
    }

    /// Takes in what others recorded, or a portion of it.
    ///
    /// - Returns: the events that were new, oldest first; none where nothing is left to take in.
    @discardableResult
    package func catchUp() throws(StoreFailure) -> [Event] {
        let news = try store.catchUp()
        desk.apply(news)
        return news
    }

    /// Takes in everything that was recorded until now.
    package func catchUpWholly() throws(StoreFailure) {
        while try !catchUp().isEmpty {
            // A history of many years is not in memory at once.
            if desk.awakeCount > Self.awakeLimit { rest() }
        }
    }

    /// In tickets, of which each takes some two kilobytes.
    private static let awakeLimit = 120_000

    /// What came of an intent: what others had recorded meanwhile, and what it recorded itself.
    package struct Performed: Sendable {
        package var news: [Event]
        package var recorded: [Event]
        package var failure: DeskFailure?
    }

    /// Decides `intent` on the newest state and records what follows.
    ///
    /// The desk takes in the news even when the intent is refused, so that the next try sees what this one collided with.
    ///
    /// - Parameters:
    ///   - seen: the version of the ticket that the actor was looking at; nil for who decides on what is read under the lock.
    ///   - desk: by its `replacementCount`, the desk that the actor was looking at; nil for who takes the one that is there.
    package func attempt(
        _ intent: any Intent, by actor: Actor, at now: Date, seen: Int? = nil, on desk: Int? = nil
    ) -> Performed {
        var performed = Performed(news: [], recorded: [])
        if let desk, desk != replacementCount {
            performed.failure = .refused(.deskReplaced)
            return performed
        }
        do throws(DeskFailure) {
            performed.recorded = try record(
                intent, by: actor, at: now, seen: seen, news: &performed.news, store.transact)
        } catch {
            performed.failure = error
        }
        return performed
    }

    /// Decides on the newest state, by one of the doors of the store.
    private func record(
        _ intent: any Intent, by actor: Actor, at now: Date, seen: Int? = nil, news: inout [Event],
        _ door: (_ decide: ([Event]) throws(Refusal) -> [EventDraft]) throws(DeskFailure) -> [Event]
    ) throws(DeskFailure) -> [Event] {
        var problem: HistoryProblem?
        let recorded = try door { (fresh: [Event]) throws(Refusal) -> [EventDraft] in
            news = fresh
            desk.apply(fresh)
            let decision = Result { () throws(Refusal) in
                try desk.decide(intent, by: actor, at: now, seen: seen)
            }
            // Nothing is decided on a desk of which a part could not be read.
            problem = desk.takeProblem()
            return problem == nil ? try decision.get() : []
        }
        if let problem { throw .store(.historyUnreadable(problem.sentence)) }
        desk.apply(recorded)
        return recorded
    }

    /// `attempt`, for who wants the events or the error.
    @discardableResult
    package func perform(
        _ intent: any Intent, by actor: Actor, at now: Date, seen: Int? = nil
    ) throws(DeskFailure) -> [Event] {
        let performed = attempt(intent, by: actor, at: now, seen: seen)
        if let failure = performed.failure { throw failure }
        return performed.recorded
    }

    /// Takes a person's values out of everything that was recorded.
    ///
    /// - Returns: the event that says so; none where an erasure was finished that had been cut short.
    @discardableResult
    package func erase(_ intent: ErasePerson, by actor: Actor, at now: Date) throws(DeskFailure) -> [Event] {
        var news: [Event] = []
        return try record(intent, by: actor, at: now, news: &news, store.erase)
    }

    /// What ended a look at a ticket since the last call; nil where nothing did.
    package func takeProblem() -> StoreFailure? {
        desk.takeProblem().map { .historyUnreadable($0.sentence) }
    }

    /// Keeps the page of a guide that `actor` is about to walk.
    package func keepGuide(revision: String, text: String, by actor: Actor) throws(DeskFailure) {
        if let refusal = actor.refusal(of: StartWalkthrough.self) { throw .refused(refusal) }
        do {
            try store.keepGuide(revision: revision, text: text)
        } catch {
            throw .store(error)
        }
    }

    package func guide(revision: String) throws(StoreFailure) -> String? {
        try store.guide(revision: revision)
    }

    /// Readable when another process may have recorded something; nil where only asking helps.
    package var changeDescriptor: Int32? { store.changeDescriptor }

    package func acknowledgeChanges() { store.acknowledgeChanges() }
}
