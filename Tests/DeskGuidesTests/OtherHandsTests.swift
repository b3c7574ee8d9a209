import DeskCore
import Testing

@testable import DeskGuides

@Suite("Pages by many hands")
struct OtherHandsTests {
    @Test(
        "What reads like steps is walked as steps",
        arguments: [
            (
                "# T\n## 1. Check the phone\n- a\n## 2. Send it\ntext\n## 3. Escalate\n",
                ["Check the phone", "Send it", "Escalate"]
            ),
            ("# T\n## Fixes\n### 1. Resolution Strategies\n- A\n### 2. Look\n- B\n", ["A", "Look"]),
            ("## Fix\n1. **Step 1: One**\n2. **Step 2: Two**\n", ["One", "Two"]),
            ("## Fix\n**1. One:**\n\n- a\n\n**2. Two:**\n\n- b\n", ["One", "Two"]),
            ("## Fix\n**1.** One\n\n**2.** Two\n", ["One", "Two"]),
            ("## Fix\n**Step 1:** One\n**Step 2:** Two\n", ["One", "Two"]),
            ("## Fix\nStep 1. Open the portal. Step 2. Select the user.\n", ["Open the portal", "Select the user"]),
            ("## Fix\n**Step 1** - One\n**Step 2** - Two\n", ["One", "Two"]),
            ("## Fix\nStep 1 One\nStep 2 Two\n", ["One", "Two"]),
            ("## Fix\nStep 1: Open it, Step 2: select it.\n", ["Open it", "select it"]),
            (
                "## Fix\n1) open it, 2) select it (see 3) and 3) press it.\n",
                ["open it", "select it (see 3) and", "press it"]
            ),
            ("## Fix\nDo this: (1) open it\nand wait (2) press it.\n", ["open it and wait", "press it"]),
            ("## Fix\n1 - One\n2 - Two\n", ["One", "Two"]),
            ("## Fix\n1. One<br>2. Two<br/>3. Three\n", ["One", "Two", "Three"]),
            ("## Fix\n- **Step 1:** One\n- **Step 2:** Two\n", ["One", "Two"]),
            (
                "## Fix\nOpen the portal\n: Sign in.\n\nSelect the user\n\n:   By name.\n",
                ["Open the portal", "Select the user"]
            ),
            ("## Fix\nReset it in the portal.\n\n1. Sign in.\n", ["Reset it in the portal", "Sign in"]),
            ("## Fix\nFollow these steps.\n\n1. Sign in.\n", ["Sign in"]),
            (
                "# T\n## Fix the phone\nIt is old.\n\nOpen the app.\n\nPress the menu.\n",
                ["Open the app", "Press the menu"]
            ),
            ("## Fix\nOpen the portal.\n\n### The phone\n1. Restart it.\n", ["Open the portal", "Restart it"]),
            ("# AADSTS50057\n- Ask them.\n- Enable it.\n## Escalation\n1. Call.\n", ["Ask them", "Enable it", "Call"]),
            ("## Fix\n**One**\n- a\n\n**Two**\n- b\n", ["One", "Two"]),
            ("## Fix\n**Mind this**\n- One\n- Two\n", ["One", "Two"]),
            ("# T\nStep 1: One\nStep 2: Two\n", ["One", "Two"]),
            ("## Fix\n| # | Do |\n|---|---|\n| 1 | One |\n| 2 | Two |\n", ["One", "Two"]),
            ("## Fix\n| Setting | Value |\n|---|---|\n| a | b |\n", ["Fix"]),
            ("## Fix\na) One\n\nb) Two\n", ["a) One", "b) Two"]),
            ("## Fix\nI. One\n\nII. Two\n", ["I. One", "II. Two"]),
            ("# A\n1. One\n# B\n1. Two\n", ["One", "Two"]),
            ("# T\nCauses:\n- x\n\nSteps:\n1. One\n\nNotes:\n- y\n", ["Causes", "One"]),
            ("CAUSES\n\n- x\n\nRESOLUTION\n\n1. One\n", ["CAUSES", "One"]),
            ("# T\n**Cause:** It is new.\n\n**Fix:** Do it.\n", ["Cause", "Fix"]),
            ("# T\n## Fix\n1. One\n\n**Note:** mind it.\n\n2. Two\n", ["One", "Two"]),
            ("# T\n## Fix\nDo it.\n\n**Note:** mind it.\n", ["Fix"]),
            ("# T\n## Fix\n1. One\n## What if it still fails?\nCall tier 2.\n", ["One", "What if it still fails?"]),
            ("# T\n## Lösungsschritte\n1. Eins\n## Hinweise\n1. Nein\n", ["Eins"]),
            ("# T\n## 手順\n1. 一\n## 注意事項\n1. 二\n", ["一"]),
            (
                "# T\n## How to add a phone\nAdd.\n## How to verify the caller\nCall.\n",
                ["How to add a phone", "How to verify the caller"]
            ),
            ("# T\n## Checks\nN/A\n## Fix\nDo it.\n", ["Fix"]),
            (
                "## Fix\n1. Go to a.example.com. Then wait.\n2. Call ext. 12 now.\n",
                ["Go to a.example.com", "Call ext. 12 now"]
            ),
            ("---\ncodes: [1]\n...\n1. One\n", ["One"]),
            ("## Fix\n2.1 Open it.\n\n2.2 Close it.\n", ["Open it", "Close it"]),
            ("## Fix\n2.1 is the version.\n", ["Fix"]),
            ("## Fix\n#. One\n#. Two\n", ["One", "Two"]),
            (
                "<details>\n<summary>Clear it</summary>\n<ol>\n<li>One</li>\n</ol>\n</details>\n<details><summary>Set it</summary>\n\n- Two\n</details>\n",
                ["Clear it", "Set it"]
            ),
            (
                "# T\n**Q: Is it new?**\n\nA: Set it up.\n\n**Q: Is it old?**\n\nA: Charge it.\n",
                ["Q: Is it new?", "Q: Is it old?"]
            ),
            ("# T\n## Fix\n1. One\n## What happens\n1. No\n## Limits\n1. No\n", ["One"]),
            ("<h2>Fix</h2>\n<ol>\n<li>One</li>\n<li>Two</li>\n</ol>\n", ["One", "Two"]),
        ])
    func titles(page: String, titles: [String]) throws {
        #expect(try guide(page).titles == titles)
    }

    @Test("Causes are answers, however they are written")
    func causes() throws {
        for page in [
            "## Causes\nNew phone.\n\nNo network.\n", "## Causes\n**New phone:** a.\n\n**No network:** b. And c.\n",
            "## Causes\n| Cause | More |\n|---|---|\n| New phone | a |\n| No network | b |\n",
            "## Causes\n### 1. New phone\na\n\nb\n### 2. No network\nc\n",
            "## Causes\n1. New phone. 2. No network.\n",
        ] {
            #expect(try guide(page).steps[0].answers.map(\.label) == ["New phone", "No network"], "\(page)")
        }
        let story = try guide("## Causes\nThe phone is new. It was not set up.\n\nThat happens.\n").steps[0]
        #expect(story.answers == [])
    }

    @Test("Scenarios are counted by letters as well")
    func scenarios() throws {
        let guide = try guide(
            "# T\n## Scenario A: It is ours\n1. One\n## Scenario B: It is theirs\n1. Two\n## Case in point: no\nx\n")
        #expect(guide.steps[0].answers.map(\.label) == ["It is ours", "It is theirs"])
        #expect(guide.steps[0].answers.map(\.leadsTo) == guide.steps.dropFirst().prefix(2).map(\.id))
    }

    @Test("A table that says nothing of steps is one, its rows what there is to know")
    func looseTable() throws {
        let step = try guide("| a | b |\n|---|---|\n| c | d |\n| e | f |\n").steps[0]
        #expect(step.title == "a | b")
        #expect(step.details == ["c | d", "e | f"])
    }

    @Test("“See” may stand before the link of an answer")
    func seeing() throws {
        let guide = try guide(
            "# T\n## What is it?\n- A loop → see [Loop](#loop)\n- A page: go to [Page](#page)\n## Loop\nClear it.\n## Page\nClose it.\n"
        )
        #expect(guide.steps[0].answers.map(\.leadsTo) == ["loop", "page"])
    }

    @Test("A cause of the table leads where its row leads")
    func causesOfATable() throws {
        let guide = try guide("## Causes\n| a | b |\n|---|---|\n| New | [Fix](#fix) |\n## Fix\n1. Do\n")
        #expect(guide.steps[0].answers.map(\.leadsTo) == ["fix/do"])
        #expect(guide.steps[0].details == [])
    }

    @Test("A cause with a heading of its own is one step, with all that is said of it")
    func causeWithHeading() throws {
        let step = try guide("# T\n## Causes\n### 1. New phone\nIt is new.\n\n**Fix:** Register.\n").steps[1]
        #expect(step.title == "New phone")
        #expect(step.text == "It is new.\nFix: Register.")
    }

    @Test(
        "Ways out of a step are answers",
        arguments: [
            "   - If yes, go to [A](#a)\n   - If no, go to [B](#b)\n",
            "   | Answer | Go to |\n   |---|---|\n   | Yes | [A](#a) |\n   | No | [B](#b) |\n",
        ])
    func answers(of ways: String) throws {
        let guide = try guide("## Triage\n1. Was it you?\n\n\(ways)\n## A\n1. One\n## B\n1. Two\n")
        #expect(guide.steps[0].answers.map(\.leadsTo) == ["a/one", "b/two"])
    }

    @Test("What stands before a list belongs to its first step, not to the step before")
    func introductions() throws {
        let page = try guide("## Fix\nIf it is new:\n- One\n- Two\n\n**Else**\n- Three\n")
        #expect(page.steps.map(\.text) == ["If it is new:", "", "Else"])
        #expect(try guide("## Fix\nFollow these steps:\n1. One\n").steps[0].text == "")
    }

    @Test("Words to say are found on the line below the step")
    func say() throws {
        #expect(try guide("## Fix\n1. Greet.\n   Say: “Hello”\n").steps[0].say == ["Hello"])
    }

    @Test("A bold lead within an item is not a part of its title")
    func leadWithin() throws {
        let step = try guide("## Fix\n1. Open it\n   **Expected:** it opens.\n").steps[0]
        #expect(step.title == "Open it")
        #expect(step.text == "Expected: it opens.")
    }

    @Test("A person's advice for what could not be generated stays")
    func conditions() throws {
        let advice = try guide("## Fix\n1. If a code could not be generated, correct the clock.\n")
        #expect(advice.rubbish == [])
        let error = "An error occurred while generating troubleshooting steps."
        #expect(try guide("## Fix\n1. Do\n\n\(error)\n").rubbish.map(\.text) == [error])
    }

    @Test(
        "A change of a credential is known in other languages",
        arguments: [
            "Kennwort zurücksetzen.", "Löschen Sie die Authentifizierungsmethode.", "Réinitialiser le mot de passe",
            "Restablezca la contraseña del usuario.", "Redefina a senha.", "Reimpostare la password.",
            "Wijzig het wachtwoord.",
        ])
    func changes(sentence: String) {
        #expect(CredentialRule.isChange(sentence))
    }

    @Test(
        "What is forbidden, asked or about something else changes none in other languages either",
        arguments: [
            "Setzen Sie das Kennwort nicht zurück.", "Wurde das Kennwort geändert?", "Ne changez pas le mot de passe.",
            "Öffnen Sie das Portal.", "No cambie la contraseña.", "Vérifier le mot de passe.",
        ])
    func noChanges(sentence: String) {
        #expect(!CredentialRule.isChange(sentence))
    }
}
