import DeskCanvas
import DeskCore

/// One line of `keys.txt`.
enum ScenarioStep {
    /// Key names, as the configuration writes them: `j`, `ctrl-d`, `enter`.
    case keys([Key])
    case type(String)
    /// The name of a file, or the text itself.
    case paste(String)
    case resize(Size)
    /// Seconds.
    case wait(Double)
    /// Something that a colleague does.
    case desk(DeskLine)
    /// `bell`, `quit`, `suspend`, `redraw`, `announce` with the ticket and the step where colleagues see the agent now, or `copy` with the text or the name of the file that has it.
    case expectEffect(String)
    /// Takes a picture of this name.
    case screen(String)
    /// From here on what is asked of the world takes time: no answer comes until `deliver`.
    case hold
    case deliver
    /// From here on the store cannot be used, for this reason; without one it can again.
    case storeFails(String?)
    /// The desk's rules have changed, and now make this of the agent.
    case rules(Access)
    /// Somebody changes a page on the shelf: its name, what it says, and what it says then.
    case editGuide(String, old: String, new: String)
    /// Colleagues who are in tickets now, and nobody else is.
    case here([ScenarioColleague])
    /// The program is killed and started again.
    case crash
    /// The program is left and started again.
    case restart

    init(_ line: ScenarioLine) throws(ScenarioProblem) {
        let (verb, rest) = line.parts
        switch verb {
        case "type": self = .type(rest.unescaped)
        case "paste": self = .paste(rest)
        case "resize":
            guard let size = rest.size else { throw line.problem }
            self = .resize(size)
        case "wait":
            guard let seconds = rest.duration else { throw line.problem }
            self = .wait(seconds)
        case "as":
            guard let deskLine = DeskLine(line.text) else { throw line.problem }
            self = .desk(deskLine)
        case "expect-effect": self = .expectEffect(rest)
        case "screen": self = .screen(rest)
        case "hold": self = .hold
        case "deliver": self = .deliver
        case "store-fails": self = .storeFails(rest)
        case "store-works": self = .storeFails(nil)
        case "role":
            guard let access = ScenarioRules.access(rest) else { throw line.problem }
            self = .rules(access)
        case "rules-fail": self = .rules(.unknown(why: rest))
        case "here":
            self = .here(
                try rest.split(separator: ";").map { text throws(ScenarioProblem) in
                    guard let colleague = ScenarioColleague(String(text)) else { throw line.problem }
                    return colleague
                })
        case "edit-guide":
            let parts = rest.split(separator: " :: ").map(String.init)
            guard parts.count == 3 else { throw line.problem }
            self = .editGuide(parts[0], old: parts[1].unescaped, new: parts[2].unescaped)
        case "crash": self = .crash
        case "restart": self = .restart
        default:
            var keys: [Key] = []
            for name in line.text.split(separator: " ") {
                guard let key = Key(name: String(name)) else { throw line.problem }
                keys.append(key)
            }
            self = .keys(keys)
        }
    }
}
