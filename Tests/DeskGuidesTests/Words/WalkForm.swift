import DeskCore

/// What the steps of a guide say, as text, each word as often as the page has it.
enum WalkForm {
    static func words(of guide: Guide) -> [String] {
        let columns = Set(guide.blocks.flatMap(\.columnNames))
        return guide.steps.flatMap { words(of: $0, columns: columns) }
    }

    /// What a detail says again, so that it can be read by itself, is left out: the answer or the column that it belongs to, and the
    /// kind of a note. An answer that leads to a step has its name from there.
    private static func words(of step: GuideStep, columns: Set<String>) -> [String] {
        let labels = Set(step.answers.map(\.label)).union(columns).union(kinds)
        let details = step.details.map { detail -> String in
            var rest = detail
            while let label = labels.first(where: { rest.hasPrefix($0 + ": ") }) {
                rest = String(rest.dropFirst(label.count + 2))
            }
            return rest
        }
        let texts = [step.title, step.text] + details + step.say
        // A condition in a sentence is an answer as well, and the walk itself adds one for all other cases.
        let answers = step.answers.filter { answer in
            answer.leadsTo == nil && answer.label != "Otherwise"
                && (step.details.contains { $0.hasPrefix(answer.label) }
                    || !texts.contains { $0.contains(answer.label) })
        }.map(\.label)
        return PageWords.split((texts + answers).joined(separator: "\n"))
    }

    /// All that a step says.
    static func allWords(of step: GuideStep) -> [String] {
        PageWords.split(
            ([step.title, step.text] + step.details + step.say + step.answers.map(\.label)).joined(separator: "\n"))
    }

    /// By these a line says what it is: words to say, or where the walk goes on.
    static let signs: Set<String> = ["say", "then", "next", "step", "paso"]

    private static let kinds = ["Note", "Tip", "Important", "Warning", "Caution"]
}

extension GuideBlock {
    /// The names of the columns of every table in it.
    fileprivate var columnNames: [String] {
        switch self {
        case .table(let table): table.header.map { $0.plainText.trimmed }
        case .list(let list): list.items.flatMap(\.blocks).flatMap(\.columnNames)
        case .quote(_, let blocks): blocks.flatMap(\.columnNames)
        default: []
        }
    }
}
