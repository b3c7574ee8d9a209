import DeskCore
import Yams

/// Reads hours by weekday: `monday`, `mon`, or `mon-fri` for several. What is said of a day alone goes before what is said of several.
enum WorkWeekReader {
    static func read(_ setting: YAMLSetting, in file: YAMLFile) throws(SettingsProblem) -> WorkWeek {
        var several: [Int: [Range<Int>]] = [:]
        var alone: [Int: [Range<Int>]] = [:]
        for line in try file.settings(in: setting.value, or: .notSection("hours", example: "mon-fri: 08:00-18:00")) {
            guard let days = days(line.name) else {
                throw file.unknown(line, known: Weekday.names + ["mon-fri"])
            }
            let hours = try hours(line, in: file)
            for day in days {
                guard (days.count == 1 ? alone[day] : several[day]) == nil else {
                    throw file.problem(.saidTwice(Weekday.names[day]), at: line.key)
                }
                if days.count == 1 { alone[day] = hours } else { several[day] = hours }
            }
        }
        guard let week = WorkWeek(hours: (0..<7).map { alone[$0] ?? several[$0] ?? [] }) else {
            throw file.problem(.noWorkingTime, at: setting.key)
        }
        return week
    }

    private static func days(_ name: String) -> [Int]? {
        let ends = name.split(separator: "-", omittingEmptySubsequences: false).map { Weekday.number(String($0)) }
        guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1] else { return nil }
        return first <= last ? Array(first...last) : Array(first...6) + Array(0...last)
    }

    /// Hours in one text with commas, or in a list; none where nothing is said.
    private static func hours(_ setting: YAMLSetting, in file: YAMLFile) throws(SettingsProblem) -> [Range<Int>] {
        var found: [(hours: Range<Int>, text: String)] = []
        for node in setting.items {
            guard let text = node.scalar?.string else { throw file.problem(.notHours(""), at: node) }
            for (part, offset) in parts(of: text) {
                let place = file.place(offset, in: node)
                guard let range = range(part) else { throw file.problem(.notHours(part), at: place) }
                guard range.start < range.end else { throw file.problem(.hoursBackwards(part), at: place) }
                let hours = range.start..<range.end
                if let other = found.first(where: { $0.hours.overlaps(hours) }) {
                    throw file.problem(.hoursOverlap(part, other.text), at: place)
                }
                found.append((hours, part))
            }
        }
        return joined(found.map(\.hours).sorted { $0.lowerBound < $1.lowerBound })
    }

    /// What stands between commas, with the number of characters before it.
    private static func parts(of text: String) -> [(String, Int)] {
        var parts: [(String, Int)] = []
        var offset = 0
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            parts.append((String(part).trimmed, offset + part.prefix { $0 == " " }.count))
            offset += part.count + 1
        }
        return parts
    }

    /// Hours that touch are one.
    private static func joined(_ hours: [Range<Int>]) -> [Range<Int>] {
        hours.reduce(into: []) { joined, next in
            guard let last = joined.last, last.upperBound == next.lowerBound else { return joined.append(next) }
            joined[joined.count - 1] = last.lowerBound..<next.upperBound
        }
    }

    private static func range(_ text: String) -> (start: Int, end: Int)? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { TimeOfDay.seconds(String($0)) }
        guard ends.count == 2, let start = ends[0], let end = ends[1] else { return nil }
        return (start, end)
    }
}
