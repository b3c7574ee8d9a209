/// How long a desk waits before time alone does something, or says that something takes too long.
package struct DeskDurations: Equatable, Sendable {
    /// When a user who does not answer is asked after, since the waiting began; ascending.
    package var reminders: [WorkSpan] = [.days(1), .days(2)]
    /// When the ticket of a user who does not answer is resolved.
    package var noAnswer = WorkSpan.days(3)
    /// When a resolved ticket is closed.
    package var close = WorkSpan.days(10)
    /// How long an identity check counts, in seconds on the clock.
    package var identityCheck = 30 * 60
    /// How long a user may stand at one step while somebody works on it, in seconds.
    package var stalledStep = 15 * 60
    /// How long a walkthrough may wait before it is stalled.
    package var stalledWait = WorkSpan.days(1)

    package init() {}
}
