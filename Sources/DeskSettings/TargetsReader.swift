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
            var said: [ServiceGoal: YAMLSetting] = [:]
            for goal in try file.settings(
                in: setting.value, or: .notSection(setting.name, example: "first-response: 15m"))
            {
                guard let known = ServiceGoal(rawValue: goal.name) else {
                    throw file.unknown(goal, known: ServiceGoal.allCases.map(\.rawValue))
                }
                targets[known, rank: rank] = try file.span(goal)
                said[known] = goal
            }
            try check(&targets, rank: rank, said, of: setting, in: file)
        }
        return targets
    }

    /// An answer is promised before the solution. What the file does not say gives way to what it says.
    private static func check(
        _ targets: inout ServiceTargets, rank: Int, _ said: [ServiceGoal: YAMLSetting], of setting: YAMLSetting,
        in file: YAMLFile
    ) throws(SettingsProblem) {
        let (first, last) = (targets[.firstResponse, rank: rank], targets[.resolution, rank: rank])
        // Which of a day and some hours is the longer one goes by the usual day.
        guard WorkCalendar().seconds(of: first) > WorkCalendar().seconds(of: last) else { return }
        switch (said[.firstResponse], said[.resolution]) {
        case (let goal?, _?):
            throw file.problem(
                .responseAfterResolution(setting.name, first: first.text, last: last.text), at: goal.value)
        case (_?, nil): targets[.resolution, rank: rank] = first
        default: targets[.firstResponse, rank: rank] = last
        }
    }
}
