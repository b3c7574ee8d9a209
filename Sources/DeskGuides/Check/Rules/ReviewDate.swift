/// A page that was to be looked at again by now.
struct ReviewDate: CheckRule {
    let name = "review-date-passed"
    let severity = GuideFinding.Severity.warning
    let summary = "The day in `review-by` has passed, or is no day."

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        guard let day = page.written.front.reviewBy else { return [] }
        var finder = page.lines.finder(from: 1)
        _ = finder.next("review")
        let place = finder.next(day)
        guard Self.isDay(day) else {
            return [CheckRemark(place, "\(CheckRemark.quote(day)) is no day", fix: "write it as \(page.context.today)")]
        }
        // Days of this form are ordered as their texts are.
        guard day < page.context.today else { return [] }
        return [
            CheckRemark(
                place, "the page was to be reviewed by \(day)",
                fix: "see whether it is still true, and set the next day")
        ]
    }

    /// `2026-11-24`
    private static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { ($0.count, Int($0)) }
        guard parts.count == 3, parts[0].0 == 4, parts[1].0 == 2, parts[2].0 == 2, let year = parts[0].1,
            let month = parts[1].1, let day = parts[2].1, (1...12).contains(month)
        else { return false }
        return (1...days(in: month, of: year)).contains(day)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
