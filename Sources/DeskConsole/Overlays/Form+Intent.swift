import DeskCore

import struct FoundationEssentials.Date

extension Model {
    /// The intent that a filled-in form stands for, and what follows; or what is wrong with a field.
    func attempt(from form: Form) -> Result<[Effect], Message.Problem> {
        let number = form.purpose.ticket
        let values = form.values
        func effects(_ intent: any Intent, then: Sequel = .tell) -> Result<[Effect], Message.Problem> {
            .success(attempt(intent, on: number, then: then))
        }
        switch form.purpose {
        case .note(_, let step):
            return effects(AddNote(ticket: number, text: values[0], step: step))
        case .message(_, let step):
            let masked = SecretMask.mask(values[0]).text
            return effects(AddNote(ticket: number, text: masked, isTold: true, step: step), then: .copy(masked))
        case .assign:
            return effects(AssignTicket(ticket: number, user: values[0]))
        case .priority:
            return effects(SetPriority(ticket: number, impact: level(values[0]), urgency: level(values[1])))
        case .waiting(_, let fixedOnUser):
            return waiting(number, whom: fixedOnUser ? "user" : values[0], Array(values.suffix(2)))
        case .escalate:
            return effects(
                EscalateTicket(ticket: number, to: values[0], reason: values[1]), then: .offerEvidence(number))
        case .resolve:
            return effects(ResolveTicket(ticket: number, cause: values[0], fix: values[1]))
        case .reopen:
            return effects(ReopenTicket(ticket: number, reason: values[0]))
        case .cancel:
            return cancel(number, values)
        case .labels:
            return effects(LabelTicket(ticket: number, labels: values[0].split(separator: ",").map(String.init)))
        case .correct:
            return effects(
                CorrectTicket(ticket: number, requester: values[0], app: values[1], title: values[2]))
        case .identity(_, let step):
            return identity(number, values, then: step)
        case .skip:
            return effects(goingOn(number, after: .skipped, values))
        case .failed:
            return effects(goingOn(number, after: .failed, values))
        case .timer:
            return timer(number, values[0])
        case .solved:
            return effects(
                FinishWalkthrough(ticket: number, ending: .solved, cause: values[0]),
                then: .offerResolution(number, cause: values[0]))
        case .finishEscalated:
            return effects(
                FinishWalkthrough(ticket: number, ending: .escalated, to: values[0], reason: values[1]),
                then: .offerEvidence(number))
        case .finish:
            return finish(number, values)
        }
    }

    private func level(_ value: String) -> Level { Level(rawValue: value) ?? .medium }

    private func waiting(
        _ number: TicketNumber, whom: String, _ values: [String]
    ) -> Result<[Effect], Message.Problem> {
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
            attempt(WaitForSomebody(ticket: number, whom: whom, reason: values[0], until: until), on: number))
    }

    private func goingOn(_ number: TicketNumber, after outcome: StepOutcome, _ values: [String]) -> RecordStep {
        let way = values.count > 1 ? WayOn(rawValue: values[1]) : nil
        let step = way.flatMap { way in desk.waysOn(from: number, after: outcome).first { $0.way == way }?.step }
        return RecordStep(
            ticket: number, step: currentStep(of: number)?.id, outcome: outcome, reason: values[0], then: step?.id)
    }

    private func timer(_ number: TicketNumber, _ text: String) -> Result<[Effect], Message.Problem> {
        guard let seconds = Timestamp.seconds(typed: text) else {
            return .failure(Message.Problem("“\(text)” is no length of time; write it as 10m or 2h."))
        }
        return .success(attempt(StartStepTimer(ticket: number, seconds: seconds), on: number))
    }

    private func cancel(_ number: TicketNumber, _ values: [String]) -> Result<[Effect], Message.Problem> {
        var original: TicketNumber?
        if let text = Optional(values[1]).nonBlank {
            guard let read = Ticket.number(text) else {
                return .failure(Message.Problem("“\(text)” is no ticket; write it as HD-12, or leave it empty."))
            }
            original = read
        }
        return .success(
            attempt(CancelTicket(ticket: number, reason: values[0], duplicateOf: original), on: number))
    }

    private func identity(
        _ number: TicketNumber, _ values: [String], then step: RecordStep?
    ) -> Result<[Effect], Message.Problem> {
        guard !values[1].trimmed.isEmpty else {
            return .failure(
                Message.Problem(
                    "The reference is empty; say where the number or the proof came from, never what was said."))
        }
        let method = IdentityMethod(rawValue: values[0]) ?? .callback
        let check = VerifyIdentity(ticket: number, method: method, reference: values[1], secondPerson: values[2])
        guard let step else { return .success(attempt(check, on: number)) }
        let next = Attempt(step, seen: desk.tickets[number]?.version)
        return .success(attempt(check, on: number, then: .attempt(next)))
    }

    private func finish(_ number: TicketNumber, _ values: [String]) -> Result<[Effect], Message.Problem> {
        guard values[0] == WalkthroughEnding.otherError.rawValue else {
            return .success(
                attempt(FinishWalkthrough(ticket: number, ending: .abandoned, reason: values[1]), on: number))
        }
        guard let code = CodeText.number(values[2]) else {
            let what =
                values[2].trimmed.isEmpty ? "The code of the other error is missing" : "“\(values[2])” is no error code"
            return .failure(Message.Problem("\(what); write it as 50076 or AADSTS50076."))
        }
        return .success(
            attempt(
                FinishWalkthrough(ticket: number, ending: .otherError, reason: values[1], code: code), on: number,
                then: .startGuide(number)))
    }
}
