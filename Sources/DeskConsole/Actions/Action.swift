import DeskCore

/// Everything that a key can do. The raw value is the action's name in the configuration and in docs/keys.md.
package enum Action: String, CaseIterable, Sendable {
    // Everywhere.
    case moveDown = "move-down"
    case moveUp = "move-up"
    case toTop = "to-top"
    case toBottom = "to-bottom"
    case halfPageDown = "half-page-down"
    case halfPageUp = "half-page-up"
    case pageDown = "page-down"
    case pageUp = "page-up"
    case open
    case back
    case quit
    case find
    case palette
    case room
    case trends
    case funnel
    case lookUp = "look-up"
    case guides
    case help
    case otherPane = "other-pane"
    case nextColumn = "next-column"
    case previousColumn = "previous-column"
    case undo
    case redo
    case reload
    case suspend
    case redraw

    // Tickets.
    case newTicket = "new-ticket"
    case example
    case next
    case take
    case release
    case assign
    case note
    case message
    case priority
    case wait
    case resume
    case escalate
    case resolve
    case reopen
    case cancelTicket = "cancel-ticket"
    case labels
    case correct
    case followUp = "follow-up"
    case guide
    case walk
    case link
    case incident
    case outbreaks
    case dismissCluster = "dismiss-cluster"
    case requester
    case mark
    case markRange = "mark-range"
    case markAll = "mark-all"
    case sort
    case sortReversed = "sort-reversed"
    case view
    case copyNumber = "copy-number"
    case copyRequester = "copy-requester"

    // Walkthrough.
    case done
    case failed
    case skip
    case blocked
    case stepBack = "step-back"
    case backTo = "back-to"
    case tick
    case tickItem = "tick-item"
    case timer
    case otherGuide = "other-guide"
    case returnToGuide = "return-to-guide"
    case answer
    case details
    case verifyIdentity = "verify-identity"
    case words
    case evidence
    case takeOver = "take-over"
    case carryOver = "carry-over"
    case changes
    case moveOver = "move-over"
    case nextChange = "next-change"
    case previousChange = "previous-change"
    case solved
    case finish

    // Guide viewer.
    case outline
    case nextMatch = "next-match"
    case previousMatch = "previous-match"
    case followLink = "follow-link"
    case copyLink = "copy-link"
    case historyBack = "history-back"
    case historyForward = "history-forward"
    case scrollLeft = "scroll-left"
    case scrollRight = "scroll-right"
    case wrapCode = "wrap-code"
    case setMark = "set-mark"
    case goToMark = "go-to-mark"
    case map
}

extension Action {
    /// What it wants of the desk; nil for what changes nothing there, or, as with `walk`, not always.
    var intent: (any Intent.Type)? {
        switch self {
        case .undo: UndoLastAct.self
        case .redo: RedoUndoneAct.self
        case .newTicket, .example: OpenTicket.self
        case .next: TakeNext.self
        case .take: TakeTicket.self
        case .release: ReleaseTicket.self
        case .assign: AssignTicket.self
        case .note, .message: AddNote.self
        case .priority: SetPriority.self
        case .wait, .blocked: WaitForSomebody.self
        case .resume: ResumeTicket.self
        case .escalate: EscalateTicket.self
        case .resolve: ResolveTicket.self
        case .reopen: ReopenTicket.self
        case .cancelTicket: CancelTicket.self
        case .labels: LabelTicket.self
        case .link: LinkToIncident.self
        case .dismissCluster: DismissCluster.self
        case .correct: CorrectTicket.self
        case .followUp: CompleteFollowUp.self
        case .done, .failed, .skip, .answer: RecordStep.self
        case .stepBack, .backTo: StepBack.self
        case .tick, .tickItem: TickStepItem.self
        case .timer: StartStepTimer.self
        case .otherGuide: DetourToGuide.self
        case .returnToGuide: ReturnFromDetour.self
        case .verifyIdentity: VerifyIdentity.self
        case .takeOver: TakeOverWalkthrough.self
        case .carryOver: CarryOverStep.self
        case .moveOver: MoveWalkthrough.self
        case .solved, .finish: FinishWalkthrough.self
        case .moveDown, .moveUp, .toTop, .toBottom, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .open, .back, .quit,
            .find, .palette, .room, .trends, .funnel, .nextColumn, .previousColumn, .lookUp, .guides, .help, .otherPane,
            .reload, .suspend, .redraw, .guide, .walk,
            .incident, .outbreaks, .requester, .mark, .markRange, .markAll, .sort, .sortReversed, .view, .copyNumber,
            .copyRequester, .details, .words,
            .evidence, .outline, .nextMatch,
            .previousMatch, .changes, .nextChange, .previousChange, .followLink, .copyLink, .historyBack,
            .historyForward, .scrollLeft, .scrollRight, .wrapCode, .setMark, .goToMark, .map:
            nil
        }
    }

    /// Whether it asks for words, so that letters follow.
    var opensForm: Bool {
        switch self {
        case .assign, .note, .message, .priority, .wait, .escalate, .resolve, .reopen, .cancelTicket, .labels, .correct,
            .skip, .blocked, .backTo, .tickItem, .timer, .otherGuide, .verifyIdentity, .solved, .finish:
            true
        default: false
        }
    }
}
