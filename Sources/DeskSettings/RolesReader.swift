import DeskCore
import Yams

/// Reads the section `roles`.
enum RolesReader {
    static func read(
        _ section: YAMLSetting, in file: YAMLFile
    ) throws(SettingsProblem) -> (roles: Roles, named: [NamedMember]) {
        let nobody = file.problem(.namesNobody, at: section.key)
        guard section.value.null == nil else { throw nobody }
        var members: [Role: [NamedMember]] = [:]
        for setting in try file.settings(in: section.value, or: .notRoles) {
            guard let role = Role(rawValue: setting.name) else {
                throw file.unknown(setting, known: Role.allCases.reversed().map(\.rawValue))
            }
            members[role] = try names(setting, in: file)
        }
        guard members.values.contains(where: { !$0.isEmpty }) else { throw nobody }
        let named = Role.allCases.reversed().flatMap { members[$0, default: []] }
        return (Roles(members.mapValues { $0.map(\.member) }), named)
    }

    /// A list of names, or one name alone.
    private static func names(_ setting: YAMLSetting, in file: YAMLFile) throws(SettingsProblem) -> [NamedMember] {
        var members: [NamedMember] = []
        for node in setting.items {
            // Not the node's text as a value: a user may be called 007, true or null.
            guard let name = node.scalar?.string.trimmed, !name.isEmpty, name != "@" else {
                throw file.problem(.notNames(setting.name), at: node)
            }
            let member: Roles.Member = name.hasPrefix("@") ? .group(String(name.dropFirst())) : .user(name)
            let place = file.place(0, in: node)
            members.append(NamedMember(member: member, source: file.source, line: place.line, column: place.column))
        }
        return members
    }
}
