import Testing

@testable import DeskGuides

@Suite("A glance at the words of a text")
struct WordGlanceTests {
    private let glance = WordGlance(["wait", "e-mail", "user's"])

    @Test(
        "A word is seen in any case, at the ends, and between signs",
        arguments: ["wait", "Please WAIT.", "“wait”", "re-wait", "an e-mail", "the user’s phone", "wait-list"])
    func seen(text: String) {
        #expect(glance.mayHold(text))
    }

    @Test(
        "Another word that begins or ends like it is not",
        arguments: ["", "waiting", "await", "was it", "mail", "users", "wäit"])
    func unseen(text: String) {
        #expect(!glance.mayHold(text))
    }
}
