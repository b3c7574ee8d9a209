import DeskCore
import Testing

@testable import DeskGuides

@Suite("Numbers in front of headings")
struct HeadingNumberTests {
    @Test(
        "A number is taken off the title",
        arguments: [
            ("Step 1: Initial Actions", "Initial Actions", true), ("STEP 2 - Look", "Look", true),
            ("Step #3: Look", "Look", true),
            ("Step 4", "", true), ("Schritt 2: Prüfen", "Prüfen", true), ("Étape 3 : Vérifier", "Vérifier", true),
            ("1. Open the portal", "Open the portal", false), ("2) Look", "Look", false), ("2.1 Look", "Look", false),
            ("3 – Look", "Look", false), ("10. Look", "Look", false),
            ("2.1.3 Look", "Look", false),
        ])
    func numbered(title: String, rest: String, saysStep: Bool) throws {
        let number = try #require(HeadingNumber(of: title))
        #expect(number.title == rest)
        #expect(number.saysStep == saysStep)
    }

    @Test(
        "What begins with a number need not be numbered",
        arguments: [
            "2FA is broken", "365 days", "50074", "Steps", "Step by step", "Stepping back", "", "2nd attempt",
            "2.11.0 / 2017-07-03", "1.2.0 (2017-07-03)", "2019-04-30, Version 11", "16:30 the call",
        ])
    func plain(title: String) {
        #expect(HeadingNumber(of: title) == nil)
    }
}
