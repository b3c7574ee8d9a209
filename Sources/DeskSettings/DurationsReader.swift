import DeskCore
import Yams

/// Reads the section `durations`. What it does not say is as usual.
///
///     durations:
///       reminders: [1d, 2d]
///       no-answer: 3d
///       close: 10d
///       identity-check: 30m
///       stalled-step: 15m
///       stalled-wait: 1d
enum DurationsReader {
    private enum Key: String, CaseIterable {
        case reminders
        case noAnswer = "no-answer"
        case close
        case identityCheck = "identity-check"
        case stalledStep = "stalled-step"
        case stalledWait = "stalled-wait"
    }

    static func read(_ section: YAMLSetting, in file: YAMLFile) throws(SettingsProblem) -> DeskDurations {
        var durations = DeskDurations()
        var said: YAMLSetting?
        for setting in try file.settings(in: section.value, or: .notSection("durations", example: "close: 10d")) {
            switch Key(rawValue: setting.name) {
            case .reminders:
                durations.reminders = try reminders(setting, in: file)
                said = setting
            case .noAnswer: durations.noAnswer = try file.span(setting)
            case .close: durations.close = try file.span(setting)
            case .identityCheck: durations.identityCheck = try seconds(setting, in: file)
            case .stalledStep: durations.stalledStep = try seconds(setting, in: file)
            case .stalledWait: durations.stalledWait = try file.span(setting)
            case nil: throw file.unknown(setting, known: Key.allCases.map(\.rawValue))
            }
        }
        try checkReminders(&durations, said, in: file)
        return durations
    }

    /// A reminder comes before the ticket is resolved. The usual ones give way to a shorter `no-answer`.
    private static func checkReminders(
        _ durations: inout DeskDurations, _ said: YAMLSetting?, in file: YAMLFile
    ) throws(SettingsProblem) {
        let end = WorkCalendar().seconds(of: durations.noAnswer)
        guard let late = durations.reminders.firstIndex(where: { WorkCalendar().seconds(of: $0) >= end }) else {
            return
        }
        guard let said else { return durations.reminders.removeSubrange(late...) }
        let text = durations.reminders[late].text
        throw file.problem(.reminderTooLate(text, noAnswer: durations.noAnswer.text), at: said.items[late])
    }

    private static func reminders(_ setting: YAMLSetting, in file: YAMLFile) throws(SettingsProblem) -> [WorkSpan] {
        var spans: [WorkSpan] = []
        for node in setting.items {
            let span = try file.span(node, of: setting.name)
            // Days and hours are comparable by the usual day; which of two is the longer one does not hang on an hour.
            if let last = spans.last, WorkCalendar().seconds(of: last) >= WorkCalendar().seconds(of: span) {
                throw file.problem(.remindersNotAscending, at: node)
            }
            spans.append(span)
        }
        return spans
    }

    /// A length on the clock, which has no working days.
    private static func seconds(_ setting: YAMLSetting, in file: YAMLFile) throws(SettingsProblem) -> Int {
        let text = setting.value.scalar?.string ?? ""
        guard case .seconds(let seconds)? = WorkSpan(typed: text), seconds <= 86_400 else {
            throw file.problem(.notMinutes(setting.name, text), at: setting.value)
        }
        return seconds
    }
}

extension YAMLFile {
    /// A length of working time.
    func span(_ setting: YAMLSetting) throws(SettingsProblem) -> WorkSpan {
        try span(setting.value, of: setting.name)
    }

    func span(_ node: Node, of name: String) throws(SettingsProblem) -> WorkSpan {
        guard let text = node.scalar?.string, let span = WorkSpan(typed: text) else {
            throw problem(.notASpan(name, node.scalar?.string ?? ""), at: node)
        }
        return span
    }
}
