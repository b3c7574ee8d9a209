import DeskCore
import DeskIntake
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

    /// Nil where the option is missing or says no such value.
    private func value<Value: RawRepresentable<String>>(_ option: String) -> Value? {
        options[option].flatMap(Value.init(rawValue:))
    }

    private func code(_ option: String) -> Int? { options[option].flatMap { CodeText.number($0) } }

    /// Nil where the words are no verb.
    var deed: Deed? {
        guard let verb = words.first else { return nil }
        if verb == "new" { return .intent(OpenTicket(failure: failure, title: self["title"], again: true)) }
        if verb == "import" {
            let file = TicketFileReader.read(bytes: Array(words.dropFirst().joined(separator: " ").utf8))
            return file.problems.isEmpty ? .intent(ImportTickets(lines: file.lines)) : nil
        }
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
        SignInFailure(
            codes: code("code").map { [$0] } ?? [], correlationID: self["correlation"], app: self["app"],
            requester: self["requester"], text: text("text"))
    }

    private func intent(_ verb: String, _ number: TicketNumber, words: String) -> (any Intent)? {
        switch verb {
        case "take": return TakeTicket(ticket: number)
        case "release": return ReleaseTicket(ticket: number)
        case "assign": return AssignTicket(ticket: number, user: words)
        case "note": return AddNote(ticket: number, text: words, isTold: self["told"] != nil)
        case "priority":
            guard let impact: Level = value("impact"), let urgency: Level = value("urgency") else { return nil }
            return SetPriority(ticket: number, impact: impact, urgency: urgency)
        case "wait":
            guard let whom: WaitForSomebody.Whom = value("on") else { return nil }
            return WaitForSomebody(
                ticket: number, whom: whom, reason: text("reason"), until: self["until"].flatMap(Timestamp.date))
        case "resume": return ResumeTicket(ticket: number)
        case "escalate": return EscalateTicket(ticket: number, to: text("to"), reason: text("reason"))
        case "resolve": return ResolveTicket(ticket: number, cause: text("cause"), fix: text("fix"))
        case "reopen": return ReopenTicket(ticket: number, reason: text("reason"))
        case "cancel": return CancelTicket(ticket: number, reason: text("reason"))
        case "declare": return DeclareIncident(ticket: number)
        case "link":
            return self["to"].flatMap { Ticket.number($0) }.map { LinkToIncident(ticket: number, incident: $0) }
        case "label": return LabelTicket(ticket: number, labels: words.split(separator: ",").map(String.init))
        default: return nil
        }
    }

    private func walkIntent(_ verb: String, _ number: TicketNumber) -> (any Intent)? {
        switch verb {
        case "record":
            guard let outcome: StepOutcome = value("outcome") else { return nil }
            return RecordStep(ticket: number, outcome: outcome, answer: self["answer"], reason: self["reason"])
        case "verify":
            guard let method: IdentityMethod = value("method") else { return nil }
            return VerifyIdentity(
                ticket: number, method: method, reference: self["reference"], secondPerson: self["second-person"])
        case "back": return StepBack(ticket: number)
        case "take-over": return TakeOverWalkthrough(ticket: number)
        case "finish":
            guard let ending: WalkthroughEnding = value("end") else { return nil }
            return FinishWalkthrough(
                ticket: number, ending: ending, cause: self["cause"], to: self["to"], reason: self["reason"],
                code: code("code"))
        default: return nil
        }
    }
}
