import DeskCore

import struct FoundationEssentials.Date

/// Reads one point in time where it begins: `2026-11-20T09:14:07.123Z`, `2026-11-20 09:14:07`, `11/20/2026, 9:14:07 AM UTC`,
/// `20.11.2026, 09:14:07`, `Fri, 20 Nov 2026 09:14:07`, `November 20, 2026 at 9:14 AM`. Without a zone it is UTC, which is what the service's pages and logs mean.
struct TimeText {
    private let paste: Paste
    private let start: Int
    private var index: Int
    private var hasMonthName = false

    init(_ paste: Paste, at start: Int) {
        self.paste = paste
        self.start = start
        index = start
    }

    /// A time, and where it stands with the names of its month and weekday.
    struct Found {
        let date: Date
        let place: Range<Int>
        /// Whether the month was written as a word, as people and mail programs do it.
        let hasMonthName: Bool
    }

    /// The time whose first digit stands at the beginning; nil where none does.
    func read() -> Found? {
        var reader = self
        guard let date = reader.date() else { return nil }
        var begin = start
        if reader.hasMonthName {
            if let month = word(before: begin), CalendarWords.month(paste.lowercased(month)) != nil {
                begin = month.lowerBound
            }
            if let day = word(before: begin), CalendarWords.isWeekday(paste.lowercased(day)) { begin = day.lowerBound }
        }
        return Found(date: date, place: begin..<reader.index, hasMonthName: reader.hasMonthName)
    }

    private mutating func date() -> Date? {
        guard let (year, month, day) = day() else { return nil }
        skip(",")
        skip("T", "t")
        skipSpaces()
        // A mail program may have broken the line here.
        if skip("\n") { skipSpaces() }
        if hasMonthName { skipWord { $0 == "at" || $0 == "um" } }
        guard let hour = number(1...2), skip(":"), let minute = number(2...2) else { return nil }
        let second = skip(":") ? number(2...2) : 0
        guard let second, hour < 24, minute < 60, second < 61 else { return nil }
        let fraction = skip(".", ",") ? self.fraction() : 0
        guard let hour = onClockOf24(hour) else { return nil }
        let seconds = Timestamp.days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - offset() * 60
        return Date(timeIntervalSince1970: Double(seconds) + fraction)
    }

    /// Year first, day first with dots, or month first with slashes; with slashes a first number above 12 is a day.
    private mutating func day() -> (year: Int, month: Int, day: Int)? {
        guard let first = number(1...4) else { return nil }
        if let named = namedDay(first) { return named }
        guard
            let sign = [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].first(where: {
                $0 == paste.byte(index)
            })
        else { return nil }
        index += 1
        guard let second = number(1...2), paste.byte(index) == sign else { return nil }
        index += 1
        guard let third = number(1...4) else { return nil }
        let parts =
            if first > 31 { (first, second, third) } else if sign == UInt8(ascii: "/"), first <= 12 {
                (third, first, second)
            } else { (third, second, first) }
        guard (1970...2199).contains(parts.0), (1...12).contains(parts.1), (1...31).contains(parts.2) else {
            return nil
        }
        return parts
    }

    /// `20 Nov 2026`, `20. November 2026`, and `November 20, 2026`, whose month stands before the beginning.
    private mutating func namedDay(_ day: Int) -> (year: Int, month: Int, day: Int)? {
        let before = index
        skip(",", ".", "-")
        skipSpaces()
        var month = skipWord { CalendarWords.month($0) != nil }.flatMap(CalendarWords.month)
        if month == nil { month = word(before: start).flatMap { CalendarWords.month(paste.lowercased($0)) } }
        skip(",", ".", "-")
        skipSpaces()
        guard let month, let year = number(4...4), (1970...2199).contains(year), (1...31).contains(day) else {
            index = before
            return nil
        }
        hasMonthName = true
        return (year, month, day)
    }

    private mutating func fraction() -> Double {
        var (value, scale) = (0.0, 0.1)
        while Paste.isDigit(paste.byte(index)) {
            value += Double(paste.byte(index) - 0x30) * scale
            scale /= 10
            index += 1
        }
        return value
    }

    /// Reads AM or PM, where they stand.
    private mutating func onClockOf24(_ hour: Int) -> Int? {
        let before = index
        skipSpaces()
        let letter = paste.byte(index) | 0x20
        guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else {
            index = before
            return hour
        }
        index += 1
        skip(".")
        guard skip("m", "M"), (1...12).contains(hour) else {
            index = before
            return hour
        }
        skip(".")
        return hour % 12 + (letter == UInt8(ascii: "p") ? 12 : 0)
    }

    /// Reads the zone: minutes east of UTC.
    private mutating func offset() -> Int {
        let before = index
        skipSpaces()
        var end = index
        while end - index < 5, (0x41...0x5A).contains(paste.byte(end) & 0xDF), paste.byte(end) < 0x80 { end += 1 }
        let name = paste.lowercased(index..<end)
        if let named = Self.zones[name] {
            index = end
            guard named == 0, let more = signedOffset() else { return named * 60 }
            return more
        }
        if let more = signedOffset() { return more }
        index = before
        return 0
    }

    /// Whole hours east of UTC of the names that people's programs print.
    private static let zones: [String: Int] = [
        "z": 0, "utc": 0, "gmt": 0, "wet": 0, "cet": 1, "mez": 1, "mesz": 2, "bst": 1, "west": 1, "cest": 2, "eet": 2,
        "eest": 3, "msk": 3,
        "jst": 9,
        "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    ]

    /// `+01:00`, `-0530`, `+2`.
    private mutating func signedOffset() -> Int? {
        let before = index
        let isEast = paste.byte(index) == UInt8(ascii: "+")
        guard isEast || paste.byte(index) == UInt8(ascii: "-") else { return nil }
        index += 1
        guard let hours = number(1...2), hours <= 14 else {
            index = before
            return nil
        }
        if paste.byte(index) == UInt8(ascii: ":") { index += 1 }
        let minutes = number(2...2) ?? 0
        return (isEast ? 1 : -1) * (hours * 60 + minutes)
    }

    private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
        var value = 0
        var end = index
        while end - index < digits.upperBound, Paste.isDigit(paste.byte(end)) {
            value = value * 10 + Int(paste.byte(end) - 0x30)
            end += 1
        }
        guard digits.contains(end - index) else { return nil }
        index = end
        return value
    }

    @discardableResult
    private mutating func skip(_ choices: Unicode.Scalar...) -> Bool {
        guard choices.contains(where: { UInt8(ascii: $0) == paste.byte(index) }) else { return false }
        index += 1
        return true
    }

    /// Skips the word at the index, and the spaces behind it, where it is one of those asked for; returns it in lower case.
    @discardableResult
    private mutating func skipWord(_ isWanted: (String) -> Bool) -> String? {
        var end = index
        while end - index < CalendarWords.longest, Paste.isLetter(paste.byte(end)) { end += 1 }
        let word = paste.lowercased(index..<min(end, paste.bytes.count))
        guard isWanted(word) else { return nil }
        index = end
        skipSpaces()
        return word
    }

    /// The word before `place`, with nothing but a comma, a full stop and spaces between.
    private func word(before place: Int) -> Range<Int>? {
        var end = place
        while place - end < 3, ",. ".utf8.contains(paste.byte(end - 1)) { end -= 1 }
        var begin = end
        while end - begin < CalendarWords.longest, Paste.isLetter(paste.byte(begin - 1)) { begin -= 1 }
        return begin < end ? begin..<end : nil
    }

    private mutating func skipSpaces() {
        while index < paste.bytes.count, index - start < 60, paste.bytes[index] == UInt8(ascii: " ") { index += 1 }
    }
}
