import DeskCanvas
import DeskCore

/// The answers to a step, for a question with more of them than there are digits.
struct AnswersOverlay: Sendable {
    var ticket: TicketNumber
    var step: RouteStep
    var picker = Picker()

    /// The places of the answers that fit: those whose number begins as typed, then those of the words.
    var found: [Int] {
        let typed = picker.words
        guard !typed.isEmpty else { return Array(step.answers.indices) }
        let index = WordIndex(step.answers.map { WordIndex.Text(words: [WordIndex.words(of: $0.label)]) })
        let ofWords = index.search(picker.field.text.lowercased())
        guard typed.count == 1, Int(typed[0]) != nil else { return ofWords }
        let ofNumber = step.answers.indices.filter { String($0 + 1).hasPrefix(typed[0]) }
        return ofNumber + ofWords.filter { !ofNumber.contains($0) }
    }
}

extension Model {
    mutating func takeInAnswers(_ event: InputEvent) -> [Effect] {
        guard case .answers(var answers) = overlay else { return [] }
        let found = answers.found
        switch answers.picker.take(event, count: found.count, height: pickerHeight()) {
        case .isLeft:
            overlay = nil
        case .chose(let index):
            guard found.indices.contains(index) else { return [.bell] }
            overlay = nil
            return record(answers.step.answers[found[index]], to: answers.step, on: answers.ticket)
        case .stays:
            overlay = .answers(answers)
        }
        return []
    }

    func drawAnswers(_ answers: AnswersOverlay, _ canvas: inout Canvas) {
        let memory = StepMemory(of: answers.ticket, in: desk, at: now)
        drawPicker(
            answers.picker, title: answers.step.title, placeholder: "number or words of the answer; Enter records it",
            rows: answers.found.map { place in
                let answer = answers.step.answers[place]
                let number = "\(place + 1)"
                let tally = memory?.words(ofAnswer: answer.id).map { "  (\($0))" } ?? ""
                return [
                    StyledRun(number + String(repeating: " ", count: max(1, 4 - number.count)), .key),
                    StyledRun(answer.label), StyledRun(tally, .dim),
                ]
            }, &canvas)
    }
}
