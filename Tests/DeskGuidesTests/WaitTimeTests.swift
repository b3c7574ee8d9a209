import DeskCore
import Testing

@testable import DeskGuides

@Suite("How long a step says to wait")
struct WaitTimeTests {
    @Test(
        "Numerals and words, minutes and hours",
        arguments: [
            ("Wait ten minutes, then try again.", 600), ("**Wait** 10 minutes", 600), ("Wait: 15 min", 900),
            ("Wait for at least 2 hours", 7200), ("wait up to an hour.", 3600), ("Wait 2 to 15 minutes", 900),
            ("wait 10–15 minutes", 900), ("Wait 10-15 min", 900), ("Wait 10min and sign in", 600),
            ("Wait half an hour", 1800), ("Wait a quarter of an hour", 900), ("Wait one minute", 60),
            ("Try again in about an hour", 3600), ("try again after 30 seconds", 30), ("Retry after five minutes", 300),
            ("Have the user wait another forty-five minutes", 2700), ("Wait 1h", 3600), ("Wait 1.5 hours", 5400),
        ])
    func reads(text: String, seconds: Int) {
        #expect(WaitTime.seconds(in: [text.replacing("*", with: "")]) == seconds)
    }

    @Test(
        "What is no wait, or none of at most a day",
        arguments: [
            "Do not wait 10 minutes", "Never wait ten minutes", "It lasts 10 minutes", "Wait for the user",
            "Wait a few minutes", "Wait 3 days", "Wait 0 minutes", "Wait 90000 seconds", "Try again", "",
            "within 10 minutes", "Wait nan minutes", "Wait inf hours",
        ])
    func readsNot(text: String) {
        #expect(WaitTime.seconds(in: [text]) == nil)
    }

    @Test("It is read from the title, the text or an item of a step, and is on its route")
    func steps() throws {
        let guide = try guide(
            """
            ## Resolve
            1. **Wait ten minutes:** then try again.
            2. **Send the link:** it takes a while.
               - Wait 2 minutes for the mail.
            3. **Sign in**
            """)
        #expect(guide.steps.map(\.wait) == [600, 120, nil])
    }
}
