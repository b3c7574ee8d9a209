import DeskCore
import Testing

@testable import DeskGuides

@Suite("What is numbered is walked")
struct NumberedSectionsTests {
    @Test(
        "Beside sections that name their role, numbered lists and numbered instructions are walked in the page's order",
        arguments: [
            ("# T\n## Ask\n1. A\n## Fix\n1. B\n## Approve\n1. C\n", ["A", "B", "C"]),
            ("# T\n## Account\n1. A\n## Checks\n1. B\n", ["A", "B"]),
            ("# T\n## 1. Overview\nx\n## 2. Ask the user\nWho?\n## 3. Resolution\n1. A\n", ["Ask the user", "A"]),
            ("# T\n## Approve\n### 1.1 Open it\n- a\n### 1.2 Send it\nb\n## Fix\n1. A\n", ["Open it", "Send it", "A"]),
            ("# T\n## Approve\nStep 1: Open it\n\nStep 2: Send it\n\n## Fix\n1. A\n", ["Open it", "Send it", "A"]),
            (
                "# T\n## Approve\n| # | Do |\n|---|---|\n| 1 | Open it |\n| 2 | Send it |\n## Fix\n1. A\n",
                ["Open it", "Send it", "A"]
            ),
        ])
    func walked(page: String, titles: [String]) throws {
        #expect(try guide(page).titles == titles)
    }

    @Test(
        "What is there to be read stays so, numbered or not",
        arguments: [
            "# T\n## Fix\n1. A\n## Background\n1. Open it\n",
            "# T\n## Fix\n1. A\n## Notes\n### The phone\n1. Open it\n",
            "# T\n## Fix\n1. A\n## 2. Architecture\nIt is so.\n",
            "# T\n## Fix\n1. A\n## The phone\n- Open it\n- Close it\n",
            "# T\n## Fix\n1. A\n## Limits\n| # | Number |\n|---|---|\n| 1 | Five devices |\n| 2 | Two phones |\n",
            "# T\n## Fix\n1. A\n## Contents\n1. [Fix](#fix)\n2. [Contents](#contents)\n",
        ])
    func read(page: String) throws {
        #expect(try guide(page).titles == ["A"])
    }

    @Test("A section to which an answer leads is a branch, also where it is numbered and only looks")
    func branches() throws {
        let guide = try guide(
            """
            # T
            ## Diagnose
            1. **Is it new?**
               - Yes: [ask](#ask-more)
               - No: [go on](#verify)
            ## Ask more
            1. Who gave it?
            ## Approve
            1. Approve it.
            ## Verify
            1. Sign in.
            """)
        #expect(guide.titles == ["Is it new?", "Who gave it?", "Approve it", "Sign in"])
        let route = WalkRoute(guide)
        #expect(route.steps.map(\.next) == ["approve/approve-it", "approve/approve-it", "verify/sign-in", nil])
        #expect(route.remaining(from: "diagnose/is-it-new") == 4)
    }

    @Test("A section that asks or looks is there to find out, any other to repair")
    func roles() throws {
        let guide = try guide("# T\n## Ask the user\n1. A\n## Approve\n1. B\n## The phone\n1. C\n## Verify\n1. D\n")
        #expect(guide.steps.map(\.role) == [.diagnose, .resolve, .resolve, .verify])
    }
}

@Suite("Words that tell somebody to do something")
struct InstructionWordsTests {
    @Test(
        "An instruction is told from its verb",
        arguments: [
            "Open the portal", "Please open the portal.", "Then, click **New**", "On the Users page, select New user",
            "If it rings, answer the call", "Restart the phone", "Öffnen Sie das Portal", "Konto entsperren",
            "Ouvrez le portail", "Redémarrer le téléphone", "Seleccione el usuario", "Selecione o usuário",
            "Selezionare l'utente", "Klik op Gebruikers",
        ])
    func does(line: String) {
        #expect(InstructionWords.kind(of: line) == .does)
    }

    @Test(
        "So is one by which only something is found out",
        arguments: [
            "Check the account", "Ask who is calling", "Prüfen Sie das Konto", "Vérifiez le compte", "Konto überprüfen",
        ])
    func looks(line: String) {
        #expect(InstructionWords.kind(of: line) == .looks)
    }

    @Test(
        "What only tells something asks for nothing",
        arguments: [
            "The phone is new", "Log files", "Set of rules", "Opening hours", "If the phone is new", "Five devices", "",
            "—",
            "A ticket is open", "In the portal, everything is blue",
        ])
    func tells(line: String) {
        #expect(InstructionWords.kind(of: line) == nil)
    }

    @Test("Boxes to tick under other words are walked where they tell somebody to do something")
    func tasks() throws {
        let page =
            "# T\n\n## Release day\n\n* [ ] 1\\. **Lock the machines:**\n  * Tell them\n* [ ] 2\\. **Publish it**\n\n"
            + "## Wishes\n\n- [ ] Faster start\n- [x] Dark theme\n\n## Fix\n\n1. Reset it\n"
        #expect(try guide(page).titles == ["Lock the machines", "Publish it", "Reset it"])
    }
}
