/// What a walk found, and what it did about it.
struct Remedy {
    /// Every answer that was given to a question for the cause, each once.
    private(set) var causes: Set<Cause> = []
    /// The last one of them.
    private(set) var lastCause: Cause?
    /// The steps that repaired something, or were to.
    private(set) var tried: Set<String> = []
    /// Those of them that were done since the last cause was named: whatever came before did not help.
    private(set) var lastFixes: Set<String> = []

    struct Cause: Hashable {
        var step: String
        var answer: String
    }

    init(of walkthrough: Walkthrough, on route: WalkRoute) {
        for record in walkthrough.records {
            switch route[record.step]?.role {
            case .causes:
                guard let answer = record.answer else { continue }
                let cause = Cause(step: record.step, answer: answer)
                causes.insert(cause)
                lastCause = cause
                lastFixes = []
            case .resolve:
                guard record.outcome != .skipped else { continue }
                tried.insert(record.step)
                if record.outcome == .failed { lastFixes.remove(record.step) } else { lastFixes.insert(record.step) }
            default: continue
            }
        }
    }
}
