import DeskCore

/// What can be typed at a step besides an answer: a word, or its letter. The help is made of these.
enum PlainVerb: String, CaseIterable {
    case done
    case failed
    case skip
    case known
    case back
    case note
    case wait
    case verify
    case tick
    case timer
    case guide
    case returns = "return"
    case takeOver = "takeover"
    case solved
    case escalate
    case giveUp = "giveup"
    case again
    case help
    case quit

    /// Nil for what is too rare, or too easily meant otherwise, for one letter.
    private var letter: String? {
        switch self {
        case .done: "d"
        case .failed: "f"
        case .skip: "s"
        case .known: "a"
        case .back: "b"
        case .note: "c"
        case .wait: "w"
        case .verify: "v"
        case .tick: "x"
        case .timer: "t"
        case .guide: "g"
        case .returns: "<"
        case .escalate: "e"
        case .again: "r"
        case .help: "?"
        case .quit: "q"
        case .takeOver, .solved, .giveUp: nil
        }
    }

    private var meaning: String {
        switch self {
        case .done: "the step worked"
        case .failed: "the step did not work; what happened may follow"
        case .skip: "leave the step out, with a reason; where the cause is plain already, the steps up to it too"
        case .known: "record what another ticket of the user says of the step"
        case .back: "go one recorded step back"
        case .note: "write a note for colleagues"
        case .wait: "wait for the user"
        case .verify: "record how the caller was verified"
        case .tick: "tick an item by its number, or take the tick away: tick 2"
        case .timer: "start the step's timer, or stop it; timer 10m says how long"
        case .guide: "go to another code's guide and come back afterwards: guide 50076"
        case .returns: "come back from another guide"
        case .takeOver: "make a colleague's walkthrough yours"
        case .solved: "end the walkthrough: solved, with the cause"
        case .escalate: "end the walkthrough: escalate"
        case .giveUp: "end the walkthrough: given up, with a reason"
        case .again: "say the step again"
        case .help: "list what can be typed"
        case .quit: "leave; what is recorded stays, and the walk goes on here next time"
        }
    }

    /// The verb that a line begins with, and the rest of the line.
    static func read(_ line: String) -> (verb: PlainVerb, rest: String)? {
        let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
        guard let word = parts.first?.lowercased(),
            let verb = allCases.first(where: { $0.rawValue == word || $0.letter == word })
        else { return nil }
        return (verb, parts.count > 1 ? parts[1].trimmed : "")
    }

    static var list: [String] {
        allCases.map { verb in "\(verb.rawValue)\(verb.letter.map { " or \($0)" } ?? ""): \(verb.meaning)" }
    }
}
