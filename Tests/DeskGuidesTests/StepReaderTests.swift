import DeskCore
import Testing

@testable import DeskGuides

@Suite("Any page walks")
struct StepReaderTests {
    @Test(
        "Whatever a page is made of, a person's steps are its steps",
        arguments: [
            ("Reset the modem.", ["Reset the modem"]),
            ("# Call the user", ["Call the user"]),
            ("# T\n\nFirst do this.\n\nThen do that.\n", ["First do this", "Then do that"]),
            ("#\n\nOnly words.\n", ["Only words"]),
            ("# T\n\n1. One\n2. Two\n", ["One", "Two"]),
            ("# T\n\nIntro\n\n- One\n- Two\n", ["One", "Two"]),
            ("1. One\n2. Two\n\n## Notes\n1. Three\n", ["One", "Two"]),
            ("# How to fix it\n1. One\n## Escalation\n- Two\n", ["One", "Two"]),
            ("# T\n## Introduction\n1. No\n## Something\n1. Yes\n", ["Yes"]),
            ("# T\n## Introduction\n1. Only\n", ["Only"]),
            ("# T\n## Step 1: One\ntext\n## Step 2: Two\n", ["One", "Two"]),
            ("# T\n## 1. One\ntext\n## 2. Two\n- x\n", ["One", "Two"]),
            ("# T\n## 1. Overview\ntext\n## 2. Resolution\n1. Do\n", ["Do"]),
            ("## Resolution\n**Step 1: One**\n\ntext\n\n**Step 2: Two**\n\n- x\n", ["One", "Two"]),
            ("## Resolution\nStep 1: One\n\nStep 2: Two\n", ["One", "Two"]),
            ("## Resolution\nSign in again.\n", ["Resolution"]),
            ("## Resolution\nSign in.\n\nSign out.\n", ["Sign in", "Sign out"]),
            ("## Resolution\n- bullet\n1. One\n", ["One"]),
            ("## Resolution\n- bullet\n### Step 1: One\n", ["One"]),
            ("## Resolution\n- One\n### More\n1. Two\n", ["One", "Two"]),
            ("## Resolution\n1. One\n- not nested\n2. Two\n", ["One", "Two"]),
            ("## Resolution\n- [ ] One\n- [x] Two\n", ["One", "Two"]),
            ("# T\n- [A](#a)\n- [B](#b)\n\n## A\n1. One\n## B\n1. Two\n", ["One", "Two"]),
            ("```\nrun it\n```\n", ["run it"]),
            ("| a | b |\n|---|---|\n| c | d |\n", ["a | b"]),
            ("## Resolution\n1.\n2. Two\n", ["Two"]),
            ("## Resolution\r\n1. One\r\n2. Two\r\n", ["One", "Two"]),
            ("##Resolution\n1.One\n2.Two\n", ["One", "Two"]),
            ("## Resolution\n• One\n• Two\n", ["One", "Two"]),
            ("# T\n#### Resolution\n1. One\n## Causes\nIt is so.\n", ["One", "Causes"]),
            ("# A\n## Resolution\n1. One\n# B\n## Resolution\n1. Two\n", ["One", "Two"]),
        ])
    func titles(page: String, titles: [String]) throws {
        #expect(try GuideReader.read(bytes: Array(page.utf8), source: "page.md").titles == titles)
    }

    @Test("What follows an item belongs to it, nested or not")
    func belongings() throws {
        let guide = try guide(
            """
            ## Resolution
            Before the first.

            1. One
               - nested
                 - deeper
               1. numbered
            - not nested
            2. Two

               A paragraph.

               ```
               a command
               ```

               | k | v |
               |---|---|
               | x | y |

            Unindented.
            """)
        #expect(guide.steps[0].details == ["nested", "deeper", "numbered", "not nested"])
        #expect(guide.steps[1].text == "A paragraph.\nUnindented.")
        #expect(guide.steps[1].details == ["a command", "k | v", "x | y"])
    }

    @Test("A bold line whose words name a section is its heading")
    func boldHeadings() throws {
        let guide = try guide(
            "# Troubleshooting AADSTS1\n**Cause:**\n\n- New phone\n\n**Resolution**\n\n1. One\n\n**Never tell anybody**\n\n"
                + "**Verification**\n\nSign in.\n")
        #expect(guide.sections.map(\.role) == [.reference, .causes, .resolve, .verify])
        #expect(guide.titles == ["Cause", "One", "Verification"])
        #expect(guide.steps[1].text == "Never tell anybody")
    }

    @Test("A section inherits the role of the one above it unless its own words name one")
    func inheritance() throws {
        let guide = try guide(
            "# T\n## Troubleshooting\n### On the phone\n- A\n### Notes\n- B\n### Fix\n- C\n## Other\n- D\n")
        #expect(guide.sections.map(\.role) == [.reference, .diagnose, .diagnose, .notes, .resolve, .reference])
        #expect(guide.titles == ["A", "C"])
        #expect(guide.steps.map(\.section) == ["On the phone", "Fix"])
        #expect(guide.steps.map(\.sectionID) == ["on-the-phone", "fix"])
    }

    @Test("Levels may be skipped and come back")
    func skippedLevels() throws {
        let guide = try guide("# T\n#### Troubleshooting\n- A\n###### Deep\n- B\n## Notes\n- C\n")
        #expect(guide.titles == ["A", "B"])
    }

    @Test("Steps before any heading carry the page's title as their section")
    func noHeading() throws {
        let step = try #require(try guide("1. One\n", source: "wiki/how.md").steps.first)
        #expect(step.section == "how.md")
        #expect(step.sectionID == "")
    }
}

@Suite("Ids of steps")
struct StepIDsTests {
    @Test("An id comes from the words of section and title, shortened between words")
    func words() {
        var ids = StepIDs()
        #expect(ids.id(section: "Steps to Resolve", title: "It's here!", explicit: nil) == "steps-to-resolve/its-here")
        #expect(ids.id(section: "", title: "It's here!", explicit: nil) == "its-here")
        #expect(ids.id(section: "", title: "It's here!", explicit: nil) == "its-here-2")
        #expect(ids.id(section: "A", title: "…", explicit: nil) == "a")
        #expect(ids.id(section: "", title: "…", explicit: nil) == "step")
        #expect(ids.id(section: "A", title: "B", explicit: "own") == "own")
        #expect(StepIDs.slug("one two three", atMost: 8) == "one-two")
        #expect(StepIDs.slug("abcdefghij", atMost: 4) == "abcd")
    }

    @Test("Inserting, moving and taking away steps leaves the ids of the others")
    func stable() throws {
        let before = try guide("## Fix\n1. A\n2. B\n3. C\n").steps.map(\.id)
        let after = try guide("# New\n## Fix\n1. C\n2. New\n3. A\n4. B\n").steps.map(\.id)
        #expect(before == ["fix/a", "fix/b", "fix/c"])
        #expect(after == ["fix/c", "fix/new", "fix/a", "fix/b"])
    }

    @Test("A section that is left out does not number the ones after it")
    func afterRubbish() throws {
        let rubbish = "## Steps\nSteps could not be generated.\n"
        #expect(try guide(rubbish + "## Steps\n1. A\n").steps.map(\.id) == ["steps/a"])
    }

    @Test("An author's id goes before one that would be made alike")
    func authors() throws {
        #expect(try guide("## Fix\n1. A\n2. B {#fix/a}\n").steps.map(\.id) == ["fix/a-2", "fix/a"])
    }
}
