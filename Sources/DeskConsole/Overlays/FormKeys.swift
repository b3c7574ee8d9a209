import DeskCanvas
import DeskCore

extension Model {
    mutating func takeInForm(_ event: InputEvent) -> [Effect] {
        guard var form = overlay?.form, form.sent == nil else { return [] }
        switch event {
        case .paste(let paste):
            form.leaveChoice()
            form.fields[form.focus].insert(paste.text)
            form.fields[form.focus].mask()
        case .key(.escape):
            return leave(form)
        case .key(.enter):
            return submit(form)
        case .key(let key):
            if key.typed != nil, form.isAtChoice {
                form.choose(key)
            } else if form.fields[form.focus].handle(key) {
                form.problem = nil
            } else {
                switch key {
                case .tab, .down: form.focus((form.focus + 1) % form.fields.count)
                case .backTab, .up: form.focus((form.focus + form.fields.count - 1) % form.fields.count)
                case .ctrl("c"): return leave(form)
                default: break
                }
            }
        case .resize:
            break
        }
        overlay?.form = form
        return []
    }

    private mutating func leave(_ form: Form) -> [Effect] {
        overlay = nil
        if let draft = form.draft {
            keepDraft(draft)
            say("Closed; the same key brings back what you typed.")
        }
        return []
    }

    /// Enter goes on to the next field that has to be filled in, so that a form is filled in from top to bottom; then it records.
    private mutating func submit(_ form: Form) -> [Effect] {
        var form = form
        if let problem = form.unchosen {
            form.problem = problem
            overlay?.form = form
            return [.bell]
        }
        if let empty = form.nextRequired {
            form.focus(empty)
            overlay?.form = form
            return []
        }
        form.focus(form.focus)
        switch attempt(from: form) {
        case .success(let effects):
            let bound = effects.map { bind($0, to: &form) }
            form.problem = nil
            overlay?.form = form
            return bound
        case .failure(let problem):
            form.problem = problem.sentence
            overlay?.form = form
            return [.bell]
        }
    }

    /// The attempt against the ticket as it was when the form was opened. A new ticket is taken first by what works on it.
    private func bind(_ effect: Effect, to form: inout Form) -> Effect {
        guard case .attempt(var attempt) = effect else { return effect }
        attempt.seen = form.seen
        form.sent = attempt
        guard form.purpose.worksOnTicket, desk.tickets[form.purpose.ticket]?.state == .new else {
            return .attempt(attempt)
        }
        return .attempt(Attempt(TakeTicket(ticket: form.purpose.ticket), seen: form.seen, then: .attempt(attempt)))
    }
}

extension Form.Purpose {
    /// Whether it wants a ticket that somebody has taken.
    fileprivate var worksOnTicket: Bool {
        switch self {
        case .waiting, .escalate, .resolve: true
        default: false
        }
    }
}
