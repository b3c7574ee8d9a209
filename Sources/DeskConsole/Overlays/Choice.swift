import DeskCanvas
import DeskCore

/// A question with a few answers, a key each.
enum Choice: Sendable {
    /// An open ticket is about the same thing.
    case duplicate(TicketNumber, OpenTicket, sentence: String)
    /// Whether to carry something out that others will see.
    case confirm(String, [Effect])
    /// Whether so many marks are to be dropped.
    case dropMarks(Int)
    /// Why something cannot be done, for as long as it takes to read it; the action that helps can be carried out from there.
    case notice(String, offering: Action? = nil)
    /// A colleague was faster: try again on what is shown now, or leave it.
    case stale(Attempt, sentence: String)
    /// The program did not end properly: go on where it was.
    case resume(Draft)
}

extension Model {
    /// Offers what was left behind when the program ended last.
    mutating func offerDrafts() {
        guard let draft = drafts.first else { return }
        if case .walkthrough(let number) = draft.kind, desk.walkthrough(of: number)?.isInProgress != true {
            _ = takeDraft(draft.kind)
            return offerDrafts()
        }
        overlay = .choice(.resume(draft))
    }

    mutating func takeInChoice(_ event: InputEvent) -> [Effect] {
        guard case .choice(let choice) = overlay, case .key(let key) = event else { return [] }
        switch choice {
        case .duplicate(let number, var intent, _):
            switch key {
            case .enter:
                overlay = nil
                if top.newTicket != nil { pop() }
                push(.ticket(TicketScreen(ticket: number)))
            case .character("a"):
                overlay = nil
                intent.again = true
                let attempt = Attempt(intent, seen: nil, then: .openTicket)
                top.newTicket?.sent = attempt
                return [.attempt(attempt)]
            case .escape, .character("q"):
                overlay = nil
            default: return [.bell]
            }
            return []
        case .notice(_, let offer):
            let isOffered = offer != nil && keymap.action(for: key, in: place) == offer
            guard isOffered || key == .enter || key == .escape else { return [.bell] }
            overlay = nil
            return isOffered ? offer.map { run($0, key: key) } ?? [] : []
        case .stale(let attempt, _):
            switch key {
            case .enter:
                overlay = nil
                return [.attempt(attempt)]
            case .escape, .character("q"):
                overlay = nil
            default: return [.bell]
            }
            return []
        case .confirm(_, let effects):
            switch key {
            case .enter, .character("y"):
                overlay = nil
                return effects
            case .escape, .character("q"), .character("n"):
                overlay = nil
            default: return [.bell]
            }
            return []
        case .dropMarks:
            switch key {
            case .enter, .character("y"):
                overlay = nil
                dropMarks()
            case .escape, .character("q"), .character("n"):
                overlay = nil
            default: return [.bell]
            }
            return []
        case .resume(let draft):
            switch key {
            case .enter:
                overlay = nil
                return resume(draft)
            case .character("D"):
                _ = takeDraft(draft.kind)
                overlay = nil
                offerDrafts()
            case .escape, .character("q"):
                overlay = nil
                if case .walkthrough = draft.kind { _ = takeDraft(draft.kind) }
            default: return [.bell]
            }
            return []
        }
    }

    private mutating func resume(_ draft: Draft) -> [Effect] {
        switch draft.kind {
        case .newTicket:
            return openNewTicket(with: nil) + restoreNewTicket()
        case .walkthrough(let number):
            _ = takeDraft(draft.kind)
            openWalkScreen(number)
            // A form that was open over the walkthrough comes back over it.
            let form = drafts.first {
                if case .form(_, let ticket) = $0.kind { ticket == number } else { false }
            }
            if let form { openForm(of: form) }
            return []
        case .form:
            openForm(of: draft)
            return []
        case .formForMany:
            say("Mark the tickets, and the same key brings back what you typed.")
            return []
        }
    }

    private mutating func openForm(of draft: Draft) {
        guard case .form(let name, let number) = draft.kind, let purpose = Form.Purpose(name: name, ticket: number)
        else {
            return
        }
        queue.select(number, height: queueLayout.listHeight)
        openForm(purpose)
    }

    private func words(_ draft: Draft) -> String {
        switch draft.kind {
        case .newTicket: "You were typing a new ticket."
        case .form(let name, let number): "You were writing in “\(name)” on \(Ticket.id(number))."
        case .formForMany(let name): "You were writing in “\(name)” for many tickets at once."
        case .walkthrough(let number):
            "You were in a walkthrough: \(Ticket.id(number)), \(desk.tickets[number]?.requester ?? "user unknown"), "
                + "\(desk.progress(of: number).guide ?? "a guide"), \(desk.progress(of: number).fraction)."
        }
    }

    func drawChoice(_ choice: Choice, _ canvas: inout Canvas) {
        let (title, text, keys): (String, String, [(String, String)]) =
            switch choice {
            case .duplicate(let number, _, let sentence):
                (
                    "Already open", sentence,
                    [("Enter", "open \(Ticket.id(number))"), ("a", "make another one"), ("Esc", "back")]
                )
            case .notice(let sentence, let offer):
                (
                    "Not now", sentence,
                    (offer.map { [(keyName($0), Actions.title($0, in: place).lowercased())] } ?? []) + [
                        ("Enter", "go back")
                    ]
                )
            case .stale(_, let sentence):
                ("A colleague was faster", sentence, [("Enter", "do it all the same"), ("Esc", "leave it")])
            case .confirm(let question, _):
                ("Are you sure?", question, [("Enter", "yes"), ("Esc", "no")])
            case .dropMarks(let count):
                ("Are you sure?", "Drop the marks of \(count) tickets?", [("Enter", "yes"), ("Esc", "no")])
            case .resume(let draft):
                (
                    "Welcome back", words(draft),
                    [("Enter", "go on there"), ("Esc", "later"), ("D", "throw it away")]
                )
            }
        let width = min(size.width - 2, 70)
        let lines = text.wrapped(to: width - 4)
        let rect = Frame(size).body.centered(Size(width: width, height: lines.count + 4))
        canvas.panel(rect, title: title)
        let inner = rect.inset(horizontal: 2, vertical: 1)
        let runs = keys.flatMap { [StyledRun($0, .key), StyledRun(" \($1)   ")] }
        canvas.draw(lines + [[], StyledLine(runs)], in: inner)
    }
}
