import DeskCore
import Yams

/// Reads `desk.yaml`.
///
///     roles:
///       supervisor: [dana, "@helpdesk-leads"]
///       agent: ["@helpdesk"]
///     calendar:
///       zone: Europe/Berlin
///       hours:
///         mon-fri: 08:00-12:00, 13:00-18:00
///     targets:
///       P1: {first-response: 15m, resolution: 4h}
///     durations:
///       close: 10d
///     skills:
///       ben: [mfa, device]
///     clusters: {users: 5, minutes: 15}
package enum DeskRulesReader {
    private enum Section: String, CaseIterable {
        case roles
        case calendar
        case targets
        case durations
        case skills
        case clusters
    }

    /// What holds where there is no file.
    package static func usual(_ zones: TimeZones) -> DeskRules {
        DeskRules(policy: .success(DeskPolicy(calendar: WorkCalendar(zone: zones.local()))))
    }

    /// - Parameter source: the file's path, as people know it.
    /// - Throws: where it is no YAML, has a section that there is not, or roles that are none. What is wrong with another section is the
    ///   result's `policy`.
    package static func read(
        bytes: [UInt8], source: String, zones: TimeZones
    ) throws(SettingsProblem) -> DeskRules {
        let file = YAMLFile(source: source)
        var rules = usual(zones)
        var sections: [(Section, YAMLSetting)] = []
        for setting in try file.settings(in: bytes) {
            guard let section = Section(rawValue: setting.name) else {
                throw file.unknown(setting, known: Section.allCases.map(\.rawValue))
            }
            if section == .roles { (rules.roles, rules.named) = try RolesReader.read(setting, in: file) }
            sections.append((section, setting))
        }
        guard case .success(var policy) = rules.policy else { return rules }
        do throws(SettingsProblem) {
            for (section, setting) in sections {
                switch section {
                case .roles: break
                case .calendar: policy.calendar = try CalendarReader.read(setting, in: file, zones: zones)
                case .targets: policy.targets = try TargetsReader.read(setting, in: file)
                case .durations: policy.durations = try DurationsReader.read(setting, in: file)
                case .clusters: policy.clusters = try ClustersReader.read(setting, in: file)
                case .skills: policy.skills = try SkillsReader.read(setting, in: file)
                }
            }
            rules.policy = .success(policy)
        } catch {
            rules.policy = .failure(error)
        }
        return rules
    }
}
