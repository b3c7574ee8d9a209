import DeskCanvas
import DeskCore

/// A few fields to fill in; what becomes of them is an intent.
struct Form: Sendable {
    /// What the form is for.
    enum Purpose: Equatable, Sendable {
        case note(TicketNumber, step: String?)
        case message(TicketNumber, step: String?)
        case assign(TicketNumber)
        case priority(TicketNumber)
        case waiting(TicketNumber, fixedOnUser: Bool = false)
        case escalate(TicketNumber)
        case resolve(TicketNumber, cause: String = "")
        case reopen(TicketNumber)
        case cancel(TicketNumber)
        case labels(TicketNumber)
        case correct(TicketNumber)
        /// `then` is the step that is recorded once the identity is.
        case identity(TicketNumber, then: RecordStep? = nil)
        case skip(TicketNumber)
        case failed(TicketNumber)
        case timer(TicketNumber)
        case solved(TicketNumber)
        case finishEscalated(TicketNumber)
        case finish(TicketNumber)
        /// A new one of the form's tickets.
        case incident(TicketNumber)
    }

    var purpose: Purpose
    /// The tickets that it is about where those are many; else the one of its purpose is meant.
    var many: [TicketNumber] = []
    var title: String
    var fields: [FormField]
    var focus = 0
    /// What is wrong with what was filled in, or why it was refused.
    var problem: String?
    /// What one should know before typing.
    var notice: String?
    /// The version of the ticket that was on the screen when the form was opened, or when a refusal was read in it.
    var seen: Int?
    /// The intent that is on its way; until its answer is there, keys wait.
    var sent: Attempt?

    init(_ purpose: Purpose, title: String, fields: [FormField]) {
        self.purpose = purpose
        self.title = title
        self.fields = fields
    }

    var isForMany: Bool { !many.isEmpty }

    /// What the fields hold, in order: text, or the chosen option.
    var values: [String] { fields.map(\.value) }

    /// The draft that the form would leave; nil where nothing was typed into it.
    var draft: Draft? {
        guard fields.contains(where: \.isTyped) else { return nil }
        return Draft(kind: draftKind, fields: values.map { SecretMask.mask($0).text })
    }

    var draftKind: Draft.Kind {
        isForMany ? .formForMany(purpose.name) : .form(purpose.name, purpose.ticket)
    }

    mutating func restore(_ draft: Draft) {
        for (index, value) in draft.fields.enumerated() where fields.indices.contains(index) {
            fields[index].restore(value)
        }
    }

    /// The next field that has to be filled in and is not, from the one after the focus on; the focused one itself comes last.
    var nextRequired: Int? {
        let count = fields.count
        return (1..<count).map { (focus + $0) % count }.first { fields[$0].isMissing }
    }

    mutating func focus(_ index: Int) {
        if fields.indices.contains(focus) { fields[focus].mask() }
        focus = min(max(0, index), fields.count - 1)
    }
}

extension Form.Purpose {
    var ticket: TicketNumber {
        switch self {
        case .note(let number, _), .message(let number, _), .assign(let number), .priority(let number),
            .waiting(let number, _), .escalate(let number), .resolve(let number, _), .reopen(let number),
            .cancel(let number), .labels(let number), .correct(let number), .identity(let number, _),
            .skip(let number), .failed(let number), .timer(let number), .solved(let number),
            .finishEscalated(let number),
            .finish(let number), .incident(let number):
            number
        }
    }

    /// As drafts call it.
    var name: String {
        switch self {
        case .note: "note"
        case .message: "message"
        case .assign: "assign"
        case .priority: "priority"
        // Their fields are not the same, so neither takes up what was typed into the other.
        case .waiting(_, fixedOnUser: false): "wait"
        case .waiting(_, fixedOnUser: true): "wait-for-user"
        case .escalate: "escalate"
        case .resolve: "resolve"
        case .reopen: "reopen"
        case .cancel: "cancel"
        case .labels: "labels"
        case .correct: "correct"
        case .identity: "identity"
        case .skip: "skip"
        case .failed: "failed"
        case .timer: "timer"
        case .solved: "solved"
        case .finishEscalated: "finish-escalated"
        case .finish: "finish"
        case .incident: "incident"
        }
    }
}
