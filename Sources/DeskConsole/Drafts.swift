import DeskCore

extension Model {
    /// What has to be kept outside the desk now, so that a crash loses nothing that was typed: older drafts that nobody took up,
    /// what is being typed, and the walkthrough that is on the screen.
    package var draftsToKeep: [Draft] {
        var kept = drafts
        func keep(_ draft: Draft?) {
            guard let draft else { return }
            kept.removeAll { $0.kind == draft.kind }
            kept.append(draft)
        }
        for screen in screens {
            if case .newTicket(let screen) = screen { keep(screen.draft) }
        }
        keep(overlay?.form?.draft)
        if let walk = walkOnScreen, desk.walkthrough(of: walk)?.isInProgress == true {
            kept.removeAll { $0.kind == .walkthrough(walk) }
            kept.insert(Draft(kind: .walkthrough(walk), fields: []), at: 0)
        }
        return kept
    }

    /// What is kept after a proper end: nothing was interrupted, so no walkthrough is to be resumed.
    package var draftsAfterQuit: [Draft] {
        draftsToKeep.filter { if case .walkthrough = $0.kind { false } else { true } }
    }

    private var walkOnScreen: TicketNumber? {
        for case .walk(let screen) in screens.reversed() { return screen.ticket }
        return nil
    }

    mutating func keepDraft(_ draft: Draft) {
        drafts.removeAll { $0.kind == draft.kind }
        drafts.append(draft)
    }
}

extension Form.Purpose {
    /// The form that drafts call by this name.
    init?(name: String, ticket: TicketNumber) {
        let all: [Form.Purpose] = [
            .note(ticket, step: nil), .message(ticket, step: nil), .assign(ticket), .priority(ticket),
            .waiting(ticket), .waiting(ticket, fixedOnUser: true), .escalate(ticket), .resolve(ticket), .reopen(ticket),
            .cancel(ticket), .labels(ticket),
            .correct(ticket), .identity(ticket), .skip(ticket), .failed(ticket), .timer(ticket), .solved(ticket),
            .finishEscalated(ticket),
            .finish(ticket),
        ]
        guard let found = all.first(where: { $0.name == name }) else { return nil }
        self = found
    }
}
