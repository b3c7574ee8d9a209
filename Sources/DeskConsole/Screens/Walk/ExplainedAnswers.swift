import DeskCore

extension GuideStep {
    /// Whether the details of a question are its answers in more words, as a list of causes has them.
    var explainsAnswers: Bool {
        answers.count > 2 && details.count == answers.count
            && answers.allSatisfy { answer in details.contains { $0.hasPrefix(answer.label) } }
    }

    /// What such a detail says behind the label of its answer.
    func words(behind label: String) -> String {
        details.first { $0.hasPrefix(label) }.map { String($0.dropFirst(label.count)) } ?? ""
    }
}
