import DeskCore
import Testing

@testable import DeskGuides

@Suite("Causes that stand beside each other")
struct CauseGroupTests {
    @Test(
        "A title is taken apart",
        arguments: [
            ("Cause 1: The phone is new", "Cause", "The phone is new"), ("Cause 2 - No network", "Cause", "No network"),
            ("Ursache 3 – Kein Netz", "Ursache", "Kein Netz"),
            ("Cause 1：Personal account", "Cause", "Personal account"),
            ("Problem: it is slow", "Problem", "it is slow"), ("原因 1: 電話", "原因", "電話"),
            ("Scenario #2: B", "Scenario", "B"),
        ])
    func titles(heading: String, word: String, rest: String) {
        #expect(CauseGroups.title(heading) == CauseGroups.Title(word: word, rest: rest))
    }

    @Test(
        "What counts no cause is none",
        arguments: ["Cause", "Cause 1", "Causes: a", "Caused by it", "Problem solving", "1: a"])
    func others(heading: String) {
        #expect(CauseGroups.title(heading) == nil)
    }

    private let page = """
        # A page

        Words before.

        ## Cause 1: The phone is new

        It was not set up.

        It happens often.

        ### Solution: Set it up

        1. Open the app.
        2. Scan the code.

        ## Cause 2: No network

        - It has no signal.
        - It is in flight mode.

        ### Solution: Connect it

        Turn it on.

        ## Verify

        1. Sign in.
        """

    @Test("They are the answers to one question, and each leads to what is said of it and what to do")
    func group() throws {
        let guide = try guide(page)
        #expect(
            guide.titles == [
                "Cause", "The phone is new", "Open the app", "Scan the code", "No network", "Solution: Connect it",
                "Sign in",
            ])
        #expect(guide.steps[0].answers.map(\.label) == ["The phone is new", "No network"])
        #expect(guide.steps[0].answers.map(\.leadsTo) == [guide.steps[1].id, guide.steps[4].id])
        #expect(guide.steps[1].text == "It was not set up.\nIt happens often.")
        #expect(guide.steps[4].details == ["It has no signal.", "It is in flight mode."])
    }

    @Test("After a cause the walk goes on behind all of them")
    func branches() throws {
        let guide = try guide(page)
        let route = WalkRoute(guide)
        #expect(route[guide.steps[3].id]?.next == guide.steps[6].id)
        #expect(route[guide.steps[5].id]?.next == guide.steps[6].id)
        #expect(route.remaining(from: guide.steps[0].id) == 5)
    }

    @Test("One alone is no question")
    func alone() throws {
        #expect(try guide("# T\n\n## Cause 1: New\n\na\n\n### Solution\n\n1. Do\n").steps[0].answers == [])
    }

    @Test("A problem with bullets is one that they solve; a cause with bullets names more")
    func problems() throws {
        let problems = try guide(
            "# T\n\n## Common problems\n\n### No code\n- Check the clock\n\n### No call\n- Check the number\n")
        #expect(problems.steps[0].answers.map(\.label) == ["No code", "No call"])
        #expect(problems.steps[1].details == ["Check the clock"])
        let bold = try guide(
            "# T\n\n## Häufige Probleme:\n\n**Kein Code?**\n- Uhr prüfen\n\n**Kein Anruf?**\n- Nummer prüfen\n")
        #expect(bold.steps[0].answers.map(\.label) == ["Kein Code?", "Kein Anruf?"])
        #expect(bold.steps[0].details == ["Kein Code?: Uhr prüfen", "Kein Anruf?: Nummer prüfen"])
    }

    @Test("Links to read further are no causes and no steps")
    func references() throws {
        let page = try guide(
            "# T\n\n## Cause\n\n- New phone\n\nSee:\n\n- [More](/a)\n- [Most](/b)\n\n## Fix\n\n- Do it\n\nSee:\n\n- [Else](/c)\n"
        )
        #expect(page.steps[0].answers.map(\.label) == ["New phone"])
        #expect(page.steps[0].details == ["More", "Most"])
        #expect(page.titles == ["Cause", "Do it"])
        #expect(try guide("## Fix\n\n- [Reset it](/a)\n- [Call](/b)\n").titles == ["Reset it", "Call"])
    }
}
