import DeskCore
import FoundationEssentials
import Testing

@testable import DeskReports

@Suite("How a report is written")
struct ReportFormatTests {
    private static func document(_ text: String) -> ReportDocument {
        let table = ReportTable(
            [
                ReportColumn("name", "Name"), ReportColumn("share", "Share", .share),
                ReportColumn("time", "Time", .duration),
            ],
            [
                [.text(text), .share(Share(part: 1, whole: 4)), .seconds(5400)],
                [.text("plain"), .none, .none],
            ])
        var document = ReportDocument(
            name: "test", title: "A test", from: Date(timeIntervalSince1970: 0),
            to: Date(timeIntervalSince1970: 90_000),
            zone: .utc, records: table)
        document.sections = [
            ReportSection(
                text, notes: [text],
                chart: ReportChart(labels: [text, "b"], bars: [.init(text, [1, 0])], line: .init("l", [2, 3])),
                table: table)
        ]
        return document
    }

    @Test(
        "What a spreadsheet would take for a formula is text in it",
        arguments: [
            ("=1+1", "\"'=1+1\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""), ("@x", "\"'@x\""), ("\t=1", "\"'␦=1\""),
            ("  =cmd|' /C calc'!A0", "\"'  =cmd|' /C calc'!A0\""), ("＝1", "\"'＝1\""), ("plain", "plain"),
            ("a-1", "a-1"),
            ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("a\r\nb", "a␦␦b"), ("", ""),
        ])
    func formulas(text: String, field: String) {
        #expect(CSVReport.field(text) == field)
    }

    @Test("A share is two columns of a spreadsheet, a length of time its seconds")
    func records() throws {
        #expect(
            try Self.document("x").written(as: .csv)
                == "name,share,share_of,time_seconds\r\nx,1,4,5400\r\nplain,,,\r\n")
    }

    @Test(
        "A report of a damaged journal says so in every format, and nowhere that there was nothing",
        arguments: ReportFormat.allCases)
    func damage(format: ReportFormat) throws {
        var document = Self.document("x")
        document.damage = "Line 8 is damaged."
        document.sections.append(ReportSection("Missed", table: ReportTable([], [])))
        let text = try document.written(as: format)
        #expect(text.contains("Line 8 is damaged."))
        #expect(!text.contains("None."))
        #expect(
            [.csv, .json].contains(format) || text.contains("NOT WHOLE") && text.contains("None before the damage."))
        document.damage = nil
        #expect(try !document.written(as: format).contains("damage."))
    }

    @Test("In a spreadsheet the damage is a row as long as the others")
    func damagedRecords() throws {
        var document = Self.document("x")
        document.damage = "Line 8."
        let rows = try document.written(as: .csv).split(separator: "\r\n")
        #expect(rows.count == 4 && rows[1].hasPrefix("NOT WHOLE") && rows[1].hasSuffix("Line 8.,,,"))
    }

    @Test("The page is markup of ours only, and asks for nothing from elsewhere")
    func page() throws {
        let page = try Self.document("<script>\"&'\u{1}\u{85}").written(as: .html)
        #expect(!page.contains("<script") && page.contains("&lt;script&gt;&quot;&amp;&#39;\u{FFFD}\u{FFFD}"))
        for outside in ["http:", "https:", "src=", "url(", "@import", "<link"] { #expect(!page.contains(outside)) }
        #expect(page.contains("<svg") && page.contains("<!DOCTYPE html>") && page.contains("25 % of 4"))
    }

    @Test("What users wrote makes no markup in Markdown")
    func markdown() throws {
        let text = try Self.document("[a](b)|`c`<d>").written(as: .markdown)
        #expect(text.contains("| \\[a\\](b)\\|\\`c\\`\\<d\\> | 25 % of 4 | 1 h 30 min |"))
    }

    @Test("A report is one JSON object with its records")
    func json() throws {
        let text = try Self.document("x").written(as: .json)
        #expect(text.contains("\"report\" : \"test\"") && text.contains("\"time_seconds\" : 5400"))
        #expect(text.contains("\"of\" : 4") && text.contains("\"share\" : null"))
    }

    @Test("Plain text stands in columns, also of wide letters")
    func text() throws {
        let lines = try Self.document("日本").written(as: .text).split(separator: "\n").map(String.init)
        #expect(lines.contains("日本   25 % of 4  1 h 30 min"))
        #expect(lines.contains("plain"))
        #expect(lines.contains("1970-01-01 to 1970-01-02 01:00, UTC"))
    }
}
