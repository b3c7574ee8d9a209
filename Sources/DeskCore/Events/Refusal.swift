package import struct FoundationEssentials.Date

/// Why a rule said no. The sentences for people are in `Refusal+Sentence.swift`.
package enum Refusal: Error, Equatable {
    /// Something that has to be said and was not.
    package enum Needed: Equatable, Sendable, CaseIterable {
        case code
        case title
        case text
        case reason
        case assignee
        case escalationTarget
        case cause
        case fix
    }

    case needs(Needed)
    /// In characters.
    case titleTooLong(longest: Int)
    case notAllowed(Denial)
    /// `why` is the sentence about what is wrong with the desk's rules.
    case rulesUnknown(why: String)
    /// What was wanted of a desk is not done to the one that took its place.
    case deskReplaced
    case noSuchTicket(TicketNumber)
    case settled(ticket: TicketNumber, state: TicketState)
    case noSuchMove(ticket: TicketNumber, from: TicketState, to: TicketState)
    case stale(ticket: TicketNumber, by: String, at: Date, now: Date, words: String)
    case duplicate(ticket: TicketNumber, state: TicketState, assignee: String?)
    case alreadyAssigned(ticket: TicketNumber, to: String)
    case notAssigned(TicketNumber)
    case timeHasPassed(Date, ZoneOffsets = .utc)
    case duplicateOfItself(TicketNumber)
    case secondPersonIsActor(String)
    case secondPersonIsNoUser(String)
    case secondPersonIsRequester(String)
    /// Of a privileged user.
    case secondPersonMissing(String)
    /// Of a user whom the desk knows.
    case noNumberOnRecord(String)
    /// With why the list of requesters cannot be read.
    case requestersUnreadable(String)
    /// In the order of their lines; at least one.
    case notImportable([ImportObstacle])
    /// Of what was wanted for many tickets; at least one.
    case notForAll([ManyObstacle])
    /// Everything that can be worked on is with somebody.
    case nothingNext
    case isIncident(TicketNumber)
    case notAnIncident(TicketNumber)
    case inIncident(TicketNumber, incident: TicketNumber)
    case notInIncident(TicketNumber)
    /// Of an incident: so many of its tickets are unsettled.
    case hasTickets(TicketNumber, count: Int)
    case nothingToUndo(TicketNumber)
    /// `words` are those of one's own act that came after the one to be taken back, or done again.
    case actedSince(ticket: TicketNumber, words: String)
    /// No ticket is of that person.
    case nothingToErase(String)
    case unsettledTickets([TicketNumber])
    /// `words` are those of the act that stays.
    case cannotUndo(ticket: TicketNumber, words: String, state: TicketState = .open)
    case nothingToRedo(TicketNumber)
    /// `words` are those of the act that was taken back.
    case cannotRedo(ticket: TicketNumber, words: String)
    /// `words` are those of an act in a walkthrough that is not the one in progress now.
    case walkedNoMore(ticket: TicketNumber, words: String)

    case guideWithoutSteps(String)
    case walkthroughInProgress(ticket: TicketNumber, agent: String, step: String?)
    case noWalkthrough(TicketNumber)
    /// The ticket was imported; `steps` is how far its user was there, as `4/11`.
    case walkedElsewhere(TicketNumber, guide: String, steps: String)
    case walkthroughEnded(ticket: TicketNumber, by: String, at: Date, ending: WalkthroughEnding)
    case atEndOfGuide(TicketNumber)
    case noSuchStep(String, guide: String)
    case notTheCurrentStep(String, current: String)
    case stepAsksNothing(String)
    case noSuchAnswer(String?, known: [String])
    case needsAnswer([String])
    case answerWithoutQuestion(StepOutcome)
    case cannotSkip(String)
    /// `ways` are the titles and ids of the steps that there is a way to.
    case noWayOn(String, ways: [String])
    case guideInTrail(String, ticket: TicketNumber)
    case noDetour(TicketNumber)
    case revisionIsToday(guide: String, ticket: TicketNumber)
    case nothingKnown(step: String, ticket: TicketNumber)
    case stepNamesNoWait(String)
    case timerTooLong
    case timerTooShort
    case noTimer(TicketNumber)
    case nothingRecorded(TicketNumber)
    case stepNotRecorded(String, of: TicketNumber)
    case suspicious(TicketNumber)
    /// An identity was to be checked, or relied on, and nobody knows whose.
    case requesterUnknown(TicketNumber)
    case identityCheckMissing(TicketNumber, IdentityNeed)
    case identityCheckExpired(
        ticket: TicketNumber, IdentityNeed, by: String, at: Date, lasting: Int = DeskDurations().identityCheck)
    /// `answer` is what was recorded of the check.
    case lastCheckFailed(ticket: TicketNumber, step: String, answer: String)
}
