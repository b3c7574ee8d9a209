import FoundationEssentials
import Testing

/// A story on the console, kept as a folder of text: `start.txt` says where it begins, `keys.txt` what is pressed, `screen.txt` what
/// is seen at the end, and `screen-NAME.txt` what is seen where the keys say `screen NAME`.
struct Scenario: Sendable, CustomTestStringConvertible {
    /// `queue/sorted`.
    let name: String

    static let all: [Scenario] = ScenarioFiles.names(in: ScenarioFiles.scenarios).flatMap { group in
        ScenarioFiles.names(in: ScenarioFiles.scenarios.appending(path: group))
            .map { Scenario(name: "\(group)/\($0)") }
            .filter { ScenarioFiles.bytes("keys.txt", of: $0.folder) != nil }
    }

    var testDescription: String { name }
    var folder: URL { ScenarioFiles.scenarios.appending(path: name) }

    /// Plays the scenario.
    ///
    /// - Returns: each screen as text, by the name of its file.
    func play() throws -> [String: String] {
        var player = try Player(ScenarioStart(folder: folder), folder: folder)
        for line in ScenarioLine.all(of: try ScenarioFiles.text("keys.txt", of: folder), file: "keys.txt") {
            do {
                try player.play(ScenarioStep(line))
            } catch {
                throw ScenarioFailure(scenario: name, line: line, cause: error)
            }
        }
        var screens = ["screen.txt": player.picture]
        for (picture, rows) in player.pictures { screens["screen-\(picture).txt"] = rows }
        return screens.mapValues { $0.joined(separator: "\n") + "\n" }
    }

    /// The screens that are on record, by the name of their file.
    var recorded: [String: String] {
        let names = ScenarioFiles.names(in: folder).filter { $0.hasPrefix("screen") && $0.hasSuffix(".txt") }
        return Dictionary(uniqueKeysWithValues: names.map { ($0, (try? ScenarioFiles.text($0, of: folder)) ?? "") })
    }

    func record(_ screens: [String: String]) throws {
        for name in recorded.keys where screens[name] == nil {
            try FileManager.default.removeItem(at: folder.appending(path: name))
        }
        for (name, text) in screens {
            try Data(text.utf8).write(to: folder.appending(path: name))
        }
    }
}

/// Where in its keys a scenario came to a stop.
struct ScenarioFailure: Error, CustomStringConvertible {
    let scenario: String
    let line: ScenarioLine
    let cause: any Error

    var description: String { "\(scenario), keys.txt, line \(line.number) (\(line.text)): \(cause)" }
}
