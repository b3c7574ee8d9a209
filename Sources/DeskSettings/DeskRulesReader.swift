import DeskCore
import Yams

/// Reads `desk.yaml`.
///
///     roles:
///       supervisor: [dana, "@helpdesk-leads"]
///       agent: ["@helpdesk"]
///       auditor: [audrey]
package enum DeskRulesReader {
    /// - Parameter source: the file's path, as people know it.
    /// - Throws: where it is no YAML, or a rule is unknown or of the wrong kind.
    package static func read(bytes: [UInt8], source: String) throws(SettingsProblem) -> DeskRules {
        let file = YAMLFile(source: source)
        var rules = DeskRules()
        for setting in try file.settings(in: bytes) {
            guard setting.name == "roles" else { throw file.unknown(setting, known: ["roles"]) }
            rules.roles = try roles(setting, in: file)
        }
        return rules
    }

    private static func roles(_ section: YAMLSetting, in file: YAMLFile) throws(SettingsProblem) -> Roles {
        let nobody = file.problem(.namesNobody, at: section.key)
        guard section.value.null == nil else { throw nobody }
        var members: [Role: [Roles.Member]] = [:]
        for setting in try file.settings(in: section.value, or: .notRoles) {
            guard let role = Role(rawValue: setting.name) else {
                throw file.unknown(setting, known: Role.allCases.reversed().map(\.rawValue))
            }
            members[role] = try names(setting, in: file)
        }
        guard members.values.contains(where: { !$0.isEmpty }) else { throw nobody }
        return Roles(members)
    }

    /// A list of names, or one name alone.
    private static func names(_ setting: YAMLSetting, in file: YAMLFile) throws(SettingsProblem) -> [Roles.Member] {
        if setting.value.null != nil { return [] }
        let nodes = setting.value.sequence.map { Array($0) } ?? [setting.value]
        var members: [Roles.Member] = []
        for node in nodes {
            // Not the node's text as a value: a user may be called 007, true or null.
            guard let name = node.scalar?.string.trimmed, !name.isEmpty, name != "@" else {
                throw file.problem(.notNames(setting.name), at: node)
            }
            members.append(name.hasPrefix("@") ? .group(String(name.dropFirst())) : .user(name))
        }
        return members
    }
}
