import DeskCore

extension Model {
    /// Opens a form with what is known filled in, or with what was being typed when it was left.
    mutating func openForm(_ purpose: Form.Purpose) {
        guard let ticket = desk.tickets[purpose.ticket] else { return }
        var form = Form(purpose, title: "\(ticket.id): \(purpose.title)", fields: fields(purpose, ticket))
        form.seen = ticket.version
        if case .identity = purpose { form.notice = desk.policy.requesters.words(about: ticket.requester) }
        if ticket.isSuspicious { form.notice = "This is a security case: somebody else may have the password." }
        open(form)
    }

    /// Opens a form about many tickets, of which nothing is known that would hold for all.
    mutating func openForm(_ purpose: Form.Purpose, for many: [TicketNumber]) {
        var form = Form(
            purpose, title: "\(Self.count(many).capitalizedFirst): \(purpose.title)", fields: fields(purpose, nil))
        form.many = many
        open(form)
    }

    mutating func open(_ form: Form) {
        var form = form
        // An answer of the store may open a form while another one is being filled in.
        if let draft = overlay?.form?.draft { keepDraft(draft) }
        if let draft = takeDraft(form.draftKind) {
            form.restore(draft)
            form.notice = "This is what you were typing when you left."
        }
        overlay = .form(form)
    }

    private func fields(_ purpose: Form.Purpose, _ ticket: Ticket?) -> [FormField] {
        switch purpose {
        case .note: audience(ticket, isTold: false) + [.lines("Note for colleagues")]
        case .message(_, let step):
            audience(ticket, isTold: true)
                + [.lines("What the user is told (copied when recorded)", words(of: step))]
        case .assign: [.line("To (a user of this system)")]
        case .priority:
            [
                .choice("Impact", Level.words, selected: ticket.map { Level.place($0.impact) }),
                .choice("Urgency", Level.words, selected: ticket.map { Level.place($0.urgency) }),
            ]
        case .waiting(_, let fixedOnUser):
            (fixedOnUser ? [] : [.choice("For", ["user", "other (a colleague, a team, a provider)"])])
                + [
                    .line("Reason"),
                    .line("Remind in 2h, 3d (working days), or tomorrow 9:00 (may stay empty)", isOptional: true),
                ]
        case .escalate, .finishEscalated:
            [
                .line("To (team or person)", ticket?.escalation?.to ?? ""),
                .lines("Reason", ticket?.escalation?.reason ?? ""),
            ]
        case .resolve(_, let cause):
            [.line("Cause", cause.isEmpty ? knownCause(ticket) : cause), .lines("Fix", knownFix(ticket))]
        case .reopen: [.line("Reason")]
        case .cancel: [.line("Reason"), .line("Duplicate of (a ticket; may stay empty)", isOptional: true)]
        case .labels:
            [
                ticket.map { .line("Labels, with commas between", $0.labels.joined(separator: ", "), isOptional: true) }
                    ?? .line("Labels to put beside those that each has, with commas between")
            ]
        case .correct:
            [
                .line("Requester", ticket?.requester ?? "", isOptional: true),
                .line("App", ticket?.app ?? "", isOptional: true),
                .line("Title", ticket?.title ?? ""),
            ]
        case .identity:
            [
                .choice("Verified by", IdentityMethod.allCases.map { "\($0.rawValue) · \($0.words)" }, selected: nil),
                .line("Reference (where the number or proof came from; never a secret)"),
                .line(
                    "Second person (for privileged users)",
                    isOptional: desk.policy.requesters.record(of: ticket?.requester)?.isPrivileged != true),
            ]
        case .skip(let number): [.line("Why is it left out?")] + waysOn(number, after: .skipped)
        case .failed(let number):
            [.line("What happened (may stay empty)", isOptional: true)] + waysOn(number, after: .failed)
        case .timer: [.line("How long (10m, 2h)")]
        // Its form is made where its tickets are known.
        case .incident: []
        case .solved: [.line("Cause", knownCause(ticket))]
        case .finish:
            [
                .choice("How it ends", ["abandoned", "other-error (its guide follows)"]),
                .line("Reason", isOptional: true), .line("Code of the other error (where it is one)", isOptional: true),
            ]
        }
    }

    /// Where the walk may go on from a step that did not work or is left out; nothing to choose where there is one way only.
    private func waysOn(_ number: TicketNumber, after outcome: StepOutcome) -> [FormField] {
        let ways = desk.waysOn(from: number, after: outcome).map { "\($0.way.rawValue) · \($0.step.title)" }
        let next = desk.nextTitle(of: number) ?? "the end of the guide"
        return ways.isEmpty ? [] : [.choice("Go on with", ["next · \(next)"] + ways)]
    }

    /// The cause that was answered in the walkthrough.
    private func knownCause(_ ticket: Ticket?) -> String {
        guard let ticket, let walkthrough = desk.walkthrough(of: ticket.number),
            let route = desk.routes[walkthrough.revision]
        else {
            return ""
        }
        if let cause = walkthrough.end?.cause { return cause }
        for record in walkthrough.records.reversed() {
            guard let step = route[record.step], step.role == .causes,
                let answer = step.answers.first(where: { $0.id == record.answer })
            else { continue }
            return answer.label
        }
        return ""
    }

    /// The remedy whose last step worked, by the name of its section.
    private func knownFix(_ ticket: Ticket?) -> String {
        let section = ticket.flatMap { desk.lastRemedy(of: $0.number) } ?? ""
        return section.hasPrefix("Fix: ") ? String(section.dropFirst(5)) : section
    }

    private func words(of step: String?) -> String {
        guard let step else { return "" }
        return top.walk?.guide?.step(step)?.say.joined(separator: "\n") ?? ""
    }
}

extension Form.Purpose {
    var title: String {
        switch self {
        case .note: "note"
        case .message: "message to the user"
        case .assign: "assign"
        case .priority: "priority"
        case .waiting: "wait"
        case .escalate: "escalate"
        case .resolve: "resolve"
        case .reopen: "reopen"
        case .cancel: "cancel"
        case .labels: "labels"
        case .correct: "correct the facts"
        case .identity: "identity check"
        case .skip: "skip the step"
        case .failed: "the step did not work"
        case .timer: "timer"
        case .solved: "solved"
        case .finishEscalated: "end the walkthrough: escalate"
        case .finish: "end the walkthrough"
        case .incident: "incident"
        }
    }
}

extension Level {
    static let words = allCases.map(\.rawValue)

    static func place(_ level: Level) -> Int {
        allCases.firstIndex(of: level) ?? 1
    }
}
