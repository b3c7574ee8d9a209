import Yams

/// What is wrong with a configuration file.
package struct SettingsProblem: Error, Equatable {
    package enum Kind: Equatable, Sendable {
        case notYAML(String)
        case notAMapping
        case notAPath(String)
        case unknownSetting(String)
    }

    package var source: String
    /// From 1.
    package var line: Int
    package var kind: Kind

    init(source: String, line: Int, kind: Kind) {
        self.source = source
        self.line = line
        self.kind = kind
    }

    init(_ error: YamlError, source: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(source: source, line: mark.line, kind: .notYAML(problem))
        default:
            self.init(source: source, line: 1, kind: .notYAML("it cannot be read"))
        }
    }
}

extension SettingsProblem {
    /// What is wrong, where, and what was meant.
    package var sentence: String {
        switch kind {
        case .notYAML(let why):
            "\(source), line \(line): this is no YAML (\(why)). Mend the line, or put a # before it."
        case .notAMapping: "\(source), line \(line): settings are written as `name: value`, one a line."
        case .notAPath(let name):
            "\(source), line \(line): `\(name)` wants the path of a folder, such as `\(name): /srv/desk`."
        case .unknownSetting(let name): "\(source), line \(line): there is no setting `\(name)`; `data` is known."
        }
    }
}
