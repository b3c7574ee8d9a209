import DeskCore
import Testing

@testable import DeskGuides

@Suite("Front matter")
struct FrontMatterTests {
    @Test("Codes, title, owner and review date are read, and lines keep their numbers")
    func read() throws {
        let guide = try guide(
            "---\ncodes: [50076, AADSTS50074]\ntitle: \"My title\"\nowner: Desk\nreview-by: 2027-05-24\nother: {a: [b]}\n---\n# H\n\n"
                + "## Steps\n1. Do\n")
        #expect(guide.codes == [50076, 50074])
        #expect(guide.title == "My title")
        #expect(guide.owner == "Desk")
        #expect(guide.reviewBy == "2027-05-24")
        #expect(guide.steps.map(\.line) == [11])
        #expect(!"\(guide.blocks)".contains("owner"))
    }

    @Test("A block of TOML is front matter too")
    func toml() throws {
        let text =
            "+++\n# of ours\ntitle = \"My title\"\ndate = 2026-01-01\ncodes = [\n  50055,\n  50144,\n]\nowner = 'Desk'\n[params]\ntitle = \"x\"\n+++\n# H\n\n1. Do\n"
        let guide = try guide(text)
        #expect(guide.codes == [50055, 50144])
        #expect(guide.title == "My title")
        #expect(guide.owner == "Desk")
        #expect(guide.steps.map(\.line) == [15])
        #expect(!"\(guide.blocks)".contains("params"))
    }

    @Test("A single code needs no list")
    func singleCode() {
        #expect(FrontMatter(of: "---\ncode: 50074\n---\n").codes == [50074])
        #expect(FrontMatter(of: "---\ncodes:\n  - 1\n  - 2\n---\n").codes == [1, 2])
    }

    @Test(
        "What only looks like front matter stays on the page",
        arguments: [
            "---\njust words\n---\nmore", "---\na: [b\n---\nmore", "---\nno end: here\nmore", "--- \n---\nmore",
            "text\n---\na: b\n---\nmore",
        ])
    func noFrontMatter(text: String) throws {
        #expect(FrontMatter(of: text).lines == 0)
        #expect("\(try guide(text).blocks)".contains("more"))
    }
}
