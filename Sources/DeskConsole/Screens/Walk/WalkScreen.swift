import DeskCanvas
import DeskCore

/// One user on the way through a guide: the current step, and what became of the others.
struct WalkScreen: Sendable {
    var ticket: TicketNumber
    /// The page in the revision that is walked; nil until it is read, or where it is gone.
    var guide: Guide?
    /// The revision whose page was asked for.
    var revision: String?
    /// The page of that revision.
    var kept: GuidePage?
    /// The page as it is today.
    var today: GuidePage?
    /// What is different today; nil where nothing is.
    var change: GuideChange?
    /// The step whose items are put out of sight; those of every other one are shown.
    var hidden: String?
    /// Only the words to say, large enough to read aloud.
    var showsWordsOnly = false
    var scroll = ScrollPosition()
}

extension Model {
    /// Starts the walkthrough of a ticket, or goes on with the one that is in progress.
    mutating func startOrResumeWalkthrough(_ number: TicketNumber) -> [Effect] {
        guard let ticket = desk.tickets[number] else { return [] }
        if desk.walkthrough(of: number)?.isInProgress == true {
            openWalkScreen(number)
            return []
        }
        guard ticket.state.isUnsettled else {
            say(Refusal.settled(ticket: number, state: ticket.state).sentence, .bad)
            return [.bell]
        }
        return startWalkthrough(number, code: ticket.guideCode)
    }

    mutating func startWalkthrough(_ number: TicketNumber, code: Int) -> [Effect] {
        sayReading(code)
        return read(.code(code), for: .walk(number))
    }

    mutating func openWalkScreen(_ number: TicketNumber) {
        if top.walk?.ticket != number { push(.walk(WalkScreen(ticket: number))) }
    }

    /// The current step of a ticket's walkthrough, as its route knows it.
    func currentStep(of number: TicketNumber) -> RouteStep? {
        guard let walkthrough = desk.walkthrough(of: number), walkthrough.isInProgress,
            let current = walkthrough.current
        else { return nil }
        return desk.routes[walkthrough.revision]?[current]
    }

    mutating func actInWalk(_ action: Action, key: Key) -> [Effect]? {
        guard let screen = top.walk else { return nil }
        let number = screen.ticket
        switch action {
        case .done: return record(.done, on: number)
        case .failed: return recordFailure(number)
        case .skip:
            if isInTheWay(of: number) { return [.bell] }
            openForm(.skip(number))
        case .answer: return recordAnswer(key, on: number)
        case .blocked: openForm(.waiting(number, fixedOnUser: true))
        case .stepBack: return attempt(StepBack(ticket: number), on: number)
        case .solved: return endWalk(number, by: .solved(number))
        case .escalate where desk.walkthrough(of: number)?.isInProgress == true:
            return endWalk(number, by: .finishEscalated(number))
        case .details:
            if let step = currentStep(of: number), step.answers.count > 9 {
                overlay = .answers(AnswersOverlay(ticket: number, step: step))
            } else {
                let current = currentStep(of: number)?.id
                top.walk?.hidden = screen.hidden == current ? nil : current
            }
        case .words: top.walk?.showsWordsOnly.toggle()
        case .backTo: openWay(number)
        case .tick:
            top.walk?.hidden = nil
            return tickNextItem(number)
        case .tickItem: openItems(number)
        case .timer: return startOrStopTimer(number)
        case .otherGuide: overlay = .lookup(LookupOverlay(purpose: .detour(number)))
        case .returnToGuide: return attempt(ReturnFromDetour(ticket: number), on: number)
        case .carryOver: return carryOver(number)
        case .changes: showChanges()
        case .moveOver: return askToMove(number)
        case .guide: return readGuideAtCurrentStep(number)
        default:
            let (layout, step, _) = walkParts(screen)
            guard top.walk?.scroll.move(action, count: step.count, height: layout.step.height) == true else {
                return nil
            }
        }
        return []
    }

    private mutating func recordAnswer(_ key: Key, on number: TicketNumber) -> [Effect] {
        guard let step = currentStep(of: number), let digit = key.typed?.wholeNumberValue else { return [] }
        guard step.answers.indices.contains(digit - 1) else {
            say("This step has the answers 1 to \(step.answers.count).", .bad)
            return [.bell]
        }
        // 1 may be the beginning of 10: the finder takes the rest of the number, and records nothing before Enter.
        if digit * 10 <= step.answers.count {
            overlay = .answers(AnswersOverlay(ticket: number, step: step, picker: Picker(String(digit))))
            return []
        }
        return record(step.answers[digit - 1], to: step, on: number)
    }

    mutating func record(_ answer: RouteAnswer, to step: RouteStep, on number: TicketNumber) -> [Effect] {
        if QuestionZero.isDenied(step, answer: answer.id), standsInTheWay(of: number) == nil {
            let intent = RecordStep(ticket: number, step: step.id, outcome: .answered, answer: answer.id)
            overlay = .choice(
                .confirm(
                    "“\(answer.label)” makes \(Ticket.id(number)) a security case: it is escalated to security, and no credential may be changed any more.",
                    attempt(intent, on: number)))
            return []
        }
        return record(.answered, on: number, answer: answer.id)
    }

    /// Asks what happened, where the page does not say what comes then.
    private mutating func recordFailure(_ number: TicketNumber) -> [Effect] {
        if isInTheWay(of: number) { return [.bell] }
        guard let step = currentStep(of: number), step.guide == nil else {
            return record(.failed, on: number)
        }
        openForm(.failed(number))
        return []
    }

    /// Why an outcome of this agent would surprise somebody: a colleague works the walkthrough, or moved it only just now.
    func standsInTheWay(of number: TicketNumber) -> String? {
        guard let walkthrough = desk.walkthrough(of: number), walkthrough.isInProgress, walkthrough.agent != me.name
        else {
            return nil
        }
        return "\(walkthrough.agent) works this walkthrough; \(keyName(.takeOver)) takes it over, at this step."
    }

    /// Whether a colleague works the walkthrough; then that is said, with the key that takes it over.
    mutating func isInTheWay(of number: TicketNumber) -> Bool {
        guard let reason = standsInTheWay(of: number) else { return false }
        overlay = .choice(.notice(reason, offering: .takeOver))
        return true
    }

    mutating func record(
        _ outcome: StepOutcome, on number: TicketNumber, answer: String? = nil
    ) -> [Effect] {
        let intent = RecordStep(ticket: number, step: currentStep(of: number)?.id, outcome: outcome, answer: answer)
        if isInTheWay(of: number) { return [.bell] }
        top.walk?.scroll = ScrollPosition()
        if let link = desk.guide(after: intent) { return startDetour(number, to: link, recording: intent) }
        return attempt(intent, on: number)
    }

    /// Asks what the end of a walk has to say, where nobody else works it.
    private mutating func endWalk(_ number: TicketNumber, by form: Form.Purpose) -> [Effect] {
        if isInTheWay(of: number) { return [.bell] }
        openForm(form)
        return []
    }

    mutating func copyEvidence(_ number: TicketNumber) -> [Effect] {
        guard let text = CaseSummary.text(of: number, in: desk, at: now) else { return [] }
        say(
            "\(Ticket.id(number)): the case was sent to the clipboard, \(text.split(separator: "\n").count) lines.",
            .good)
        return [.copy(text)]
    }

    /// The intent, against the ticket as the agent sees it.
    func attempt(_ intent: any Intent, on number: TicketNumber, then: Sequel = .tell) -> [Effect] {
        [.attempt(Attempt(intent, seen: desk.tickets[number]?.version, then: then))]
    }
}
