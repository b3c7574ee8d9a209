import DeskCore
import Testing

@Suite("Lengths of time in words")
struct DurationWordsTests {
    @Test(
        "How long ago something was",
        arguments: [
            (-5.0, "just now"), (0.9, "just now"), (1, "one second ago"), (59.9, "59 seconds ago"),
            (60, "one minute ago"), (119, "one minute ago"), (120, "2 minutes ago"), (3599, "59 minutes ago"),
            (3600, "one hour ago"), (7200, "2 hours ago"), (86_399, "23 hours ago"), (86_400, "one day ago"),
            (172_800, "2 days ago"), (8_640_000, "100 days ago"),
        ] as [(Double, String)])
    func ago(seconds: Double, words: String) {
        #expect(DurationWords.ago(seconds) == words)
    }

    @Test(
        "At most four columns",
        arguments: [
            (-1.0, "0s"), (59, "59s"), (60, "1m"), (3599, "59m"), (3600, "1h"), (86_399, "23h"), (86_400, "1d"),
            (8_639_999, "99d"), (8_640_000, "14w"), (31_535_999, "52w"), (31_536_000, "1y"),
        ] as [(Double, String)])
    func short(seconds: Double, words: String) {
        #expect(DurationWords.short(seconds) == words)
    }

    @Test("A running clock", arguments: [(0, "0:00"), (7, "0:07"), (750, "12:30"), (3599, "59:59"), (3723, "1:02:03")])
    func clock(seconds: Int, words: String) {
        #expect(DurationWords.clock(seconds) == words)
    }
}
