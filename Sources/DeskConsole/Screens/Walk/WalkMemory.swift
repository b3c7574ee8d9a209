import DeskCanvas
import DeskCore

/// What the desk remembers that helps at the current step, as lines: who shares the walk, that its guide was changed, what is known already,
/// what worked before.
struct WalkMemory {
    private let model: Model
    private let screen: WalkScreen
    private let width: Int
    private let memory: StepMemory?

    init(_ model: Model, _ screen: WalkScreen, width: Int) {
        self.model = model
        self.screen = screen
        self.width = width
        memory = StepMemory(of: screen.ticket, in: model.desk, at: model.now)
    }

    /// About the walkthrough as a whole.
    var ofWalk: [StyledLine] {
        guard let walkthrough = model.desk.walkthrough(of: screen.ticket) else { return [] }
        let others = model.desk.tickets(sharing: walkthrough, besides: screen.ticket).map(\.id)
        var lines: [StyledLine] = []
        if !others.isEmpty {
            let names = others.joined(separator: ", ")
            lines += line("=", "Shared with \(names): what is recorded here counts there too.", .info)
        }
        if screen.change != nil {
            lines += line(
                "≠",
                "The guide was changed since (\(keyName(.changes)) shows what, \(keyName(.moveOver)) goes over to it).",
                .warning)
        }
        return lines
    }

    /// About the current step.
    var ofStep: [StyledLine] {
        guard let memory else { return [] }
        return memory.sentences(at: model.now).enumerated().flatMap { index, sentence in
            index == 0 && memory.known != nil
                ? line("✓", "\(sentence) \(keyName(.carryOver)) records it here too.", .good)
                : line("·", sentence, .info)
        }
    }

    /// How often an answer to the question for the cause was the end of the trouble.
    func ofAnswer(_ answer: RouteAnswer) -> [StyledRun] {
        guard let memory, let words = memory.words(ofAnswer: answer.id) else { return [] }
        return [StyledRun("  (\(words))", memory.isMostFrequent(answer.id) ? .good : .dim)]
    }

    private func keyName(_ action: Action) -> String { Actions.key(action, in: .walk) }

    private func line(_ mark: String, _ text: String, _ style: Style) -> [StyledLine] {
        text.wrapped(to: width, style, mark: StyledRun("\(mark) ", style))
    }
}
