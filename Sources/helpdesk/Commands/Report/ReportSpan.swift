import ArgumentParser
import DeskCore
import FoundationEssentials

/// From when until when a report goes, in which periods.
struct ReportSpan {
    var bounds: [Date]
    var now: Date
    var policy: DeskPolicy

    var from: Date { bounds[0] }
    var to: Date { bounds[bounds.count - 1] }

    /// - Parameters:
    ///   - from: as it was typed; nil for what is usual.
    ///   - to: as it was typed; nil for now.
    init(_ kind: ReportCommand.Kind, from: String?, to: String?, now: Date, policy: DeskPolicy) throws {
        let zone = policy.calendar.zone
        let end = min(now, try to.map { try Self.time($0, "--to", now: now, zone: zone) } ?? now)
        let start = try from.map { try Self.time($0, "--from", now: now, zone: zone) }
        if let start, start >= end {
            throw ValidationError("The report would begin (--from) where it has ended already (--to, or now).")
        }
        self.now = now
        self.policy = policy
        if let period = kind.period {
            bounds =
                start.map { period.bounds(from: $0, to: end, in: zone) }
                ?? period.bounds(count: period.usualCount, until: end, in: zone)
        } else {
            bounds = [start ?? MetricsPeriod.day.start(of: end - 29 * 86_400, in: zone), end]
        }
        // At midnight the last period would have no time at all.
        if bounds.count > 2, bounds[bounds.count - 2] == end { bounds.remove(at: bounds.count - 2) }
        guard bounds.count <= Self.mostPeriods else {
            throw ValidationError(
                "Those are more than \(Self.mostPeriods) periods; take longer ones, or a later --from.")
        }
    }

    private static let mostPeriods = 4000

    private static func time(_ text: String, _ option: String, now: Date, zone: ZoneOffsets) throws -> Date {
        if let seconds = Timestamp.seconds(typed: text) { return now - seconds }
        let typedTime = text.trimmed.uppercased()
        let isUTC = typedTime.hasSuffix("Z")
        let parts = (isUTC ? typedTime.dropLast() : typedTime[...]).split { $0 == " " || $0 == "T" }
        let (day, time) = (parts.first ?? "", parts.count > 1 ? parts[1] : "00:00")
        guard parts.count < 3, let typed = Timestamp.date("\(day)T\(time)Z") ?? Timestamp.date("\(day)T\(time):00Z")
        else {
            throw ValidationError(
                "\(option) \(text) is no time; write 2026-11-20 or 2026-11-20T14:00 on the desk's wall, 2026-11-20T14:00Z, or how long ago: 12h, 7d, of at most four digits."
            )
        }
        return isUTC ? typed : Date(timeIntervalSince1970: zone.moment(ofWall: typed.timeIntervalSince1970))
    }
}

extension ReportCommand.Kind {
    /// Nil for a report of one period.
    var period: MetricsPeriod? {
        switch self {
        case .daily: .day
        case .weekly: .week
        case .monthly: .month
        case .agent, .guide, .sla, .audit, .followups, .sample, .definitions: nil
        }
    }
}
