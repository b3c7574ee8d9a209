import DeskCore

extension Model {
    /// Why an action cannot be carried out now, as a sentence; nil where it can.
    ///
    /// Says beforehand what `decide` would say anyway, so that keys and palette can show it; the rules themselves stand there.
    func disabledReason(_ action: Action) -> String? {
        if let intent = action.intent, let refusal = me.refusal(of: intent) { return refusal.sentence }
        switch action {
        case .take, .release, .assign, .note, .message, .priority, .wait, .resume, .escalate, .resolve, .reopen,
            .cancelTicket, .labels, .correct, .copyNumber, .copyRequester, .evidence, .undo, .redo, .walk, .guide,
            .verifyIdentity,
            .takeOver, .finish, .link, .incident, .requester:
            // By its row: a ticket that sleeps is not read for every picture of a key bar.
            guard let ticket = subjectNumber.flatMap({ desk.row(of: $0) }) else {
                return place == .guide && action == .guide
                    ? nil : "No ticket is selected; \(keyName(.newTicket)) makes one."
            }
            return ticketReason(action, ticket)
        case .done, .failed, .skip, .answer, .solved, .blocked, .otherGuide, .returnToGuide, .tick, .tickItem,
            .timer:
            guard let ticket = subject, let walkthrough = desk.walkthrough(of: ticket.number) else {
                return "No walkthrough is in progress; \(keyName(.walk)) on the ticket starts one."
            }
            if action == .returnToGuide, let reason = returnReason(ticket.number) { return reason }
            return walkReason(action, walkthrough)
        case .carryOver:
            return subject.flatMap { carryOverReason($0.number) }
        case .changes, .moveOver:
            return changeReason
        case .stepBack, .backTo:
            guard let walkthrough = subject.flatMap({ desk.walkthrough(of: $0.number) }), walkthrough.isInProgress
            else {
                return "No walkthrough is in progress; \(keyName(.walk)) on the ticket starts one."
            }
            return walkthrough.records.isEmpty
                ? "Nothing has been recorded yet, so there is no step to go back to." : nil
        case .open where place == .guide:
            return top.guide?.outline.isInPane == true
                ? nil
                : "\(keyName(.open)) goes to a section of the outline; \(keyName(.otherPane)) or \(keyName(.outline)) goes into it."
        case .example:
            return desk.tickets.isEmpty
                ? nil : "The example is for a desk without tickets; \(keyName(.newTicket)) makes one."
        case .dismissCluster:
            return top.room?.selectedOutbreak?.cluster == nil
                ? "No cluster is selected, so there is none to dismiss." : nil
        case .followUp:
            return subject?.followUps.contains { !$0.isDone } == true ? nil : "There is nothing to follow up."
        default:
            return nil
        }
    }

    /// The key of an action where the agent is, for a sentence that names it.
    func keyName(_ action: Action) -> String { Actions.key(action, in: place) }

    /// Whether the key bar spends room on an action now. What is rarely wanted stands there only where the step wants it.
    func isTimely(_ action: Action) -> Bool {
        guard place == .walk, let number = top.subject else { return true }
        let step = currentStep(of: number)
        switch action {
        case .timer: return step?.wait != nil || desk.tickets[number]?.timerDue != nil
        case .verifyIdentity: return step.map { $0.changesCredential || $0.role == .verifyIdentity } ?? true
        default: return true
        }
    }

    private func ticketReason(_ action: Action, _ ticket: TicketRow) -> String? {
        switch action {
        // The form of these takes a new ticket before it acts on it.
        case .wait where ticket.state == .new, .escalate where ticket.state == .new,
            .resolve where ticket.state == .new:
            nil
        case .wait: moveReason(ticket, to: .waitingUser)
        case .resume:
            ticket.state.isWaiting || ticket.state == .escalated
                ? nil : "\(ticket.id) is \(ticket.state.words) and waits for nobody."
        case .escalate where place == .walk && ticket.state == .escalated && isWalking(ticket): nil
        case .escalate: moveReason(ticket, to: .escalated)
        case .take where ticket.state.isUnsettled:
            ticket.assignee == me.name ? Refusal.alreadyAssigned(ticket: ticket.number, to: me.name).sentence : nil
        case .release: ticket.assignee == nil ? Refusal.notAssigned(ticket.number).sentence : nil
        case .verifyIdentity where ticket.state.isUnsettled && ticket.requester == nil:
            Refusal.requesterUnknown(ticket.number).sentence
        case .take, .assign, .priority, .labels, .correct, .verifyIdentity: settledReason(ticket)
        case .walk: isWalking(ticket) ? nil : startReason(ticket)
        case .guide: isWalking(ticket) ? nil : guideReason(ticket)
        case .resolve: moveReason(ticket, to: .resolved)
        case .cancelTicket: moveReason(ticket, to: .cancelled)
        case .reopen: ticket.state == .resolved ? nil : "\(ticket.id) is \(ticket.state.words), not resolved."
        case .copyRequester:
            ticket.requester == nil
                ? "Nobody knows the requester yet; \(keyName(.correct)) on the ticket corrects the facts." : nil
        case .takeOver where ticket.standing?.agent == me.name && ticket.assignee == me.name:
            Refusal.alreadyAssigned(ticket: ticket.number, to: me.name).sentence
        case .requester: ticketReason(.copyRequester, ticket)
        case .link where ticket.isIncident: Refusal.isIncident(ticket.number).sentence
        case .link: ticket.state.isFinal ? settledReason(ticket) : nil
        case .incident:
            ticket.isIncident || ticket.incident != nil
                ? nil : "\(ticket.id) is part of no incident; \(keyName(.link)) links it to one, or makes one."
        case .finish, .takeOver:
            isWalking(ticket) ? nil : "No walkthrough is in progress; \(keyName(.walk)) on the ticket starts one."
        default: nil
        }
    }

    private func startReason(_ ticket: TicketRow) -> String? {
        me.refusal(of: StartWalkthrough.self)?.sentence ?? settledReason(ticket) ?? guideReason(ticket)
    }

    private func isWalking(_ ticket: TicketRow) -> Bool {
        ticket.standing != nil
    }

    private func guideReason(_ ticket: TicketRow) -> String? {
        let code = guideCode(of: ticket)
        return hasGuide(for: code)
            ? nil
            : "There is no guide for AADSTS\(code) yet. \(keyName(.lookUp)) says what is known of the code; note what you do (\(keyName(.note))), or escalate (\(keyName(.escalate)))."
    }

    /// The code whose guide is walked next; only the ticket itself says which other error it turned out to be.
    func guideCode(of ticket: TicketRow) -> Int {
        ticket.progress.state == .otherError ? desk.tickets[ticket.number]?.guideCode ?? ticket.code : ticket.code
    }

    /// Whether the shelf has a guide for a code; true as long as the shelf has not been looked at.
    func hasGuide(for code: Int) -> Bool {
        shelf.map { $0.standing(of: code, family: catalogue[code]?.family) != .none } ?? true
    }

    private func settledReason(_ ticket: TicketRow) -> String? {
        ticket.state.isUnsettled ? nil : Refusal.settled(ticket: ticket.number, state: ticket.state).sentence
    }

    private func moveReason(_ ticket: TicketRow, to state: TicketState) -> String? {
        ticket.state.next.contains(state)
            ? nil : Refusal.noSuchMove(ticket: ticket.number, from: ticket.state, to: state).sentence
    }

    private func walkReason(_ action: Action, _ walkthrough: Walkthrough) -> String? {
        if let end = walkthrough.end {
            return "This walkthrough has ended (\(end.ending.words)); \(keyName(.walk)) on the ticket starts another."
        }
        guard ![.solved, .blocked, .otherGuide, .returnToGuide].contains(action) else { return nil }
        guard let current = walkthrough.current, let step = desk.routes[walkthrough.revision]?[current] else {
            return
                "The guide is at its end: \(keyName(.solved)) solved, \(keyName(.escalate)) escalate, \(keyName(.finish)) finish otherwise, \(keyName(.stepBack)) step back."
        }
        switch action {
        case .tick, .tickItem: return itemsOfCurrentStep.isEmpty ? "This step has no items to tick." : nil
        case .done, .failed: return step.answers.isEmpty ? nil : "This step asks a question: answer it with its number."
        case .answer:
            return step.answers.isEmpty
                ? "This step asks nothing: \(keyName(.done)) done, \(keyName(.failed)) did not work, \(keyName(.skip)) skip."
                : nil
        case .skip: return step.role == .confirmSignIn ? Refusal.cannotSkip(step.title).sentence : nil
        default: return nil
        }
    }
}
