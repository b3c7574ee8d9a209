package import struct FoundationEssentials.Date

/// How many tickets came and were resolved in each hour of the last weeks: what a supervisor holds this hour against.
///
/// Kept by the facts as they are applied, since it is looked at live and nobody could read a history for it. Only counts, nothing about anybody.
package struct FlowTally: Equatable, Sendable {
    package struct Count: Equatable, Sendable {
        package var arrivals: Int
        package var resolutions: Int

        package init(arrivals: Int = 0, resolutions: Int = 0) {
            self.arrivals = arrivals
            self.resolutions = resolutions
        }

        static func + (left: Count, right: Count) -> Count {
            Count(arrivals: left.arrivals + right.arrivals, resolutions: left.resolutions + right.resolutions)
        }
    }

    /// By hours since 1970; hours in which nothing happened are not in it.
    package private(set) var hours: [Int: Count]

    /// How far back it goes from the last hour that counted: what is usual is made of four weeks.
    private static let keptHours = 5 * 7 * 24

    package init(hours: [Int: Count] = [:]) {
        self.hours = hours
    }

    mutating func countArrival(at date: Date) { hours[hour(of: date), default: Count()].arrivals += 1 }

    mutating func countResolution(at date: Date) { hours[hour(of: date), default: Count()].resolutions += 1 }

    /// The hour of `date`, for which there is room.
    private mutating func hour(of date: Date) -> Int {
        let hour = Self.hour(date)
        if hours[hour] == nil, hours.count >= Self.keptHours, let last = hours.keys.max() {
            hours = hours.filter { $0.key > last - Self.keptHours + 1 }
        }
        return hour
    }

    private static func hour(_ date: Date) -> Int {
        // The year 9999 is far enough for any clock.
        Int((min(max(date.timeIntervalSince1970, -62_167_219_200), 253_402_300_799) / 3600).rounded(.down))
    }

    /// What happened since the last full hour on the wall.
    package func thisHour(at now: Date, in zone: ZoneOffsets) -> Count {
        hours[Self.hour(Self.start(of: now, in: zone, unit: 3600))] ?? Count()
    }

    /// What happened since midnight on the wall.
    package func today(at now: Date, in zone: ZoneOffsets) -> Count {
        let first = Self.hour(Self.start(of: now, in: zone, unit: 86_400))
        return (first...max(first, Self.hour(now))).reduce(Count()) { $0 + (hours[$1] ?? Count()) }
    }

    /// What happened in this hour of the week, on average of the last four weeks; nil where nothing is known of any of them.
    package func usualHour(at now: Date, in zone: ZoneOffsets) -> (arrivals: Double, resolutions: Double)? {
        let wall = zone.wall(at: now.timeIntervalSince1970)
        guard let oldest = hours.keys.min() else { return nil }
        let weeks = (1...4).map { week in
            Self.hour(Date(timeIntervalSince1970: zone.moment(ofWall: wall - Double(week) * 7 * 86_400)))
        }.filter { $0 >= oldest }
        guard !weeks.isEmpty else { return nil }
        let sum = weeks.reduce(Count()) { $0 + (hours[$1] ?? Count()) }
        return (Double(sum.arrivals) / Double(weeks.count), Double(sum.resolutions) / Double(weeks.count))
    }

    private static func start(of now: Date, in zone: ZoneOffsets, unit: Double) -> Date {
        let wall = zone.wall(at: now.timeIntervalSince1970)
        return Date(timeIntervalSince1970: zone.moment(ofWall: (wall / unit).rounded(.down) * unit))
    }
}
