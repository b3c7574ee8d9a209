package import DeskCore

/// A walkthrough line by line, for a plain terminal, a screen reader or a pipe: what to say before a line is read, and what the line
/// comes to. Pure; whoever owns it reads lines and performs what they come to.
package struct PlainWalk: Sendable {
    private var question = PlainQuestion.step
    /// Whether the step has been said since it became the current one.
    private var saidStep: Said?

    private struct Said: Equatable, Sendable {
        var step: String?
        var recorded: Int
        var walkthrough: WalkthroughID
    }

    package init() {}

    /// What is asked now. A step is said once, and again only when somebody wants it.
    package mutating func prompt(_ view: PlainView) -> [String] {
        if let words = question.words {
            guard case .method = question else { return words }
            let onRecord = view.desk.policy.requesters.words(about: view.desk.tickets[view.ticket]?.requester)
            return (onRecord.map { [$0] } ?? []) + words
        }
        let now = view.walkthrough.map { Said(step: $0.current, recorded: $0.records.count, walkthrough: $0.id) }
        guard now != saidStep else { return PlainStep(view: view).question }
        saidStep = now
        return PlainStep(view: view).lines
    }

    package mutating func take(_ line: String, _ view: PlainView) -> PlainAct {
        let line = line.trimmed
        guard case .step = question else {
            if case (.quit, "")? = PlainVerb.read(line) { return .leave }
            return takeDetails(line, view)
        }
        if let step = view.step, !step.answers.isEmpty, !line.isEmpty {
            switch PlainAnswer(line, to: step.answers) {
            case .one(let answer): return record(.answered, view, answer: answer)
            case .several(let answers):
                let labels = answers.map(\.label).joined(separator: ", ")
                return .say(["\(line.quoted) could be: \(labels). Type more of it, or its number."])
            case .none: break
            }
        }
        guard let (verb, rest) = PlainVerb.read(line) else {
            return .say(["\(line.quoted) is nothing that can be done here; help lists what is."])
        }
        return run(verb, rest, view)
    }

    /// What an intent was refused for: the question that helps, or the sentence.
    package mutating func refused(_ refusal: Refusal, _ intent: any Intent) -> [String] {
        switch refusal {
        case .requesterUnknown: question = .requester
        case .identityCheckMissing(_, let need), .identityCheckExpired(_, let need, _, _, _):
            // What was done to a credential was done before the check, and is not recorded in the same breath.
            question = .method(then: need == .confirmation ? intent as? RecordStep : nil)
        case .stepNamesNoWait: question = .timerLength
        default: break
        }
        return [refusal.sentence]
    }

    private mutating func run(_ verb: PlainVerb, _ rest: String, _ view: PlainView) -> PlainAct {
        let ticket = view.ticket
        switch verb {
        case .done: return record(.done, view)
        case .failed:
            guard view.isColleagues == nil, let step = view.step, step.answers.isEmpty, step.guide == nil else {
                return record(.failed, view)
            }
            return ask(.failure(view.desk.waysOn(from: ticket, after: .failed).map(\.step)), rest, view)
        case .skip:
            return ask(.skipReason(view.desk.waysOn(from: ticket, after: .skipped).map(\.step)), rest, view)
        case .known:
            if let reason = view.isColleagues { return .say([reason]) }
            return .attempt([CarryOverStep(ticket: ticket, step: view.step?.id)])
        case .back: return .attempt([StepBack(ticket: ticket)])
        case .note: return ask(.note, rest, view)
        case .wait: return ask(.waitReason, rest, view)
        case .verify: question = .method(then: nil)
        case .tick: return tick(rest, view)
        case .timer where view.desk.tickets[ticket]?.timerDue != nil: return .attempt([StopStepTimer(ticket: ticket)])
        case .timer: return rest.isEmpty ? .attempt([StartStepTimer(ticket: ticket)]) : ask(.timerLength, rest, view)
        case .guide:
            guard let code = CodeText.number(rest) else {
                return .say(["Which guide? Type its code, as in guide 50076."])
            }
            return .detour(GuidePlace(code: code))
        case .returns: return .attempt([ReturnFromDetour(ticket: ticket)])
        case .takeOver: return .attempt([TakeOverWalkthrough(ticket: ticket)])
        case .solved: return ask(.cause, rest, view)
        case .escalate: return ask(.escalationTarget, rest, view)
        case .giveUp: return ask(.giveUpReason, rest, view)
        case .again: saidStep = nil
        case .help: return .say(PlainVerb.list)
        case .quit: return .leave
        }
        return .say([])
    }

    /// Asks a question, or takes what was typed behind the verb as its answer.
    private mutating func ask(_ question: PlainQuestion, _ rest: String, _ view: PlainView) -> PlainAct {
        self.question = question
        return rest.isEmpty ? .say([]) : takeDetails(rest, view)
    }

    private mutating func record(_ outcome: StepOutcome, _ view: PlainView, answer: RouteAnswer? = nil) -> PlainAct {
        if let reason = view.isColleagues { return .say([reason]) }
        let record = RecordStep(ticket: view.ticket, step: view.step?.id, outcome: outcome, answer: answer?.id)
        if let step = view.step, let answer, QuestionZero.isDenied(step, answer: answer.id) {
            question = .suspicion(record, label: answer.label)
            return .say([])
        }
        return .attempt([record])
    }

    private func tick(_ text: String, _ view: PlainView) -> PlainAct {
        let items = view.page?.details ?? []
        let ticked = Set((view.walkthrough?.ticks ?? []).map(\.item))
        guard !items.isEmpty else { return .say(["This step has no items to tick."]) }
        let next = (1...items.count).first { !ticked.contains($0) }
        guard let item = text.isEmpty ? next : Int(text), items.indices.contains(item - 1) else {
            return .say(["Which item? Type its number, as in tick 2; there are \(items.count)."])
        }
        return .attempt([
            TickStepItem(ticket: view.ticket, item: item, text: items[item - 1], isTicked: !ticked.contains(item))
        ])
    }

    /// Takes the answer to a question other than the step's. An empty line leaves it, where it is no answer.
    private mutating func takeDetails(_ line: String, _ view: PlainView) -> PlainAct {
        let asked = question
        question = .step
        guard !line.isEmpty || asked.takesNothing else { return .say(["Left; nothing was recorded."]) }
        let (next, act) = asked.take(line, view)
        question = next ?? .step
        return act
    }
}
