import DeskCore
import FoundationEssentials

/// What somebody does to a desk, written as the program's own shell verbs write it: `wait HD-1 --on user --reason away`.
enum Deed {
    case intent(any Intent)
    /// Wants the guide of the ticket's code first.
    case startWalkthrough(TicketNumber)
}

/// The words of a verb, and its options. A value runs up to the next option, so nothing needs quotes.
struct DeedText {
    private let words: [String]
    private let options: [String: String]

    init(_ text: String) {
        let parts = " \(text)".split(separator: " --", omittingEmptySubsequences: false).map(String.init)
        words = parts[0].split(separator: " ").map(String.init)
        options = Dictionary(
            parts.dropFirst().map { part in
                let pair = part.split(separator: " ", maxSplits: 1).map(String.init)
                return (pair.first ?? "", pair.count > 1 ? pair[1].trimmed.unescaped : "")
            }, uniquingKeysWith: { $1 })
    }

    private subscript(option: String) -> String? { options[option] }

    private func text(_ option: String) -> String { options[option] ?? "" }

    private func level(_ option: String) -> Level { Level(rawValue: text(option)) ?? .medium }

    /// Nil where the words are no verb.
    var deed: Deed? {
        guard let verb = words.first else { return nil }
        if verb == "new" { return .intent(OpenTicket(failure: failure, title: self["title"], again: true)) }
        if verb == "timers" { return .intent(RunTimers()) }
        let isWalk = verb == "walk"
        let arguments = words.dropFirst(isWalk ? 2 : 1)
        guard let number = arguments.first.flatMap({ Ticket.number($0) }) else { return nil }
        if isWalk {
            if words[1] == "start" { return .startWalkthrough(number) }
            return walkIntent(words[1], number).map { .intent($0) }
        }
        return intent(verb, number, words: arguments.dropFirst().joined(separator: " ").unescaped).map { .intent($0) }
    }

    private var failure: SignInFailure {
        let code = self["code"].flatMap { CodeText.number($0) }
        return SignInFailure(
            codes: code.map { [$0] } ?? [], correlationID: self["correlation"], app: self["app"],
            requester: self["requester"], text: text("text"))
    }

    private func intent(_ verb: String, _ number: TicketNumber, words: String) -> (any Intent)? {
        switch verb {
        case "take": TakeTicket(ticket: number)
        case "release": ReleaseTicket(ticket: number)
        case "assign": AssignTicket(ticket: number, user: words)
        case "note": AddNote(ticket: number, text: words, isTold: self["told"] != nil)
        case "priority": SetPriority(ticket: number, impact: level("impact"), urgency: level("urgency"))
        case "wait":
            WaitForSomebody(
                ticket: number, whom: WaitForSomebody.Whom(rawValue: text("on")) ?? .user, reason: text("reason"),
                until: self["until"].flatMap(Timestamp.date(typed:)))
        case "resume": ResumeTicket(ticket: number)
        case "escalate": EscalateTicket(ticket: number, to: text("to"), reason: text("reason"))
        case "resolve": ResolveTicket(ticket: number, cause: text("cause"), fix: text("fix"))
        case "reopen": ReopenTicket(ticket: number, reason: text("reason"))
        case "cancel": CancelTicket(ticket: number, reason: text("reason"))
        case "label": LabelTicket(ticket: number, labels: words.split(separator: ",").map(String.init))
        default: nil
        }
    }

    private func walkIntent(_ verb: String, _ number: TicketNumber) -> (any Intent)? {
        switch verb {
        case "record":
            RecordStep(
                ticket: number, outcome: StepOutcome(rawValue: text("outcome")) ?? .done, answer: self["answer"],
                reason: self["reason"])
        case "verify":
            VerifyIdentity(
                ticket: number, method: IdentityMethod(rawValue: text("method")) ?? .callback,
                reference: self["reference"], secondPerson: self["second-person"])
        case "back": StepBack(ticket: number)
        case "take-over": TakeOverWalkthrough(ticket: number)
        case "finish":
            FinishWalkthrough(
                ticket: number, ending: WalkthroughEnding(rawValue: text("end")) ?? .abandoned, cause: self["cause"],
                to: self["to"], reason: self["reason"], code: self["code"].flatMap { CodeText.number($0) })
        default: nil
        }
    }
}
