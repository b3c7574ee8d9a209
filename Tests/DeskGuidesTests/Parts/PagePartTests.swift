import DeskCore
import Testing

@testable import DeskGuides

@Suite("Pages with several guides")
struct PagePartTests {
    private func parts(_ text: String, source: String = "wiki.md") -> [PagePart] {
        PagePart.all(of: GuideText(text), source: source)
    }

    /// Each guide by its first code, with its steps.
    private func walks(_ text: String, source: String = "wiki.md") throws -> [Int: [String]] {
        var walks: [Int: [String]] = [:]
        for part in parts(text, source: source) {
            let guide = try GuideReader.read(text: part.text, source: "\(source)#\(part.codes[0])")
            #expect(guide.codes == part.codes)
            #expect(guide.title == part.title)
            walks[part.codes[0]] = guide.steps.map(\.title)
        }
        return walks
    }

    @Test("Each section that begins with a code and says what to do is a guide, with what all share before and behind")
    func sections() throws {
        let page = """
            ---
            owner: Service desk
            ---
            # Password errors
            - [Expired](#aadsts50055-expired)
            - [Disabled](#aadsts50057-disabled)

            ## Verify who is calling
            1. Call back.

            ## AADSTS50055: expired
            ### Resolution
            1. Set a new password.
            ### Verify
            1. Sign in.

            ## AADSTS50057: disabled
            ### Resolution
            1. Ask the personnel department.

            ## Escalation
            1. Call the second line.

            ## Contacts
            Room 5.
            """
        #expect(
            try walks(page) == [
                50055: ["Call back", "Set a new password", "Sign in", "Call the second line"],
                50057: ["Call back", "Ask the personnel department", "Call the second line"],
            ])
        let guide = try GuideReader.read(text: parts(page)[1].text, source: "wiki.md#50057")
        #expect(guide.owner == "Service desk")
        #expect(guide.blocks.map(\.shown).contains("Room 5."))
        #expect(
            guide.steps.map(\.id) == [
                "verify-who-is-calling/call-back", "resolution/ask-the-personnel-department",
                "escalation/call-the-second-line",
            ])
    }

    @Test(
        "Sections on the level of the codes belong to the code above them; what the codes before do not have is for all"
    )
    func flat() throws {
        let page = """
            # Errors
            ## AADSTS50055
            ## Resolution
            1. Set a new password.
            ## AADSTS50057
            ## Resolution
            1. Ask who disabled it.
            ## Escalation
            1. Call the second line.
            """
        #expect(
            try walks(page) == [
                50055: ["Set a new password", "Call the second line"],
                50057: ["Ask who disabled it", "Call the second line"],
            ])
    }

    @Test("Titles of the first level, codes without their prefix, and chapters that hold some of them")
    func chapters() throws {
        #expect(
            try walks("# Error 50055: expired\n1. Set it.\n\n# Error 50057: disabled\n1. Ask.\n") == [
                50055: ["Set it"], 50057: ["Ask"],
            ])
        let page = """
            # Errors
            ## Passwords
            Of passwords only.
            ### AADSTS50055
            1. Set it.
            ### AADSTS50144
            1. Change it at the office.
            ## Accounts
            ### AADSTS50057
            1. Ask.
            """
        #expect(
            try walks(page) == [50055: ["Set it"], 50144: ["Change it at the office"], 50057: ["Ask"]])
        #expect(parts(page).map { $0.text.contains("passwords only") } == [true, true, false])
    }

    @Test(
        "A page that is about one code and speaks of others stays one guide",
        arguments: [
            "# AADSTS50074\n1. Start.\n## If you see AADSTS50076 instead\n1. A.\n## If you see AADSTS50079 instead\n1. B.\n",
            "# AADSTS50074\n1. Start.\n## AADSTS50076: a second factor\n1. Open A.\n## AADSTS50079: no method\n1. Open B.\n",
            "# Sign-in\n1. Start.\n## AADSTS50076\n1. Open A.\n## AADSTS50076 again\n1. Open B.\n",
            "# Sign-in\n1. Start.\n## Related errors\n### AADSTS50076\n1. Open A.\n### AADSTS50079\n1. Open B.\n",
            "# Codes\n## AADSTS50076\nThe factor is missing.\n## AADSTS50079\nNo method is there.\n",
            "---\nfamily: mfa\n---\n# MFA\n## AADSTS50076\n1. Open A.\n## AADSTS50079\n1. Open B.\n",
        ])
    func one(page: String) {
        #expect(parts(page).isEmpty)
    }

    @Test("A name or front matter that says another code makes one guide of it, one of the codes does not")
    func subject() {
        let page = "# Sign-in\n## AADSTS50076\n1. Open A.\n## AADSTS50079\n1. Open B.\n"
        #expect(parts(page, source: "AADSTS50074.md").isEmpty)
        #expect(parts("---\ncodes: [50074]\n---\n" + page).isEmpty)
        #expect(parts(page, source: "AADSTS50079.md").map(\.codes) == [[50076], [50079]])
        #expect(parts("---\ncodes: [50076, 50079]\n---\n" + page).map(\.codes) == [[50076], [50079]])
    }

    @Test("A change of one guide leaves the revision of the other what it was")
    func revision() throws {
        func digests(_ step: String) throws -> [String] {
            try parts("# E\n## AADSTS50055\n1. \(step)\n\n## AADSTS50057\n1. Ask.\n").map {
                try GuideReader.read(text: $0.text, source: "wiki.md").revision
            }
        }
        let (before, after) = (try digests("Set it."), try digests("Set it anew.\n2. Sign in."))
        #expect(before[0] != after[0])
        #expect(before[1] == after[1])
    }

    @Test("Links follow: within the guide to its own headings, to a neighbour as to any guide")
    func links() throws {
        let page = """
            # Errors
            ## AADSTS50055: expired
            ### Check
            1. Is it expired?
               - Yes: [reset](#reset)
               - No: [the account](#aadsts50057-disabled)
            ### Reset
            1. Reset it.
            ## AADSTS50057: disabled
            ### Check
            1. Is it disabled?
               - Yes: [enable](#reset-1)
               - No: [the password](#check)
            ### Reset
            1. Enable it.
            """
        let guides = try parts(page).map { try GuideReader.read(text: $0.text, source: "wiki.md") }
        #expect(guides[0].steps[0].answers.map(\.leadsTo) == ["reset/reset-it", nil])
        #expect(guides[0].steps[0].answers.map(\.guide) == [nil, GuidePlace(code: 50057)])
        #expect(guides[1].steps[0].answers.map(\.leadsTo) == ["reset/enable-it", nil])
        #expect(guides[1].steps[0].answers.map(\.guide) == [nil, GuidePlace(code: 50055, heading: "check")])
    }

    @Test("Addresses and footnotes go where they are used")
    func definitions() throws {
        let page = """
            # Errors
            ## AADSTS50055
            1. Open [the portal][p] and wait[^w].
            ## AADSTS50057
            1. Open [the list][l].

            [p]: https://one.example
            [l]: https://two.example
            [^w]: Half an hour.
            """
        #expect(parts(page).map { $0.text.contains("Half an hour") } == [true, false])
        #expect(parts(page).map { $0.text.contains("one.example") } == [true, false])
        #expect(parts(page).map { $0.text.contains("two.example") } == [false, true])
    }

    @Test("Every word of the page is in each guide once, where it is shared, else in one")
    func words() throws {
        let page = try #require(String(validating: page("hands/two-guides.md"), as: UTF8.self))
        let parts = parts(page)
        #expect(parts.count == 2)
        var left = PageWords.words(ofPage: page).reduce(into: [:]) { $0[$1, default: 0] += 1 }
        for (at, part) in parts.enumerated() {
            let guide = try GuideReader.read(text: part.text, source: "wiki.md")
            let shown = PageWords.split(ReadForm.words(of: guide))
            #expect(PageWords.difference(shown: shown, page: PageWords.words(ofPage: part.text)) == [])
            let shared = at == 0 ? [] : PageWords.split("Two guides on one page")
            for word in shown { left[word, default: 0] -= 1 }
            for word in shared { left[word, default: 0] += 1 }
        }
        #expect(left.filter { $0.value != 0 } == [:])
    }

    @Test("The check walks each by itself, with the lines of the page, and says which there are")
    func check() throws {
        let text = GuideText(
            "# E\n## AADSTS50055\n1. Set it.\n2. Do what is necessary.\n## AADSTS50057\n1. Ask.\n2. Do what is necessary.\n"
        )
        let found = try GuideChecker(CheckContext(today: "2026-11-24", catalogue: CodeCatalogue())).findings(
            in: text, path: "wiki.md")
        #expect(found.filter { $0.rule == "vague-step" }.map(\.line) == [4, 7])
        #expect(found.filter { $0.rule == "several-guides" }.map(\.line) == [2])
        #expect(found.filter { $0.rule == "no-escalation" }.map(\.line) == [3, 6])
    }
}
