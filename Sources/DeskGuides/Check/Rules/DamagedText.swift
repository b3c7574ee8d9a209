/// Bytes that are no text.
struct DamagedText: CheckRule {
    let name = "damaged-text"
    let severity = GuideFinding.Severity.warning
    let summary = "A line holds bytes that are no UTF-8 text."

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        page.text.damagedLines.map { line in
            var finder = page.lines.finder(from: line)
            return CheckRemark(
                finder.next("\u{FFFD}"), "the line holds bytes that are no UTF-8 text",
                fix: "write the characters anew and save the page as UTF-8")
        }
    }
}
