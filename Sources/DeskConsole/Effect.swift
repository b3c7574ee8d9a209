package import DeskCore

/// Something that the world has to do for the console. A value, so that tests compare it.
package enum Effect: Equatable, Sendable {
    /// Answered by `Message.attempted`.
    case attempt(Attempt)
    /// Keeps the pages, then starts walkthroughs of them; answered by `Message.attempted`.
    case startWalkthrough(Attempt, [GuidePage])
    /// Looks what would come of an act on many tickets; answered by `Message.previewed`.
    case preview(ActOnMany)
    /// Reads what an error text says; answered by `Message.failureRead`.
    case readFailure([UInt8])
    /// Answered by `Message.guideLoaded`.
    case loadGuide(GuideReference)
    /// Looks what stands on the shelf; answered by `Message.shelfListed`.
    case listGuides
    /// Reads the whole history for an answer; answered by `Message.studied`.
    case study(HistoryQuestion)
    /// Asks the store for what colleagues recorded; answered by `Message.stored`.
    case catchUp
    /// Asks for a desk that lacks nothing, now or when there are news; answered by `Message.begunAnew` where there is one.
    case beginAnew
    /// Lets colleagues see in which ticket the agent is; nil: in none.
    case announce(Whereabouts?)
    /// Puts text on the user's clipboard, through the terminal.
    case copy(String)
    case bell
    case redraw
    case suspend
    case quit
}

/// An intent on its way to the desk.
package struct Attempt: Equatable, Sendable {
    package var intent: any Intent
    /// The version of the ticket that the agent was looking at.
    package var seen: Int?
    /// What to do when it is recorded.
    package var then: Sequel

    package init(_ intent: any Intent, seen: Int?, then: Sequel = .tell) {
        self.intent = intent
        self.seen = seen
        self.then = then
    }

    package static func == (left: Attempt, right: Attempt) -> Bool {
        left.intent.isEqual(to: right.intent) && left.seen == right.seen && left.then == right.then
    }
}

/// What follows an intent that was recorded.
package enum Sequel: Equatable, Sendable {
    /// Say in the status line what was recorded.
    case tell
    /// Say nothing, not even why it failed: nobody asked for it, and whoever looks next does it.
    case nothing
    /// Open the ticket that was made.
    case openTicket
    /// Open the ticket that was taken.
    case openTaken
    /// Open the incident that was declared.
    case openIncident
    /// Say what was recorded of the desk as a whole.
    case tellDesk
    /// Open the walkthrough of the ticket.
    case openWalkthrough(TicketNumber)
    /// Offer to resolve the ticket, with this cause.
    case offerResolution(TicketNumber, cause: String)
    /// Show the guide of the other error, to walk it.
    case startGuide(TicketNumber)
    /// Put the text on the clipboard.
    case copy(String)
    /// Offer the case as text to paste.
    case offerEvidence(TicketNumber)
    /// Record another intent in the same breath.
    indirect case attempt(Attempt)
}
