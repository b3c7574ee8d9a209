import DeskCore
import Yams

/// Reads the section `skills`: what somebody is good at, in families of codes. Who is not named takes what comes.
///
///     skills:
///       ben: [mfa, device]
enum SkillsReader {
    static func read(_ section: YAMLSetting, in file: YAMLFile) throws(SettingsProblem) -> [String: Set<CodeFamily>] {
        var skills: [String: Set<CodeFamily>] = [:]
        for setting in try file.settings(in: section.value, or: .notSection("skills", example: "ben: [mfa, device]")) {
            // Not the key as a value: a user may be called 007, true or null.
            let name = setting.key.scalar?.string.trimmed ?? ""
            guard !name.isEmpty else { throw file.problem(.notSkills(setting.name), at: setting.key) }
            for node in setting.items {
                guard let text = node.scalar?.string.trimmed, !text.isEmpty else {
                    throw file.problem(.notSkills(name), at: node)
                }
                guard let family = CodeFamily(rawValue: text), family != .any else {
                    throw file.problem(.unknownFamily(text, known: Self.families), at: node)
                }
                skills[name, default: []].insert(family)
            }
        }
        return skills
    }

    /// Those that codes are of.
    private static let families = CodeFamily.allCases.filter { $0 != .any }.map(\.rawValue)
}
