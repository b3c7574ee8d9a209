import DeskCore
import Yams

/// Reads the section `targets`. What it does not say is as usual.
///
///     targets:
///       P1: {first-response: 15m, resolution: 4h}
///       P3: {resolution: 3d}
enum TargetsReader {
    static func read(_ section: YAMLSetting, in file: YAMLFile) throws(SettingsProblem) -> ServiceTargets {
        var targets = ServiceTargets.usual
        for setting in try file.settings(
            in: section.value, or: .notSection("targets", example: "P1: {first-response: 15m, resolution: 4h}"))
        {
            guard let rank = Priority.ranks.first(where: { "P\($0)" == setting.name.uppercased() }) else {
                throw file.unknown(setting, known: Priority.ranks.map { "P\($0)" })
            }
            for goal in try file.settings(
                in: setting.value, or: .notSection(setting.name, example: "first-response: 15m"))
            {
                guard let known = ServiceGoal(rawValue: goal.name) else {
                    throw file.unknown(goal, known: ServiceGoal.allCases.map(\.rawValue))
                }
                targets[known, rank: rank] = try file.span(goal)
            }
        }
        return targets
    }
}
