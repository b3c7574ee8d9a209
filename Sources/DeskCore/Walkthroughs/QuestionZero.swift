/// "Did you start this sign-in yourself?": the first question of every guide that is about MFA or changes a credential. Only yes goes
/// on to a reset; otherwise somebody else may have the password, and the ticket is a security case.
package enum QuestionZero {
    private static let sectionID = "did-you-start-this-sign-in"
    private static let handOverID = "hand-over-to-security"

    /// Whether `answer` says that the user did not, or may not have, started the sign-in.
    package static func isDenied(_ step: RouteStep, answer: String) -> Bool {
        guard step.role == .confirmSignIn, let chosen = step.answers.first(where: { $0.id == answer }) else {
            return false
        }
        return !AnswerWords.isYes(chosen.id)
    }

    /// The guide with the question in front, where it is about MFA or changes a credential, and its page does not ask it.
    package static func asked(in guide: Guide, catalogue: CodeCatalogue) -> Guide {
        let isAboutMFA = guide.family == .mfa || guide.codes.contains { catalogue[$0]?.family == .mfa }
        return isAboutMFA || guide.steps.contains(where: \.changesCredential) ? asked(in: guide) : guide
    }

    /// The guide with the question in front, where its page does not ask it before any credential is changed. A page that only
    /// speaks of it, without answers, does not ask.
    package static func asked(in guide: Guide) -> Guide {
        let asks = guide.steps.prefix { !$0.changesCredential }.contains {
            $0.role == .confirmSignIn && !$0.answers.isEmpty
        }
        guard !asks, let first = guide.steps.first else { return guide }
        let sectionID = free(sectionID, in: guide)
        let handOverID = free(handOverID, in: guide)
        var guide = guide
        let question = GuideStep(
            id: sectionID, section: "Before anything else", sectionID: sectionID, role: .confirmSignIn,
            title: "Did you start this sign-in yourself?",
            text:
                "Ask before anything else: a prompt that the user did not cause means that somebody else has the password.",
            say: ["Did you start this sign-in yourself, just now, on your own device?"],
            answers: [
                GuideAnswer(id: "yes", label: "Yes", leadsTo: first.id),
                GuideAnswer(id: "no", label: "No", leadsTo: handOverID),
                GuideAnswer(id: "not-sure", label: "Not sure", leadsTo: handOverID),
            ])
        let handOver = GuideStep(
            id: handOverID, section: "Somebody else's sign-in", sectionID: handOverID, role: .escalate,
            title: "Hand the case over to security",
            text: "Reset nothing. Give security the user, the time, the correlation id and the address of the sign-in.",
            say: ["Deny every prompt that you did not cause yourself. Our security team will call you back."])
        guide.sections =
            [
                GuideSection(id: sectionID, title: question.section, level: 1, role: .confirmSignIn)
            ] + guide.sections + [GuideSection(id: handOverID, title: handOver.section, level: 1, role: .escalate)]
        guide.steps = [question] + guide.steps + [handOver]
        return guide
    }

    /// An id that the page does not use itself.
    private static func free(_ id: String, in guide: Guide) -> String {
        var candidate = id
        while guide.steps.contains(where: { $0.id == candidate })
            || guide.sections.contains(where: { $0.id == candidate })
        {
            candidate += "-0"
        }
        return candidate
    }
}
