import DeskCore

import struct FoundationEssentials.Date

/// What somebody wants, and what follows when it is recorded.
struct Wish {
    var intent: any Intent
    var then: Sequel

    init(_ intent: any Intent, then: Sequel = .tell) {
        self.intent = intent
        self.then = then
    }
}

extension Model {
    /// What a filled-in form stands for; or what is wrong with a field.
    func wish(of form: Form) -> Result<Wish, Message.Problem> {
        let number = form.purpose.ticket
        let values = form.values
        func wish(_ intent: any Intent, then: Sequel = .tell) -> Result<Wish, Message.Problem> {
            .success(Wish(intent, then: then))
        }
        switch form.purpose {
        case .note(_, let step):
            return wish(AddNote(ticket: number, text: values[values.count - 1], step: step))
        case .message(_, let step):
            let masked = SecretMask.mask(values[values.count - 1]).text
            return wish(AddNote(ticket: number, text: masked, isTold: true, step: step), then: .copy(masked))
        case .assign:
            return wish(AssignTicket(ticket: number, user: values[0]))
        case .priority:
            return wish(SetPriority(ticket: number, impact: level(values[0]), urgency: level(values[1])))
        case .waiting(_, let fixedOnUser):
            return waiting(number, whom: fixedOnUser ? "user" : values[0], Array(values.suffix(2)))
        case .escalate:
            return wish(
                EscalateTicket(ticket: number, to: values[0], reason: values[1], takingNew: true),
                then: .offerEvidence(number))
        case .resolve:
            return wish(ResolveTicket(ticket: number, cause: values[0], fix: values[1], takingNew: true))
        case .reopen:
            return wish(ReopenTicket(ticket: number, reason: values[0]))
        case .cancel:
            return cancel(number, values)
        case .labels:
            let labels = values[0].split(separator: ",").map(String.init)
            return wish(
                form.isForMany
                    ? AddLabels(ticket: number, labels: labels) : LabelTicket(ticket: number, labels: labels))
        case .correct:
            return wish(
                CorrectTicket(ticket: number, requester: values[0], app: values[1], title: values[2]))
        case .identity(_, let step):
            return identity(number, values, then: step)
        case .skip:
            return wish(goingOn(number, after: .skipped, values))
        case .failed:
            return wish(goingOn(number, after: .failed, values))
        case .timer:
            return timer(number, values[0])
        case .solved:
            return wish(
                FinishWalkthrough(ticket: number, ending: .solved, cause: values[0]),
                then: .offerResolution(number, cause: values[0]))
        case .finishEscalated:
            return wish(
                FinishWalkthrough(ticket: number, ending: .escalated, to: values[0], reason: values[1]),
                then: .offerEvidence(number))
        case .finish:
            return finish(number, values)
        case .incident:
            guard let code = CodeText.number(values[1]) else {
                return .failure(
                    Message.Problem("“\(values[1])” is no error code; write it as 50074 or AADSTS50074."))
            }
            return wish(
                OpenIncident(title: values[0], code: code, tickets: form.many, leavingOut: true), then: .openIncident)
        }
    }

    private func level(_ value: String) -> Level { Level(rawValue: value) ?? .medium }

    private func waiting(
        _ number: TicketNumber, whom: String, _ values: [String]
    ) -> Result<Wish, Message.Problem> {
        var until: Date?
        if let text = Optional(values[1]).nonBlank {
            guard let time = TypedTime(text) else {
                return .failure(
                    Message.Problem(
                        "“\(text)” is no time; write it as 30m, 3d (working days), tomorrow 9:00, fri or 2026-11-30 14:00, or leave it empty."
                    ))
            }
            until = time.date(by: desk.policy.calendar, now: now)
        }
        let whom = WaitForSomebody.Whom(rawValue: whom) ?? .user
        return .success(
            Wish(WaitForSomebody(ticket: number, whom: whom, reason: values[0], until: until, takingNew: true)))
    }

    private func goingOn(_ number: TicketNumber, after outcome: StepOutcome, _ values: [String]) -> RecordStep {
        let way = values.count > 1 ? WayOn(rawValue: values[1]) : nil
        let step = way.flatMap { way in desk.waysOn(from: number, after: outcome).first { $0.way == way }?.step }
        return RecordStep(
            ticket: number, step: currentStep(of: number)?.id, outcome: outcome, reason: values[0], then: step?.id)
    }

    private func timer(_ number: TicketNumber, _ text: String) -> Result<Wish, Message.Problem> {
        guard let seconds = Timestamp.seconds(typed: text) else {
            return .failure(Message.Problem("“\(text)” is no length of time; write it as 10m or 2h."))
        }
        return .success(Wish(StartStepTimer(ticket: number, seconds: seconds)))
    }

    private func cancel(_ number: TicketNumber, _ values: [String]) -> Result<Wish, Message.Problem> {
        var original: TicketNumber?
        if let text = Optional(values[1]).nonBlank {
            guard let read = Ticket.number(text) else {
                return .failure(Message.Problem("“\(text)” is no ticket; write it as HD-12, or leave it empty."))
            }
            original = read
        }
        return .success(Wish(CancelTicket(ticket: number, reason: values[0], duplicateOf: original)))
    }

    private func identity(
        _ number: TicketNumber, _ values: [String], then step: RecordStep?
    ) -> Result<Wish, Message.Problem> {
        guard !values[1].trimmed.isEmpty else {
            return .failure(
                Message.Problem(
                    "The reference is empty; say where the number or the proof came from, never what was said."))
        }
        let method = IdentityMethod(rawValue: values[0]) ?? .callback
        let check = VerifyIdentity(ticket: number, method: method, reference: values[1], secondPerson: values[2])
        guard let step else { return .success(Wish(check)) }
        let next = Attempt(step, seen: desk.tickets[number]?.version)
        return .success(Wish(check, then: .attempt(next)))
    }

    private func finish(_ number: TicketNumber, _ values: [String]) -> Result<Wish, Message.Problem> {
        guard values[0] == WalkthroughEnding.otherError.rawValue else {
            return .success(Wish(FinishWalkthrough(ticket: number, ending: .abandoned, reason: values[1])))
        }
        guard let code = CodeText.number(values[2]) else {
            let what =
                values[2].trimmed.isEmpty ? "The code of the other error is missing" : "“\(values[2])” is no error code"
            return .failure(Message.Problem("\(what); write it as 50076 or AADSTS50076."))
        }
        return .success(
            Wish(
                FinishWalkthrough(ticket: number, ending: .otherError, reason: values[1], code: code),
                then: .startGuide(number)))
    }
}
