import DeskCore
import Testing

@testable import DeskGuides

@Suite("Mistakes of a page's lines, mended")
struct LineRepairsTests {
    @Test(
        "A bullet glued behind a bold lead becomes the first bullet under it",
        arguments: [
            ("4. **Guide:**    * Educate the user", ["4. **Guide:**", "   * Educate the user"]),
            ("* **Lead**: * more", ["* **Lead**:", "  * more"]),
            ("10. **Lead:**  - more", ["10. **Lead:**", "    - more"]),
        ])
    func gluedBullet(line: String, mended: [String]) {
        #expect(LineRepairs.mend(line) == mended)
    }

    @Test(
        "A dash, a product and a plain lead are no glued bullets",
        arguments: [
            "1. **Portal** - open it", "1. **a** is 3 * 4", "**Lead:**  * not an item", "1. **Lead:** text",
            "1. **Lead:**", "1. **open",
        ])
    func notGlued(line: String) {
        #expect(LineRepairs.separatingGluedBullet(line) == nil)
    }

    @Test("Typographic bullets are bullets", arguments: ["• Open", "● Open", "▪ Open", "•Open"])
    func bulletSign(line: String) {
        #expect(LineRepairs.mend(line) == ["- Open"])
    }

    @Test(
        "A letter or a small Roman number before words is a bullet that keeps it",
        arguments: [
            ("   a. Open", "   - a. Open"), ("b) **Open** it", "- b) **Open** it"),
            ("  iv. `whoami`", "  - iv. `whoami`"),
        ])
    func letter(line: String, mended: String) {
        #expect(LineRepairs.mend(line) == [mended])
    }

    @Test(
        "Abbreviations, initials and ends of sentences are no letters of a list",
        arguments: [
            "e.g. Open", "a.m. Open", "x", "A. Einstein", "a. user", "mix. Open", "it. Open", "a.",
        ])
    func noLetter(line: String) {
        #expect(LineRepairs.mend(line) == [line])
    }

    @Test("Lettered items under a step are its details, none of them glued to its title")
    func lettered() throws {
        let page =
            "## Fix\n\n1. Open the portal.\n   a. Select **Users**.\n   b. Select the user.\n2. Close it\na) Log out\n3. End\n"
        let guide = try guide(page)
        #expect(guide.titles == ["Open the portal", "Close it", "End"])
        #expect(guide.steps.map(\.details) == [["a. Select Users.", "b. Select the user."], ["a) Log out"], []])
    }

    @Test(
        "A number without its space is a number of a list",
        arguments: [
            ("1.Open", "1. Open"), ("2)Open", "2) Open"), ("3.**Open**", "3. **Open**"), ("   4.Open", "   4. Open"),
        ])
    func number(line: String, mended: String) {
        #expect(LineRepairs.mend(line) == [mended])
    }

    @Test(
        "What people write instead of Markdown is read as they meant it",
        arguments: [
            ("1. Open. 2. Look! 3. **Act**", ["1. Open.", "2. Look!", "3. **Act**"]),
            ("#### Steps: 1. Open. 2. Look.", ["#### Steps:", "", "1. Open.", "2. Look."]),
            ("##\u{A0}Steps", ["## Steps"]), ("1.\u{A0}Open it", ["1. Open it"]),
            ("(1) Open", ["1) Open"]), ("1️⃣ Open", ["1. Open"]), ("## 2️⃣ Look", ["## 2. Look"]),
            ("*Open the portal", ["* Open the portal"]), ("-Open the portal", ["- Open the portal"]),
            ("Step 2: Look", ["", "Step 2: Look"]), ("**Step 2:** Look", ["", "**Step 2:** Look"]),
            ("<li>Open <b>it</b></li>", ["- Open <b>it</b>"]), ("<ol><li>A</li><li>B</li></ol>", ["- A", "- B"]),
            ("  <ul>", [""]), ("<h3 id=\"x\">Look</h3>", ["", "### Look", ""]),
        ])
    func otherSigns(line: String, mended: [String]) {
        #expect(line.withBytes { LineRepairs.mayNeedRepair($0) })
        #expect(LineRepairs.mend(line) == mended)
    }

    @Test(
        "A heading without its space is a heading",
        arguments: [("##Causes", "## Causes"), ("###1. Look", "### 1. Look")])
    func heading(line: String, mended: String) {
        #expect(LineRepairs.mend(line) == [mended])
    }

    @Test(
        "What is right stays as it is",
        arguments: [
            "1.5 GB", "1. Open", "#123", "## Causes", "- a", "> quoted", "2.1 is a version", "-- ", "*emphasis* first",
            "10.10.10.10", "1. Wait for version 1. 2 is not out", "1. Open 2. look", "*Open* it", "-Name",
            "(1990) was long ago",
            "Step 2 of 3", "Steps 1 to 3: all", "<details>", "<p>Text</p>", "1 < 2", "(see) there",
        ])
    func right(line: String) {
        #expect(LineRepairs.mend(line) == [line])
    }

    @Test("Deeper than a person could mean, signs are text")
    func depth() {
        let line = String(repeating: "> ", count: 100) + "deep"
        let mended = LineRepairs.mend(line)
        #expect(mended.count == 1)
        #expect(mended[0].filter { $0 == "\\" }.count == 1)
        #expect(mended[0].filter { $0 != "\\" } == line)
        #expect(LineRepairs.mend(String(repeating: "1. ", count: 40) + "x")[0].contains("1\\."))
    }

    @Test("Inside a code block nothing is mended, and lines keep their numbers")
    func fences() {
        let page = MendedPage("```\n•a\n##b\n```\n1. **L:**  * x\n~~~\n1.A\n~~~\n##c")
        #expect(
            String(decoding: page.text, as: UTF8.self)
                == "```\n•a\n##b\n```\n1. **L:**\n   * x\n~~~\n1.A\n~~~\n## c\n")
        #expect(page.origins == [1, 2, 3, 4, 5, 5, 6, 7, 8, 9])
        #expect(page.origin(of: 6) == 5)
        #expect(page.origin(of: 99) == 9)
    }
}
