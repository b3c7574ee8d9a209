package import DeskCanvas
package import DeskCore

/// Something that happened, as the console hears of it.
package enum Message: Sendable {
    /// - Parameter isBurst: more input came in the same moment, as when a terminal without bracketed paste pastes.
    case input(InputEvent, isBurst: Bool)
    /// Time has passed.
    case tick
    /// Colleagues recorded something.
    case stored([Event])
    case attempted(Attempt, Outcome)
    case previewed(ActOnMany, Result<ManyPreview, Problem>)
    /// What was recorded has been read anew: the desk, as it is now.
    ///
    /// - Parameter isOther: whether other events stand in the place of those that were known, as after a restore.
    case begunAnew(Desk, isOther: Bool = false)
    case failureRead(Result<SignInFailure, Problem>)
    /// Of a long page the beginning comes before the whole.
    case guideLoaded(GuideReference, Result<GuideReading, Problem>)
    /// What the whole history says.
    case studied(HistoryQuestion, Result<HistoryAnswer, Problem>)
    /// The guides that the shelf has.
    case shelfListed(ShelfListing)
    /// The file of the guide on the screen was written anew.
    case guideChanged
    /// Who else is in a ticket just now.
    case colleagues([Presence])
    /// What the desk allows to this agent has changed.
    case access(Access)
    /// What binds all on the desk has changed; or is wrong, as the sentence says, and stays what it was.
    case policy(DeskPolicy, problem: String?)
    /// The store cannot be read or written just now, or can again (nil).
    case storeTrouble(Problem?)

    /// What came of an intent.
    package struct Outcome: Sendable {
        package var news: [Event]
        package var recorded: [Event]
        package var refusal: Refusal?
        package var problem: Problem?

        package init(news: [Event] = [], recorded: [Event] = [], refusal: Refusal? = nil, problem: Problem? = nil) {
            self.news = news
            self.recorded = recorded
            self.refusal = refusal
            self.problem = problem
        }
    }

    /// Why something could not be done, as one sentence for people.
    package struct Problem: Error, Equatable, Sendable {
        package var sentence: String

        package init(_ sentence: String) {
            self.sentence = sentence
        }
    }
}
