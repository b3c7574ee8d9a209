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
        switch wish(of: form) {
        case .success(let wish) where form.isForMany && wish.intent is any TicketIntent:
            form.problem = nil
            return preview(wish, of: form)
        case .success(let wish) where actOnIncident(form) != nil:
            form.problem = nil
            var many = ManyOverlay(form.purpose.title.capitalizedFirst, then: wish.then, form: form)
            return actOnIncident(form).map { ask($0, &many) } ?? []
        case .success(let wish):
            // Against the ticket as it was when the form was opened.
            let attempt = Attempt(wish.intent, seen: form.seen, then: wish.then)
            form.problem = nil
            form.sent = attempt
            overlay?.form = form
            return [.attempt(attempt)]
        case .failure(let problem):
            form.problem = problem.sentence
            overlay?.form = form
            return [.bell]
        }
    }
}
