import DeskCore
import Testing

@testable import DeskGuides

@Suite("Title and text of an item")
struct LeadTitleTests {
    @Test(
        "A bold lead is the title, the first sentence where there is none",
        arguments: [
            ("**Check the clock:** it must be right.", "Check the clock", "it must be right."),
            ("**Check the clock**: it must be right.", "Check the clock", "it must be right."),
            ("**Check the clock** - it must be right.", "Check the clock", "it must be right."),
            ("**Check the clock.** It must be right.", "Check the clock", "It must be right."),
            ("**Check the clock** It must be right.", "Check the clock", "It must be right."),
            ("**Is it new?** Ask.", "Is it new?", "Ask."),
            ("**Check the clock**", "Check the clock", ""),
            ("**Never** read the code out.", "Never read the code out", ""),
            ("Open the portal.", "Open the portal", ""),
            ("Open the portal", "Open the portal", ""),
            ("Open the portal. Pick the user.", "Open the portal", "Pick the user."),
            ("Is it new? Then say so.", "Is it new?", "Then say so."),
            ("Use a browser, e.g. Edge. Sign in.", "Use a browser, e.g. Edge", "Sign in."),
            ("Use version 2.1 of it. Sign in.", "Use version 2.1 of it", "Sign in."),
            ("Wait …", "Wait …", ""), ("Wait...", "Wait...", ""),
            ("Open it.  \nPick the user.", "Open it", "Pick the user."),
            ("Open the *portal* and `run` it. Done.", "Open the portal and run it", "Done."),
        ])
    func titles(item: String, title: String, text: String) throws {
        let step = try #require(try guide("## Steps\n\n1. " + item).steps.first)
        #expect(step.title == title)
        #expect(step.text == text)
    }
}
