import DeskCore
import Yams

/// Reads the section `clusters`: how many users within how many minutes are pointed at.
///
///     clusters: {users: 5, minutes: 15}
enum ClustersReader {
    private enum Key: String, CaseIterable {
        case users
        case minutes
    }

    static func read(_ section: YAMLSetting, in file: YAMLFile) throws(SettingsProblem) -> ClusterRule {
        var rule = ClusterRule()
        for setting in try file.settings(in: section.value, or: .notSection("clusters", example: "users: 5")) {
            switch Key(rawValue: setting.name) {
            case .users: rule.users = try count(setting, 2...10_000, in: file)
            case .minutes: rule.minutes = try count(setting, 1...1440, in: file)
            case nil: throw file.unknown(setting, known: Key.allCases.map(\.rawValue))
            }
        }
        return rule
    }

    private static func count(
        _ setting: YAMLSetting, _ range: ClosedRange<Int>, in file: YAMLFile
    ) throws(SettingsProblem) -> Int {
        guard let text = setting.value.scalar?.string.trimmed, let count = Int(text), range.contains(count) else {
            throw file.problem(.notACount(setting.name, range), at: setting.value)
        }
        return count
    }
}
