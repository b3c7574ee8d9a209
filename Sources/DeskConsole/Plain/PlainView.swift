package import DeskCore

package import struct FoundationEssentials.Date

/// What a walk in lines is told of before each line: the desk as it is now, and the page of the guide that is walked.
package struct PlainView: Sendable {
    package var ticket: TicketNumber
    package var desk: Desk
    package var me: Actor
    package var now: Date
    /// In the revision that is walked; nil where its page is gone.
    package var guide: Guide?

    package init(ticket: TicketNumber, desk: Desk, me: Actor, now: Date, guide: Guide?) {
        self.ticket = ticket
        self.desk = desk
        self.me = me
        self.now = now
        self.guide = guide
    }

    var walkthrough: Walkthrough? { desk.walkthrough(of: ticket) }

    var step: RouteStep? {
        walkthrough.flatMap { walkthrough in walkthrough.current.flatMap { desk.routes[walkthrough.revision]?[$0] } }
    }

    var page: GuideStep? { step.flatMap { guide?.step($0.id) } }

    /// Why an outcome of this agent would surprise a colleague; nil where it would not.
    var isColleagues: String? {
        guard let walkthrough, walkthrough.isInProgress, walkthrough.agent != me.name else { return nil }
        return "\(walkthrough.agent) works this walkthrough; type takeover to make it yours, at this step."
    }
}

/// What a line that was typed comes to.
package enum PlainAct: Sendable {
    /// Nothing is recorded; the lines are said, and the question is asked again or another one is.
    case say([String])
    /// One after the other, as long as none is refused.
    case attempt([any Intent])
    /// Go to another guide, to come back afterwards.
    case detour(GuidePlace)
    case leave
}
