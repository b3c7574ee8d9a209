import DeskCore

/// What came and was resolved, beside what is usual, as lines of words.
enum RoomFlow {
    static let rowCount = 3

    /// Name, arrivals, resolutions.
    static func rows(_ desk: Desk, at model: Model) -> [[String]] {
        let zone = desk.policy.calendar.zone
        let hour = desk.flow.thisHour(at: model.now, in: zone)
        let today = desk.flow.today(at: model.now, in: zone)
        let usual = desk.flow.usualHour(at: model.now, in: zone)
        return [
            ["This hour", "\(hour.arrivals)", "\(hour.resolutions)"],
            ["Usual hour", usual.map { tenth($0.arrivals) } ?? "-", usual.map { tenth($0.resolutions) } ?? "-"],
            ["Today", "\(today.arrivals)", "\(today.resolutions)"],
        ]
    }

    private static func tenth(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
