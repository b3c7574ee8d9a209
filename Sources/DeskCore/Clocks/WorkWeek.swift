/// The hours of a desk in a week that has no holiday.
package struct WorkWeek: Equatable, Sendable {
    /// By weekday, from Monday: what is worked on it, in seconds of its day on the wall; ascending, and none touches another.
    package let hours: [[Range<Int>]]

    /// Nil where nobody works at all, or hours overlap, are empty, or lie outside of a day.
    ///
    /// - Parameter hours: seven lists, from Monday.
    package init?(hours: [[Range<Int>]]) {
        guard hours.count == 7, hours.contains(where: { !$0.isEmpty }), hours.allSatisfy(Self.isDay) else { return nil }
        self.hours = hours
    }

    private static func isDay(_ hours: [Range<Int>]) -> Bool {
        hours.allSatisfy { !$0.isEmpty && (0...86_400).contains($0.lowerBound) && $0.upperBound <= 86_400 }
            && zip(hours, hours.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }
    }

    private init(everyWorkday range: Range<Int>) {
        hours = (0..<7).map { $0 < 5 ? [range] : [] }
    }

    /// Monday to Friday, 8 to 18 o'clock, without a break.
    package static let usual = WorkWeek(everyWorkday: 8 * 3600..<18 * 3600)

    /// What is worked on a weekday, in seconds.
    func seconds(on weekday: Int) -> Int {
        hours[weekday].reduce(0) { $0 + $1.count }
    }
}
