import DeskCanvas
import DeskCore

extension Model {
    /// What a key does to the ticket that the screen is about. Nil: not such an action.
    mutating func actOnTicket(_ action: Action) -> [Effect]? {
        guard let ticket = subject else { return nil }
        let number = ticket.number
        switch action {
        case .take: return attempt(TakeTicket(ticket: number), on: number)
        case .release:
            let question = "Give \(ticket.id) back to everybody?"
            overlay = .choice(.confirm(question, attempt(ReleaseTicket(ticket: number), on: number)))
            return []
        case .resume: return attempt(ResumeTicket(ticket: number), on: number)
        case .undo: return attempt(UndoLastAct(ticket: number), on: number)
        case .redo: return attempt(RedoUndoneAct(ticket: number), on: number)
        case .takeOver: return attempt(TakeOverWalkthrough(ticket: number), on: number)
        case .walk: return startOrResumeWalkthrough(number)
        case .link:
            openLink([number])
            return []
        case .incident: return showIncident(of: number)
        case .requester: return showRequester(of: number)
        case .guide: return readGuideAtCurrentStep(number)
        case .evidence: return copyEvidence(number)
        case .copyNumber:
            say("\(ticket.id) was sent to the clipboard.", .good)
            return [.copy(ticket.id)]
        case .copyRequester:
            say("\(ticket.requester ?? "") was sent to the clipboard.", .good)
            return [.copy(ticket.requester ?? "")]
        default:
            guard let purpose = form(for: action, number) else { return nil }
            openForm(purpose)
            return []
        }
    }

    /// The form that an action asks for.
    func form(for action: Action, _ number: TicketNumber) -> Form.Purpose? {
        let step = top.walk == nil ? nil : currentStep(of: number)?.id
        return switch action {
        case .assign: .assign(number)
        case .note: .note(number, step: step)
        case .message: .message(number, step: step)
        case .priority: .priority(number)
        case .wait: .waiting(number)
        case .escalate: .escalate(number)
        case .resolve: .resolve(number)
        case .reopen: .reopen(number)
        case .cancelTicket: .cancel(number)
        case .labels: .labels(number)
        case .correct: .correct(number)
        case .verifyIdentity: .identity(number)
        case .finish: .finish(number)
        default: nil
        }
    }
}
