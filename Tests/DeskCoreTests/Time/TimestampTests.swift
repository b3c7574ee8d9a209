import DeskCore
import FoundationEssentials
import Testing

@Suite("Times in the journal")
struct TimestampTests {
    @Test(
        "A time comes back as it was written",
        arguments: [
            "1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999Z", "2026-11-20T09:14:07Z", "2026-11-20T09:14:07.001Z",
            "2000-02-29T12:00:00Z", "2024-02-29T23:59:59.999Z", "1600-03-01T00:00:00Z", "2100-02-28T23:59:59Z",
            "2100-03-01T00:00:00Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z",
        ])
    func roundTrip(text: String) throws {
        #expect(Timestamp.text(try #require(Timestamp.date(text))) == text)
    }

    @Test(
        "Seconds since 1970 are counted right",
        arguments: [
            ("1970-01-01T00:00:00Z", 0.0), ("2001-09-09T01:46:40Z", 1_000_000_000),
            ("2038-01-19T03:14:07Z", 2_147_483_647),
            ("1900-01-01T00:00:00Z", -2_208_988_800), ("2024-03-01T00:00:00Z", 1_709_251_200),
        ])
    func seconds(text: String, seconds: Double) {
        #expect(Timestamp.date(text)?.timeIntervalSince1970 == seconds)
    }

    @Test(
        "A fraction of any length is read, and written to the millisecond",
        arguments: [
            ("2026-11-20T09:14:07.5Z", "2026-11-20T09:14:07.500Z"), ("2026-11-20T09:14:07.0Z", "2026-11-20T09:14:07Z"),
            ("2026-11-20T09:14:07.1234567Z", "2026-11-20T09:14:07.123Z"),
            ("2026-11-20T09:14:07.123456789Z", "2026-11-20T09:14:07.123Z"),
            ("2026-12-31T23:59:59.9999Z", "2027-01-01T00:00:00Z"),
        ])
    func fractions(text: String, written: String) throws {
        #expect(Timestamp.text(try #require(Timestamp.date(text))) == written)
    }

    @Test(
        "Whatever is no time is none",
        arguments: [
            "", "now", "2026-11-20", "2026-11-20T09:14:07", "2026-11-20T09:14:07+01:00", "2026-11-20 09:14:07Z",
            "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z", "2100-02-29T00:00:00Z",
            "2026-04-31T00:00:00Z", "2026-11-00T00:00:00Z", "2026-11-20T24:00:00Z", "2026-11-20T09:60:00Z",
            "2026-11-20T09:14:60Z", "2026-11-20T09:14:07.Z", "2026-11-20T09:14:07.5xZ", "+026-11-20T09:14:07Z",
            "٢٠٢٦-11-20T09:14:07Z", "12026-11-20T09:14:07Z",
        ])
    func garbage(text: String) {
        #expect(Timestamp.date(text) == nil)
    }

    @Test("A day of every month of four centuries comes back")
    func calendar() {
        for year in 1700..<2100 {
            for month in 1...12 {
                #expect(Timestamp.civil(Timestamp.days(year, month, 28)) == (year, month, 28))
            }
        }
    }

    @Test("What four digits cannot say is written as the nearest time that they can")
    func outside() {
        #expect(Timestamp.text(Date(timeIntervalSince1970: 1e18)) == "9999-12-31T23:59:59.999Z")
        #expect(Timestamp.text(Date(timeIntervalSince1970: -1e18)) == "0000-01-01T00:00:00Z")
    }
}
