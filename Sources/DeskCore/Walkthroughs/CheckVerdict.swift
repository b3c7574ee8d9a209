/// Whether an answer to a check says that it does not work. Where the answers lead tells more than their words, which pages put in
/// their own way: whoever is sent to hand over, or back, has not been helped.
struct CheckVerdict {
    private let step: RouteStep
    private let route: WalkRoute

    init(of step: RouteStep, on route: WalkRoute) {
        self.step = step
        self.route = route
    }

    func isNo(_ answer: RouteAnswer) -> Bool {
        let isSentAway = step.answers.map(leadsAway)
        if isSentAway.contains(false), leadsAway(answer) { return true }
        // "Does it still fail?" is asked the other way round: its yes is the one that leads away, or its words say so.
        let isTurned =
            zip(step.answers, isSentAway).contains { $1 && words(of: $0) == .yes } && isSentAway.contains(false)
            || CheckWords.asksForTrouble(step.title)
        if let verdict = words(of: answer) { return (verdict == .no) != isTurned }
        let isTrouble = step.answers.map(leadsToTrouble)
        if isTrouble.contains(true), isTrouble.contains(false) { return leadsToTrouble(answer) }
        // Of two answers, one that is understood says what the other means.
        guard step.answers.count == 2, let other = step.answers.first(where: { $0.id != answer.id }),
            let verdict = words(of: other)
        else { return false }
        return (verdict == .yes) != isTurned
    }

    /// Whether the page itself says that this answer hands over, or goes back.
    private func leadsAway(_ answer: RouteAnswer) -> Bool {
        guard let target = answer.leadsTo, let role = route[target]?.role else { return false }
        return [.escalate, .collectEvidence].contains(role) || isBack(target)
    }

    private func isBack(_ target: String) -> Bool {
        for other in route.steps {
            if other.id == target { return true }
            if other.id == step.id { return false }
        }
        return false
    }

    /// Whether there is more to find out or to repair behind it.
    private func leadsToTrouble(_ answer: RouteAnswer) -> Bool {
        if answer.guide != nil { return true }
        switch step.following(answer: answer.id).flatMap({ route[$0]?.role }) {
        case .confirmSignIn, .verifyIdentity, .diagnose, .causes, .resolve, .collectEvidence, .escalate: return true
        case .verify, .prerequisites, .notes, .reference, nil: return false
        }
    }

    private func words(of answer: RouteAnswer) -> CheckWords.Verdict? {
        CheckWords.verdict(of: answer)
    }
}

/// What people write as the answers to a check. A table: a new word is a new entry.
enum CheckWords {
    enum Verdict { case yes, no }

    private static let yesMarks: Set<Character> = ["✅", "✔", "✓", "☑", "👍", "🟢"]
    private static let noMarks: Set<Character> = ["❌", "✖", "✗", "✘", "👎", "🔴", "⛔", "🚫"]

    /// Where they stand first.
    private static let good: Set<String> = [
        "works", "ok", "okay", "fine", "solved", "fixed", "success", "successful", "pass", "passed", "done", "geht",
        "funktioniert", "klappt", "gelöst", "erledigt", "behoben", "marche", "fonctionne", "résolu", "réussi",
        "funciona",
        "resuelto", "resolvido", "funziona", "risolto", "werkt", "gelukt", "opgelost", "działa", "fungerar", "virker",
    ]
    /// Wherever they stand.
    private static let bad: Set<String> = [
        "not", "never", "fails", "failed", "fail", "still", "broken", "unsolved", "nok", "ko", "cannot", "error",
        "nicht",
        "kein", "keine", "fehler", "fehlgeschlagen", "weiterhin", "pas", "échec", "échoue", "erreur", "falla", "fallo",
        "non",
        "falha", "falhou", "não", "niet", "geen", "mislukt", "errore", "fallisce",
    ]
    /// In a question, these ask for what is wrong.
    private static let trouble = [
        "still fail", "still not", "still see", "still get", "still there", "still happen", "still occur", "still the",
        "same error", "come back", "comes back", "persist", "immer noch", "weiterhin", "toujours", "sigue", "persiste",
        "ancora", "nog steeds", "ainda",
    ]

    static func verdict(of answer: RouteAnswer) -> Verdict? {
        let marks = answer.label.unicodeScalars.lazy.map(Character.init)
        if marks.contains(where: noMarks.contains) { return .no }
        if marks.contains(where: yesMarks.contains) { return .yes }
        if AnswerWords.isNo(answer.id) { return .no }
        if AnswerWords.isYes(answer.id) { return .yes }
        let words = answer.label.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
        if words.contains(where: { bad.contains($0) || $0.hasSuffix("n't") || $0.hasSuffix("n’t") }) { return .no }
        return words.first.map(good.contains) == true ? .yes : nil
    }

    static func asksForTrouble(_ question: String) -> Bool {
        let question = question.lowercased()
        return trouble.contains { question.contains($0) }
    }
}
