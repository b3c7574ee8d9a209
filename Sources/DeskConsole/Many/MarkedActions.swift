import DeskCore

extension Model {
    /// `one ticket`, `12 tickets`.
    static func count(_ tickets: [TicketNumber]) -> String {
        tickets.count == 1 ? "one ticket" : "\(tickets.count) tickets"
    }

    /// The tickets that keys are about, where those are the marked ones.
    private var marked: [TicketNumber] { place == .queue ? queue.marks.numbers : [] }

    /// What a key does where tickets are marked. Nil: it is about the selected one as ever.
    mutating func actOnMarked(_ action: Action) -> [Effect]? {
        guard place == .queue, !queue.marks.isEmpty else { return nil }
        let marked = marked
        if let intent = action.intent, let refusal = me.refusal(of: intent), action.isForMany {
            say(refusal.sentence, .bad)
            return [.bell]
        }
        switch action {
        case .take: return preview(Wish(TakeTicket(ticket: marked[0])), "Take", on: marked)
        case .release: return preview(Wish(ReleaseTicket(ticket: marked[0])), "Give back to everybody", on: marked)
        case .resume: return preview(Wish(ResumeTicket(ticket: marked[0])), "End the waiting", on: marked)
        case .walk: return previewWalks(on: marked)
        case .link:
            openLink(marked)
            return []
        case .undo, .redo:
            // The marks are still there after an act on them, so that it is the one meant.
            guard let last = lastAct else { return nil }
            return attempt(action == .undo ? UndoLastAct(ticket: last) : RedoUndoneAct(ticket: last), on: last)
        case .copyNumber:
            say("The numbers of \(Self.count(marked)) were sent to the clipboard.", .good)
            return [.copy(marked.map(Ticket.id).joined(separator: " "))]
        case .correct:
            say("Facts are corrected ticket by ticket; \(keyName(.back)) drops the marks.", .bad)
            return [.bell]
        default:
            guard action.isForMany, let purpose = form(for: action, marked[0]) else { return nil }
            queue.marks.endRange()
            openForm(purpose, for: marked)
            return []
        }
    }
}

extension Action {
    /// Whether it can be wanted for many tickets at once.
    var isForMany: Bool {
        switch self {
        case .take, .release, .resume, .walk, .assign, .note, .message, .priority, .wait, .escalate, .resolve, .reopen,
            .cancelTicket, .labels, .link, .undo, .redo:
            true
        default: false
        }
    }
}
