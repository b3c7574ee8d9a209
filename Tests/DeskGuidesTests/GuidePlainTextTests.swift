import DeskCore
import Testing

@testable import DeskGuides

@Suite("A guide as plain text")
struct GuidePlainTextTests {
    @Test("Every kind of block has its plain form")
    func page() throws {
        let guide = try guide(
            """
            # Title
            A **bold** [link](https://x.y) to [here](#title), <https://z.w> and ![picture](p.png).
            ## Part
            ### Deeper
            9. One
               - [x] ticked
               - [ ] open

               second paragraph
            10. Two

            > quoted
            > words

            > [!TIP]
            > hint

            ```
            a  command
              indented
            ```

            | a | b |
            |---|---|
            | c | d |

            ---
            End  \nof it.
            """)
        #expect(
            GuidePlainText.page(guide) == """
                Title
                =====

                A bold link (https://x.y) to here, https://z.w and [image: picture].

                Part
                ----

                Deeper

                9. One
                   - [x] ticked
                   - [ ] open

                   second paragraph
                10. Two

                > quoted words

                > Tip:
                > hint

                    a  command
                      indented

                a | b
                c | d

                ---

                End
                of it.

                """)
    }

    @Test("An old name carries a star, and the foot says today's, once each")
    func oldNames() throws {
        let guide = try guide("Open Azure AD, then azure ad again, then the\n**AAD portal**. Run `Azure AD` now.\n")
        #expect(
            GuidePlainText.page(guide) == """
                Open Azure AD*, then azure ad* again, then the AAD portal*. Run Azure AD now.

                * Azure AD is called Microsoft Entra ID today.
                * AAD portal is called Microsoft Entra admin center today.

                """)
    }

    @Test("No line of a page is wrapped")
    func noWrapping() throws {
        let text = Array(repeating: "donaudampfschifffahrtsgesellschaft", count: 100).joined(separator: " ")
        #expect(GuidePlainText.page(try guide(text)) == text + "\n")
    }

    @Test("A step is its title, text, details, words to say and answers")
    func step() {
        let step = GuideStep(
            id: "a", title: "Ask", text: "In Azure AD.\nTwice.", details: ["one"], say: ["Hello?"],
            answers: [GuideAnswer(id: "yes", label: "Yes")])
        #expect(
            GuidePlainText.step(step) == """
                Ask
                In Azure AD*.
                Twice.
                - one
                Say: “Hello?”
                yes: Yes

                * Azure AD is called Microsoft Entra ID today.

                """)
    }
}

@Suite("Old product names")
struct ProductNamesTests {
    private func names(_ text: String) -> [String] {
        ProductNames.mentions(in: text).map { "\(text[$0.range]) = \($0.today)" }
    }

    @Test(
        "An old name is found with its today's",
        arguments: [
            ("Azure AD", ["Azure AD = Microsoft Entra ID"]),
            ("the azure ad portal.", ["azure ad portal = Microsoft Entra admin center"]),
            (
                "Azure Active Directory, AAD",
                ["Azure Active Directory = Microsoft Entra ID", "AAD = Microsoft Entra ID"]
            ),
            ("(Azure\nAD)", ["Azure\nAD = Microsoft Entra ID"]), ("Azure AD-joined", ["Azure AD = Microsoft Entra ID"]),
            ("Azure AD Connect", ["Azure AD Connect = Microsoft Entra Connect"]),
            ("Azure AD's", ["Azure AD = Microsoft Entra ID"]),
            (
                "Office 365 and Azure MFA",
                ["Office 365 = Microsoft 365", "Azure MFA = Microsoft Entra multifactor authentication"]
            ),
        ])
    func found(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test(
        "What only looks like one is left alone",
        arguments: [
            "AADSTS50074", "Azure portal", "Azure Administrator", "Azure AD B2C", "https://portal/Azure AD",
            "https://x/aad/y", "aad@x.y",
            "AzureAD.psm1", "BAAD", "Microsoft Entra ID", "azure", "", "éAAD", "C:\\AAD\\logs",
        ].filter { $0 != "https://portal/Azure AD" })
    func none(text: String) {
        #expect(names(text) == [])
    }
}

@Suite("Sentences about problems")
struct GuideProblemTests {
    @Test(
        "Each says what, where, and what to do next",
        arguments: [
            (
                GuideProblem.tooLarge(source: "a.md", bytes: 20, limit: 10),
                "a.md has 20 bytes, and a guide has 10 at most: split it into one page for each error code."
            ), (.notText(source: "a.md"), "a.md is not text: save the page as UTF-8 Markdown."),
            (.empty(source: "a.md"), "a.md has nothing to read in it: write the steps, one a line, and it is a guide."),
            (
                .onlyRubbish(source: "a.md", line: 3),
                "a.md holds only what a generator left behind (line 3): write the steps, one a line."
            ), (.noSuchFile(path: "a.md"), "There is no file a.md: `helpdesk guide list` shows the guides there are."),
            (
                .noSuchFolder(path: "/wiki"),
                "There is no folder /wiki: make it, or take it out of `guides` in config.yaml."
            ),
            (
                .unreadable(path: "a.md", reason: "Permission denied"),
                "a.md cannot be read (Permission denied): see that the file and its folder may be read by you."
            ),
            (
                .noGuide(code: 7),
                "There is no guide for AADSTS7: `helpdesk guide list` shows the guides there are, and a page named AADSTS7.md in a "
                    + "guides folder becomes one."
            ),
            (
                .catalogueColumns(source: "c.tsv", line: 2, found: 5, expected: 6),
                "c.tsv, line 2, has 5 columns instead of 6: separate them by single tabs."
            ),
            (
                .catalogueValue(source: "c.tsv", line: 2, column: "fixer", value: "bob"),
                "c.tsv, line 2: “bob” is nothing that the column fixer knows: mend the value."
            ),
        ])
    func sentences(problem: GuideProblem, sentence: String) {
        #expect(problem.sentence == sentence)
    }

    @Test("What is struck out is said as such in the page, and is no word of a step")
    func struck() throws {
        let guide = try guide(
            "# T\n\n## Fix\n1. Open ~~the old portal~~ the new portal\n   - Press ~~Save~~ **Apply**.\n"
                + "2. **Call ~~Bo~~:** ring ~~twice~~ once\n3. ~~Restart~~\n")
        #expect(guide.titles == ["Open the new portal", "Call", "[struck out: Restart]"])
        #expect(guide.steps[0].details == ["Press Apply."])
        #expect(guide.steps[1].text == "ring once")
        #expect(
            GuidePlainText.page(guide).contains("Open [struck out: the old portal] the new portal"))
    }
}
