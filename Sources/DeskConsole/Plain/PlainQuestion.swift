import DeskCore

/// What a walk in lines asks for next.
enum PlainQuestion: Sendable {
    case step
    case skipReason
    case note
    case waitReason
    case requester
    case method(then: RecordStep?)
    case reference(IdentityMethod, then: RecordStep?)
    case secondPerson(IdentityMethod, reference: String, then: RecordStep?)
    /// Whether an answer that makes a security case is meant.
    case suspicion(RecordStep, label: String)
    case timerLength
    case cause
    case escalationTarget
    case escalationReason(to: String)
    case giveUpReason

    /// The line that asks; nil at a step, which asks by itself. An empty answer leaves the question.
    var words: [String]? {
        switch self {
        case .step: nil
        case .skipReason: ["Why is it left out?"]
        case .note: ["Note for colleagues:"]
        case .waitReason: ["What does the user have to do first?"]
        case .requester: ["Who calls? The user's principal name:"]
        case .method:
            ["How was the caller verified?"]
                + IdentityMethod.allCases.enumerated().map { "\($0 + 1) \($1.rawValue): \($1.words)" }
                + ["A number or a word:"]
        case .reference: ["Where did the number or the proof come from? Never a secret:"]
        case .secondPerson: ["Who else confirmed it? For privileged users; otherwise type none:"]
        case .suspicion(_, let label):
            [
                "“\(label)” makes this a security case: it is escalated, and no credential may be changed any more. Is that so? yes or no:"
            ]
        case .timerLength: ["How long, as 10m or 2h?"]
        case .cause: ["What was the cause?"]
        case .escalationTarget: ["To which team or person?"]
        case .escalationReason: ["Why?"]
        case .giveUpReason: ["Why is it given up?"]
        }
    }
}
