import FoundationEssentials
import Testing

@Suite("Scenarios: keys in, screens out")
struct ScenarioTests {
    /// `RECORD=1` writes the screens instead of comparing them. Such a run fails, so that nobody takes it for a test.
    private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

    @Test("The screens are those on record", arguments: Scenario.all)
    func screens(_ scenario: Scenario) throws {
        let screens = try scenario.play()
        if Self.isRecording {
            try scenario.record(screens)
            Issue.record("Recorded \(screens.keys.sorted()). Read them, then run without RECORD.")
            return
        }
        let recorded = scenario.recorded
        for name in Set(screens.keys).union(recorded.keys).sorted() {
            guard let seen = screens[name] else { throw ScenarioProblem.screenNeverTaken(name) }
            guard let expected = recorded[name] else { throw ScenarioProblem.missingFile(name) }
            if seen != expected {
                Issue.record("\(scenario.name)/\(name)\n\(Self.difference(from: expected, to: seen))")
            }
        }
    }

    @Test("There are scenarios")
    func thereAreScenarios() {
        #expect(!Scenario.all.isEmpty)
    }

    /// The rows that differ, the expected one with a minus, the one that is seen with a plus.
    private static func difference(from expected: String, to seen: String) -> String {
        let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let seen = seen.split(separator: "\n", omittingEmptySubsequences: false)
        return (0..<max(expected.count, seen.count)).flatMap { row -> [String] in
            let old = row < expected.count ? expected[row] : "(no such row)"
            let new = row < seen.count ? seen[row] : "(no such row)"
            return old == new ? [] : ["\(row + 1) - \(old)", "\(row + 1) + \(new)"]
        }.joined(separator: "\n")
    }
}
