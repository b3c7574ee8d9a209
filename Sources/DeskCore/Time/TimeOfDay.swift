/// A time on the wall, such as people type it.
package enum TimeOfDay {
    /// Reads `8`, `8:00` or `08:00`, up to `24:00`, as seconds of the day.
    package static func seconds(_ text: String) -> Int? {
        let parts = text.trimmed.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.map { part in
            (1...2).contains(part.count) && part.allSatisfy({ $0.isASCII && $0.isNumber }) ? Int(part) : nil
        }
        guard (1...2).contains(parts.count), let hour = numbers[0], let minute = numbers.count == 2 ? numbers[1] : 0,
            minute < 60, hour * 60 + minute <= 1440, parts.count == 1 || parts[1].count == 2
        else { return nil }
        return hour * 3600 + minute * 60
    }
}
