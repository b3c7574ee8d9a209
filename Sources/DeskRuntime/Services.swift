package import DeskConsole
package import DeskCore

package import struct FoundationEssentials.Date

/// What the rooms that the runtime does not know do for it. Called on the worker's queue, except `now`.
package struct Services: Sendable {
    /// Reads what an error text says.
    package var readFailure: @Sendable ([UInt8]) -> Result<SignInFailure, Message.Problem>
    /// Is told of the beginning of a long page, before the whole is read.
    package typealias Beginning = (GuidePage) -> Void
    /// The page of a code's guide as it is today. Called on a queue of its own, as all that reads guides is.
    package var guide: @Sendable (Int, Beginning) -> Result<GuidePage, Message.Problem>
    /// The page read from a text that was kept under a revision.
    package var keptGuide: @Sendable (_ text: String, _ code: Int?) -> Result<GuidePage, Message.Problem>
    /// The page of a file.
    package var guideFile: @Sendable (_ path: String, Beginning) -> Result<GuidePage, Message.Problem>
    /// Called on a thread of its own.
    package var listGuides: @Sendable () -> ShelfListing
    /// What the guides of a listing are about. Called on a thread of its own.
    package var topics: @Sendable ([GuideListing]) -> [Int: GuideTopics]
    /// Reads everything that was recorded for an answer. Called on a thread of its own.
    package var study: @Sendable (HistoryQuestion) -> Result<HistoryAnswer, Message.Problem>
    /// What the desk allows to who uses the console, as it is now.
    package var access: @Sendable () -> Access
    /// What binds all on the desk, as it is now.
    package var policy: @Sendable () -> Policy
    package var now: @Sendable () -> Date

    package struct Policy: Equatable, Sendable {
        package var policy: DeskPolicy
        /// Why it is not what the file says, but what was right before, as a sentence.
        package var problem: String?

        package init(_ policy: DeskPolicy, problem: String? = nil) {
            self.policy = policy
            self.problem = problem
        }
    }

    package init(
        readFailure: @escaping @Sendable ([UInt8]) -> Result<SignInFailure, Message.Problem>,
        guide: @escaping @Sendable (Int, Beginning) -> Result<GuidePage, Message.Problem>,
        keptGuide: @escaping @Sendable (_ text: String, _ code: Int?) -> Result<GuidePage, Message.Problem>,
        guideFile: @escaping @Sendable (_ path: String, Beginning) -> Result<GuidePage, Message.Problem>,
        listGuides: @escaping @Sendable () -> ShelfListing,
        topics: @escaping @Sendable ([GuideListing]) -> [Int: GuideTopics],
        study: @escaping @Sendable (HistoryQuestion) -> Result<HistoryAnswer, Message.Problem>,
        access: @escaping @Sendable () -> Access,
        policy: @escaping @Sendable () -> Policy, now: @escaping @Sendable () -> Date
    ) {
        self.readFailure = readFailure
        self.guide = guide
        self.keptGuide = keptGuide
        self.guideFile = guideFile
        self.listGuides = listGuides
        self.topics = topics
        self.study = study
        self.access = access
        self.policy = policy
        self.now = now
    }
}
