import Testing

@testable import DeskGuides

@Suite("Rule review-date-passed")
struct ReviewDateTests {
    @Test(
        "A day before today, and what is no day, are named",
        arguments: [
            "2026-11-23", "2025-12-31", "soon", "2026-13-01", "1.12.2026", "2026-02-30", "2027-02-29", "2026-04-31",
        ])
    func passed(day: String) throws {
        try expect(ReviewDate(), on: "---\nowner: desk\nreview-by: ▸\(day)\n---\n# T\n\nText.")
    }

    @Test(
        "Today and later is fine, and so is none",
        arguments: ["review-by: 2026-11-24", "review-by: 2027-01-01", "review-by: 2028-02-29", "owner: x"])
    func ahead(line: String) throws {
        try expect(ReviewDate(), on: "---\n\(line)\n---\n# T\n\nText.")
    }
}
