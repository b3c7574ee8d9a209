import Testing

@testable import DeskGuides

@Suite("Rule unwalked-step")
struct UnwalkedStepTests {
    @Test("Instructions that no walk comes to are named where they begin")
    func unwalked() throws {
        try expect(
            UnwalkedStep(),
            on: """
                # T
                ## The phone
                ▸- Restart the phone.
                - Open the app.

                ▸## Set the clock
                The clock must be right.

                ## Resolution
                ▸- [ ] Take the badge.
                - [ ] Ask for the number.

                1. Restart it.

                ## Background
                ▸1. Open the history.
                2. Read it.

                | # | Do |
                |---|---|
                | 1 | It was five |
                """)
    }

    @Test("What is walked, what only tells, notes in bullets and lists of links are not")
    func fine() throws {
        try expect(
            UnwalkedStep(),
            on: """
                # T
                ## Ask
                1. Open the log.

                ## The phone
                - It is new.
                - It rings.

                ## Resolution
                1. Restart it.
                - Take the badge.
                - Ask for the number.

                ## Set the clock
                Mind it. {#clock}

                1. Set it.

                ## Notes
                - Keep the phone charged.
                - Ask for help.

                ## More
                - [Reset the app](https://example.com)
                - [Open the app](https://example.com)
                """)
    }

    @Test("A page about nothing that went wrong is no matter of the rule")
    func otherPages() throws {
        try expect(UnwalkedStep(), on: "# T\n## Install\n- Open it.\n- Run it.\n\n## Use\n1. Start it.\n")
    }

    @Test("It says what to do about each")
    func fixes() throws {
        let page = "# T\n## A\n- Open it.\n- Run it.\n## Notes\n1. Start it.\n## Set it\nx\n## Fix\n1. Do.\n"
        let found = try remarks(of: UnwalkedStep(), on: page)
        #expect(
            found.map { "\($0.sentence): \($0.fix)" } == [
                "“Open it” and what follows look like 2 steps, and are not walked: number them, or write a heading such as “Diagnose” or “Fix: …”",
                "“Start it” looks like a step, and is not walked: put under a heading such as “Fix: …” what is to be done",
                "the section “Set it” tells somebody to do something, and is not walked: number the heading, or write a heading such as “Diagnose” or “Fix: …”",
            ])
    }
}
