import DeskCore
import Testing

@Suite("States and moves")
struct TicketStateTests {
    /// The table of the desk's rules, written a second time on purpose.
    private static let allowed: [TicketState: Set<TicketState>] = [
        .new: [.open, .cancelled],
        .open: [.waitingUser, .waitingOther, .escalated, .resolved, .cancelled],
        .waitingUser: [.open, .escalated, .resolved, .cancelled],
        .waitingOther: [.open, .escalated, .resolved, .cancelled],
        .escalated: [.open, .resolved, .cancelled],
        .resolved: [.open, .closed, .cancelled],
        .closed: [],
        .cancelled: [],
    ]

    @Test("An agent can make exactly the moves of the table", arguments: TicketState.allCases)
    func moves(from state: TicketState) throws {
        let targets: [TicketState] = [.open, .waitingUser, .waitingOther, .escalated, .resolved, .cancelled]
        for target in targets {
            var story = Story.ticket(in: state)
            let intent = Self.intent(from: state, to: target)
            if Self.allowed[state]?.contains(target) == true {
                story.did(intent)
                #expect(try story.ticket().state == target)
            } else {
                #expect(story.refused(intent) == .noSuchMove(ticket: 1, from: state, to: target))
            }
        }
    }

    @Test("The table in the program is the table of the rules", arguments: TicketState.allCases)
    func table(state: TicketState) {
        #expect(Set(state.next) == Self.allowed[state])
    }

    @Test("Only time closes a ticket, and only a resolved one", arguments: TicketState.allCases)
    func closing(from state: TicketState) throws {
        var story = Story.ticket(in: state)
        let start = story.now
        story.now = story.desk.policy.calendar.date(.days(10), after: start)
        story.did(RunTimers())
        #expect(try (story.ticket().state == .closed) == (state == .resolved || state == .closed))
    }

    @Test("What is settled takes neither owner nor facts", arguments: [TicketState.resolved, .closed, .cancelled])
    func settled(state: TicketState) {
        let story = Story.ticket(in: state)
        let intents: [any Intent] = [
            TakeTicket(ticket: 1), ReleaseTicket(ticket: 1), AssignTicket(ticket: 1, user: "bo"),
            CorrectTicket(ticket: 1, requester: "leo", app: nil, title: "x"), LabelTicket(ticket: 1, labels: ["vip"]),
            SetPriority(ticket: 1, impact: .high, urgency: .high), VerifyIdentity(ticket: 1, method: .video),
            StartWalkthrough(ticket: 1, route: .plain), RecordStep(ticket: 1, outcome: .done), StepBack(ticket: 1),
            TakeOverWalkthrough(ticket: 1), FinishWalkthrough(ticket: 1, ending: .solved, cause: "x"),
        ]
        for intent in intents {
            #expect(story.refused(intent) == .settled(ticket: 1, state: state))
        }
    }

    @Test("Nothing is done to a ticket that does not exist")
    func missing() {
        let story = Story()
        let intents: [any Intent] = [
            TakeTicket(ticket: 7), AddNote(ticket: 7, text: "x"), UndoLastAct(ticket: 7), RedoUndoneAct(ticket: 7),
            ResolveTicket(ticket: 7, cause: "x", fix: "y"), ReopenTicket(ticket: 7, reason: "x"),
            CompleteFollowUp(ticket: 7, text: "x"), ResumeTicket(ticket: 7),
        ]
        for intent in intents { #expect(story.refused(intent) == .noSuchTicket(7)) }
    }

    @Test("Every state says in at most twelve characters what it is", arguments: TicketState.allCases)
    func words(state: TicketState) {
        #expect(!state.words.isEmpty && state.words.count <= 12)
    }

    private static func intent(from state: TicketState, to target: TicketState) -> any Intent {
        switch target {
        case .open where state == .new: TakeTicket(ticket: 1)
        case .open where state == .resolved: ReopenTicket(ticket: 1, reason: "again")
        case .waitingUser: WaitForSomebody(ticket: 1, whom: .user, reason: "at lunch")
        case .waitingOther: WaitForSomebody(ticket: 1, whom: .other, reason: "the carrier")
        case .escalated: EscalateTicket(ticket: 1, to: "tier 2", reason: "beyond us")
        case .resolved: ResolveTicket(ticket: 1, cause: "new phone", fix: "registered it")
        case .cancelled: CancelTicket(ticket: 1, reason: "no incident")
        case .new, .open, .closed: ResumeTicket(ticket: 1)
        }
    }
}
