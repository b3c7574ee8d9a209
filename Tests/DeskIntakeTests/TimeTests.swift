import DeskCore
import Testing

@testable import DeskIntake

/// When a sign-in failed.
struct TimeTests {
    @Test(
        "A time is read in every shape, in UTC",
        arguments: [
            ("2026-11-20T09:14:07Z", "2026-11-20T09:14:07Z"), ("2026-11-20 09:14:07Z", "2026-11-20T09:14:07Z"),
            ("2026-11-20T09:14:07", "2026-11-20T09:14:07Z"),
            ("2026-11-20T09:14:07.1234567Z", "2026-11-20T09:14:07.123Z"),
            ("2026-11-20T09:14:07.123456789Z", "2026-11-20T09:14:07.123Z"),
            ("2026-11-20T09:14:07.5Z", "2026-11-20T09:14:07.500Z"),
            ("2026-11-20T10:14:07+01:00", "2026-11-20T09:14:07Z"), ("2026-11-20T04:14:07-0500", "2026-11-20T09:14:07Z"),
            ("2026-11-20 10:14:07 +01", "2026-11-20T09:14:07Z"), ("11/20/2026, 9:14:07 AM UTC", "2026-11-20T09:14:07Z"),
            ("11/20/2026 9:14:07 PM", "2026-11-20T21:14:07Z"), ("11/20/2026, 12:14:07 AM", "2026-11-20T00:14:07Z"),
            ("11/20/2026, 9:14:07\u{202F}AM", "2026-11-20T09:14:07Z"), ("20.11.2026, 09:14:07", "2026-11-20T09:14:07Z"),
            ("20/11/2026 09:14:07", "2026-11-20T09:14:07Z"), ("2026/11/20 09:14", "2026-11-20T09:14:00Z"),
            ("2026-11-20 10:14:07 GMT+1", "2026-11-20T09:14:07Z"), ("2026-11-20 10:14:07 CET", "2026-11-20T09:14:07Z"),
            ("2026-11-20 09:14:07 UTC", "2026-11-20T09:14:07Z"), ("２０２６-11-20 09：14：07Z", "2026-11-20T09:14:07Z"),
            ("Fri, 20 Nov 2026 09:14:07 GMT", "2026-11-20T09:14:07Z"),
            ("2026-11-20\n09:14:07Z", "2026-11-20T09:14:07Z"), ("20-Nov-2026 09:14:07", "2026-11-20T09:14:07Z"),
            ("Friday, November 20, 2026 at 9:14:07 AM UTC", "2026-11-20T09:14:07Z"),
            ("Freitag, 20. November 2026 um 10:14:07 MEZ", "2026-11-20T09:14:07Z"),
            ("5 mars 2026 09:14:07", "2026-03-05T09:14:07Z"), ("1 giugno 2026 09:14:07", "2026-06-01T09:14:07Z"),
        ])
    func shapes(text: String, utc: String) {
        #expect(FailureReader.read(text: "AADSTS50074\nTimestamp: \(text)").occurredAt.map(Timestamp.text) == utc)
    }

    @Test(
        "The label of a time is known in many languages, and where it is not its place is",
        arguments: [
            "Timestamp:", "Zeitstempel:", "Horodateur :", "Marca de tiempo:", "Carimbo de data/hora:", "Tijdstempel:",
            "Sygnatura czasowa:",
            "Časové razítko:", "Tidsstämpel:", "Aikaleima:", "Zaman damgası:", "Отметка времени:", "タイムスタンプ:", "时间戳:",
            "時間戳記:", "타임스탬프:",
            "الطابع الزمني:", "חותמת זמן:", "Χρονική σήμανση:", "\"timestamp\":\"", "\"createdDateTime\": \"", "Date\t",
            "Unheard of:",
        ])
    func labels(label: String) {
        let failure = FailureReader.read(
            text:
                "AADSTS50074\nRequest Id: \(IdentifierTests.request)\nCorrelation Id: \(IdentifierTests.correlation)\n\(label) 2026-11-20 09:14:07Z"
        )
        #expect(failure.occurredAt.map(Timestamp.text) == "2026-11-20T09:14:07Z")
    }

    @Test(
        "Another time, or no time, is left out",
        arguments: [
            "AADSTS50074 since 2026-11-20 09:00:00", "Date: Fri, 20 Nov 2026 09:14:07 +0100\n\nAADSTS50074",
            "x-ms-request-id: \(IdentifierTests.request)\nDate: Fri, 20 Nov 2026 09:14:07 GMT\n\nAADSTS50126",
            "Timestamp: 20 Nil 2026 09:14:07", "Timestamp: 2026-13-20T09:14:07Z",
            "Timestamp: 2026-11-20T25:14:07Z", "Timestamp: 99/99/2026", "Timestamp:",
            "The token was issued on 2026-08-01T00:00:00.0000000Z",
        ])
    func none(text: String) {
        #expect(FailureReader.read(text: text).occurredAt == nil)
    }
}
