import DeskCore
import Yams

import struct FoundationEssentials.Date

/// Reads the section `calendar`.
///
///     calendar:
///       zone: Europe/Berlin
///       hours:
///         mon-fri: 08:00-12:00, 13:00-18:00
///         saturday: 09:00-13:00
///       holidays: [2026-12-25, 2026-12-26]
enum CalendarReader {
    private enum Key: String, CaseIterable {
        case zone
        case hours
        case holidays
    }

    static func read(
        _ section: YAMLSetting, in file: YAMLFile, zones: TimeZones
    ) throws(SettingsProblem) -> WorkCalendar {
        var zone: ZoneOffsets?
        var week = WorkWeek.usual
        var holidays: Set<Int> = []
        for setting in try file.settings(in: section.value, or: .notSection("calendar", example: "zone: Europe/Berlin"))
        {
            switch Key(rawValue: setting.name) {
            case .zone: zone = try read(zone: setting, in: file, zones: zones)
            case .hours: week = try WorkWeekReader.read(setting, in: file)
            case .holidays: holidays = try days(setting, in: file)
            case nil: throw file.unknown(setting, known: Key.allCases.map(\.rawValue))
            }
        }
        return WorkCalendar(zone: zone ?? zones.local(), week: week, holidays: holidays)
    }

    private static func read(
        zone setting: YAMLSetting, in file: YAMLFile, zones: TimeZones
    ) throws(SettingsProblem) -> ZoneOffsets {
        guard setting.value.null == nil, let name = setting.value.scalar?.string.trimmed, !name.isEmpty else {
            throw file.problem(.notAZone, at: setting.value)
        }
        if let zone = zones.offsets(name) { return zone }
        let names = zones.names()
        let city = names.filter { $0.lowercased().hasSuffix("/" + name.lowercased()) }.min()
        throw file.problem(
            .unknownZone(name, meant: city ?? NearestWord.of(name, among: names)), at: setting.value)
    }

    private static func days(_ setting: YAMLSetting, in file: YAMLFile) throws(SettingsProblem) -> Set<Int> {
        var days: Set<Int> = []
        for node in setting.items {
            let text = node.scalar?.string.trimmed ?? ""
            guard text.utf8.count == 10, let date = Timestamp.date(text + "T00:00:00Z") else {
                throw file.problem(.notADay(text), at: node)
            }
            days.insert(Int(date.timeIntervalSince1970) / 86_400)
        }
        return days
    }
}
