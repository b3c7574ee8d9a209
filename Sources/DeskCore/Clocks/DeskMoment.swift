package import struct FoundationEssentials.Date

/// A moment on the clock and in working time, for who asks the same of many tickets.
package struct DeskMoment: Sendable {
    package let date: Date
    /// The working coordinate.
    package let coordinate: Double

    package init(_ date: Date, in calendar: WorkCalendar) {
        self.date = date
        coordinate = calendar.coordinate(date)
    }
}
