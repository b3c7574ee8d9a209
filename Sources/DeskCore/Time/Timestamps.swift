package import struct FoundationEssentials.Date

/// Times as they stand in the journal and in `--json`: ISO 8601, UTC, `2026-11-20T09:14:07Z`, with milliseconds where there are any.
///
/// Written by hand because a desk is read from tens of thousands of such times at every start; the library's format style
/// takes microseconds for each.
package enum Timestamp {
    /// 0000-01-01T00:00:00Z and 9999-12-31T23:59:59.999Z, in seconds since 1970: what four digits of a year can say.
    private static let first = -62_167_219_200.0
    private static let last = 253_402_300_799.999

    /// The text of a time, to the millisecond. What lies outside the years 0 to 9999 is written as the nearest time inside them.
    package static func text(_ date: Date) -> String {
        let milliseconds = Int((min(max(date.timeIntervalSince1970, first), last) * 1000).rounded())
        let (days, inDay) = milliseconds.quotientAndRemainderFloored(by: 86_400_000)
        let (year, month, day) = civil(days)
        let second = inDay / 1000
        let fraction = inDay % 1000
        return String(unsafeUninitializedCapacity: 24) { bytes in
            var count = 0
            func put(_ value: Int, _ width: Int, then sign: StaticString) {
                var rest = value
                for place in (count..<count + width).reversed() {
                    bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                }
                bytes[count + width] = sign.utf8Start.pointee
                count += width + 1
            }
            put(year, 4, then: "-")
            put(month, 2, then: "-")
            put(day, 2, then: "T")
            put(second / 3600, 2, then: ":")
            put(second / 60 % 60, 2, then: ":")
            put(second % 60, 2, then: fraction == 0 ? "Z" : ".")
            if fraction != 0 { put(fraction, 3, then: "Z") }
            return count
        }
    }

    /// The time in whole seconds: more is of no use to who reads it.
    package static func words(_ date: Date) -> String {
        text(Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down)))
    }

    /// Reads `yyyy-mm-ddThh:mm:ss[.fraction]Z`; nil for anything else.
    package static func date(_ text: String) -> Date? {
        var text = text
        return text.withUTF8 { date(utf8: $0) }
    }

    package static func date(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Date? {
        guard bytes.count >= 20, bytes[bytes.count - 1] == UInt8(ascii: "Z"), bytes[10] == UInt8(ascii: "T"),
            bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]),
            let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
            civil(days(year, month, day)) == (year, month, day), hour < 24, minute < 60, second < 60
        else { return nil }
        var fraction = 0.0
        if bytes.count > 20 {
            guard bytes[19] == UInt8(ascii: "."), bytes.count > 21 else { return nil }
            var scale = 0.1
            for byte in bytes[20..<(bytes.count - 1)] {
                guard (48...57).contains(byte) else { return nil }
                fraction += Double(byte - 48) * scale
                scale /= 10
            }
        }
        let seconds = days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
        return Date(timeIntervalSince1970: Double(seconds) + fraction)
    }

    /// The time as it comes back from the journal.
    package static func rounded(_ date: Date) -> Date {
        self.date(text(date)) ?? date
    }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var value = 0
        for digit in digits {
            guard (48...57).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 48)
        }
        return value
    }

    /// Days since 1970-01-01 of a day of the proleptic Gregorian calendar, counted in eras of 400 years that begin in March.
    package static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = shifted.quotientAndRemainderFloored(by: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day of the calendar that lies `days` after 1970-01-01.
    package static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = (days + 719_468).quotientAndRemainderFloored(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}

extension Int {
    /// Quotient rounded down and a remainder that is never negative, for a positive divisor.
    package func quotientAndRemainderFloored(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

extension Timestamp {
    /// Reads one to four digits and a unit: `10m`, `2h`, `3d`.
    package static func seconds(typed text: String) -> Double? {
        let text = text.trimmed.uppercased()
        let units: [Character: Double] = ["M": 60, "H": 3600, "D": 86_400]
        let digits = text.dropLast()
        guard let unit = text.last.flatMap({ units[$0] }), (1...4).contains(digits.count),
            digits.allSatisfy({ $0.isASCII && $0.isNumber }), let count = Double(digits)
        else { return nil }
        return count * unit
    }
}
