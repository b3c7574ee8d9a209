import DeskCanvas
import DeskCore

/// The answers to a step, for a question with more of them than there are digits.
struct AnswersOverlay: Sendable {
    var ticket: TicketNumber
    var step: RouteStep
    var picker = Picker()

    var found: [RouteAnswer] {
        guard !picker.words.isEmpty else { return step.answers }
        let index = WordIndex(step.answers.map { WordIndex.Text(words: [WordIndex.words(of: $0.label)]) })
        return index.search(picker.field.text.lowercased()).map { step.answers[$0] }
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
            return record(.answered, on: answers.ticket, answer: found[index].id)
        case .stays:
            overlay = .answers(answers)
        }
        return []
    }

    func drawAnswers(_ answers: AnswersOverlay, _ canvas: inout Canvas) {
        let memory = StepMemory(of: answers.ticket, in: desk, at: now)
        drawPicker(
            answers.picker, title: answers.step.title, placeholder: "words of the answer; Enter records it",
            rows: answers.found.map { answer in
                let tally = memory?.words(ofAnswer: answer.id).map { "  (\($0))" } ?? ""
                return [StyledRun(answer.label), StyledRun(tally, .dim)]
            }, &canvas)
    }
}
