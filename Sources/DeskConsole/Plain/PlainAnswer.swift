import DeskCore

/// Which of a question's answers a typed line means: by its number, its words, or the beginning of them.
enum PlainAnswer {
    case one(RouteAnswer)
    case several([RouteAnswer])
    case none

    init(_ line: String, to answers: [RouteAnswer]) {
        let line = line.lowercased()
        if let number = Int(line) {
            self = answers.indices.contains(number - 1) ? .one(answers[number - 1]) : .none
        } else if let exact = answers.first(where: { $0.id == line || $0.label.lowercased() == line }) {
            self = .one(exact)
        } else {
            let fitting = answers.filter { $0.label.lowercased().hasPrefix(line) }
            // A verb's letter or word, such as `note`, is meant as such where no single answer begins with it.
            self =
                fitting.count == 1
                ? .one(fitting[0]) : fitting.isEmpty || PlainVerb.read(line) != nil ? .none : .several(fitting)
        }
    }
}
