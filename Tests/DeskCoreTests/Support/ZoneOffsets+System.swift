import DeskCore
import Foundation

extension ZoneOffsets {
    /// A zone of the real world from 2024 to 2028, found by asking every half hour what its clocks show.
    static func real(_ name: String) -> ZoneOffsets {
        // The tests name zones that there are.
        let zone = TimeZone(identifier: name)!
        let start = Int(time("2024-01-01T00:00:00Z").timeIntervalSince1970)
        let end = Int(time("2028-01-01T00:00:00Z").timeIntervalSince1970)
        func offset(_ seconds: Int) -> Int { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))) }
        var last = offset(start)
        var changes: [Change] = []
        for moment in stride(from: start, to: end, by: 1800) where offset(moment) != last {
            last = offset(moment)
            changes.append(Change(at: moment, offset: last))
        }
        return ZoneOffsets(name: name, first: offset(start), changes: changes)
    }
}
