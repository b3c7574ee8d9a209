/// What is wrong with the text of a scenario itself, as opposed to what the console shows.
enum ScenarioProblem: Error, Equatable, CustomStringConvertible {
    case missingFile(String)
    /// A line that says nothing the runner knows.
    case unreadable(file: String, line: Int, text: String)
    /// A rule said no to what a line wants done to the desk.
    case refused(String, sentence: String)
    /// A step expected of the world what did not happen.
    case unexpectedEffects(expected: String, found: [String])
    /// The model shows no screen of this name, since `keys.txt` never takes it.
    case screenNeverTaken(String)

    var description: String {
        switch self {
        case .missingFile(let name): "There is no file \(name) in the scenario, among the shared files or the guides."
        case .unreadable(let file, let line, let text): "\(file), line \(line), says nothing that is known: \(text)"
        case .refused(let line, let sentence): "“\(line)” was refused: \(sentence)"
        case .unexpectedEffects(let expected, let found): "Expected the effect “\(expected)”, found \(found)."
        case .screenNeverTaken(let name): "\(name) is there, and no step of keys.txt takes it."
        }
    }
}
