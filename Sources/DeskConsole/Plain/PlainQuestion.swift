import DeskCore

/// What a walk in lines asks for next.
enum PlainQuestion: Sendable {
    case step
    /// Where the walk may go on, besides the step that follows; so for a failure.
    case skipReason([RouteStep])
    case failure([RouteStep])
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

    /// Whether an empty line is an answer to it.
    var takesNothing: Bool {
        switch self {
        case .secondPerson, .failure: true
        default: false
        }
    }

    /// The lines that ask; nil at a step, which asks by itself.
    var words: [String]? {
        guard var lines = asking, let last = lines.popLast() else { return nil }
        let empty =
            switch self {
            case .secondPerson: "an empty line: nobody"
            case .failure: "an empty line goes on with the step that follows"
            default: "an empty line goes back to the step"
            }
        return lines + ["\(last) (\(empty))"]
    }

    private static func offer(_ ways: [RouteStep]) -> [String] {
        ways.enumerated().map { "\($0 + 1): go on with “\($1.title)” instead" }
    }

    private var asking: [String]? {
        switch self {
        case .step: nil
        case .skipReason(let ways):
            Self.offer(ways)
                + [
                    "Why is it left out?"
                        + (ways.isEmpty ? "" : " To go on elsewhere, its number before the reason, as 1: why")
                ]
        case .failure(let ways):
            Self.offer(ways)
                + ["What happened? Words" + (ways.isEmpty ? "" : ", or a number")]
        case .note: ["Which note for colleagues?"]
        case .waitReason: ["What does the user have to do first?"]
        case .requester: ["Who calls? Type the user's principal name."]
        case .method:
            ["How was the caller verified?"]
                + IdentityMethod.allCases.enumerated().map { "\($0 + 1) \($1.rawValue): \($1.words)" }
                + ["Which of them? A number or a word."]
        case .reference: ["Where did the number or the proof come from? Never a secret."]
        case .secondPerson: ["Who else confirmed it? Somebody has to for privileged users only."]
        case .suspicion(_, let label):
            [
                "“\(label)” makes this a security case: it is escalated, and no credential may be changed any more. Is that so? yes or no"
            ]
        case .timerLength: ["How long, as 10m or 2h?"]
        case .cause: ["What was the cause?"]
        case .escalationTarget: ["To which team or person?"]
        case .escalationReason: ["Why?"]
        case .giveUpReason: ["Why is it given up?"]
        }
    }
}
