import DeskCore
import Testing

@testable import DeskGuides

@Suite("Ways that a page says in words")
struct SaidWaysTests {
    /// The answers of the first step, each with the title of the step that it leads to.
    private func ways(_ page: String) throws -> [String] {
        let guide = try guide(page)
        return guide.steps[0].answers.map { answer in
            answer.label + (answer.leadsTo.flatMap { guide.step($0) }.map { " → " + $0.title } ?? "")
        }
    }

    private static let sections =
        "## Approve\n1. Approve it\n## 3. Call\n1. Call them\n## Fix: reset the password\n1. Reset it\n"

    @Test(
        "An answer leads to the one heading that it names",
        arguments: [
            ("Yes: go on to Approve", "No: continue with section 3", ["Yes → Approve it", "No → Call them"]),
            ("Yes → Approve", "No → see *Reset the password*", ["Yes → Approve it", "No → Reset it"]),
            ("Yes: it is new. Go to “Approve” below.", "No: wait", ["Yes → Approve it", "No"]),
            (
                "New → make it known. Go to Approve.", "Old -> Call",
                ["New → Approve it", "Old → Call them", "Otherwise"]
            ),
            ("If yes, go to Approve.", "If no, continue with section 3.", ["Yes → Approve it", "No → Call them"]),
            ("Broken → Approve", "Lost → Call", ["Broken → Approve it", "Lost → Call them", "Otherwise"]),
            ("Ja: weiter mit Approve", "Nein: siehe Abschnitt 3", ["Ja → Approve it", "Nein → Call them"]),
            ("Oui : passez à la section 3", "Non : voir Approve", ["Oui → Call them", "Non → Approve it"]),
            ("Sí: vaya a la sección 3", "No: continúe con Approve", ["Sí → Call them", "No → Approve it"]),
            ("Ja: ga naar Approve", "Nee: zie sectie 3", ["Ja → Approve it", "Nee → Call them"]),
        ])
    func headings(yes: String, no: String, ways: [String]) throws {
        #expect(try self.ways("# T\n## Diagnose\n1. Is it new?\n   - \(yes)\n   - \(no)\n\(Self.sections)") == ways)
    }

    @Test(
        "A sentence with a condition asks it, and steps are named by their numbers",
        arguments: [
            ("If it rings, go to step 3.", ["It rings → Three", "Otherwise"]),
            ("If it rings, go to step 3. Otherwise, continue with step 2.", ["It rings → Three", "Otherwise → Two"]),
            ("If yes go to step 3, if no go to step 4.", ["Yes → Three", "No → Four"]),
            ("Go to step 3 if it rings.", ["It rings → Three", "Otherwise"]),
            (
                "Wenn es klingelt, weiter mit Schritt 3, sonst weiter mit Schritt 4.",
                ["Es klingelt → Three", "Sonst → Four"]
            ),
            ("If it rings → step 4", ["It rings → Four", "Otherwise"]),
            ("Wenn es klingelt, weiter mit Schritt 3.", ["Es klingelt → Three", "Sonst"]),
            ("Si el teléfono suena, vaya al paso 3.", ["El teléfono suena → Three", "De lo contrario"]),
            ("Si le téléphone sonne, passez à l'étape 3.", ["Le téléphone sonne → Three", "Sinon"]),
            ("if it rings go to 3", ["It rings → Three", "Otherwise"]),
            ("If it rings, close it. If not, go to step 4.", ["It rings", "If not → Four"]),
            (
                "Decision point: if it rings → go to step 3; if it hums → go to step 4.",
                ["It rings → Three", "It hums → Four", "Otherwise"]
            ),
        ])
    func steps(sentence: String, ways: [String]) throws {
        let rest = "2. Two\n3. Three\n4. Four\n## Verify\n1. No\n2. Nor\n3. Neither\n"
        #expect(try self.ways("# T\n## Fix\n1. One. \(sentence)\n\(rest)") == ways)
        #expect(try self.ways("# T\n## Fix\n1. One.\n   - \(sentence)\n\(rest)") == ways)
    }

    @Test(
        "What names no place, or more than one, stays prose",
        arguments: [
            "If it rings, go to the kitchen.", "If it rings, go to step 9.", "Go to Users → Approve.",
            "If it rings, answer it.",
            "If it rings, go to Twice.", "If it rings, see Background.", "If it rings, go to Approve the budget.",
            "See Approve.",
            "It was in step 3.",
        ])
    func prose(sentence: String) throws {
        let page =
            "# T\n## Fix\n1. One. \(sentence)\n2. Two\n3. Three\n\(Self.sections)## Twice\n1. A\n## Twice\n1. B\n## Background\nx\n"
        let step = try guide(page).steps[0]
        #expect(step.answers == [])
        #expect(step.leadsTo == nil)
        #expect(step.text == sentence)
    }

    @Test("A step that sends everybody forward does, and one that sends them back goes on")
    func goOn() throws {
        let steps = try guide("# T\n## Fix\n1. One. Go to step 3.\n2. Two\n3. Three. Go back to step 1.\n4. Four\n")
            .steps
        #expect(steps.map(\.leadsTo) == [steps[2].id, nil, nil, nil])
    }

    @Test("Sections are named by letters as well, and a sentence may send everybody at its end")
    func letters() throws {
        let page =
            "# T\n## Fix\n1. One?\n   - If it rings, go to section A.\n   - If it hums, go to option B.\n2. Two, then go to step 4\n3. Three\n4. Four\n"
        let guide = try guide(page + "## Section A: the phone\n1. A\n## Option B: the computer\n1. B\n")
        #expect(guide.steps[0].answers.map(\.leadsTo) == ["section-a-the-phone/a", "option-b-the-computer/b", nil])
        #expect(guide.steps[1].leadsTo == "fix/four")
    }

    @Test("A table of answers leads to the headings in its rows")
    func table() throws {
        let ways = try ways(
            "# T\n## Diagnose\n1. What?\n\n   | Sees | Go to |\n   |---|---|\n   | A field | Approve |\n   | A number | Call |\n\(Self.sections)"
        )
        #expect(ways == ["A field → Approve it", "A number → Call them", "Otherwise"])
    }

    @Test("A section is walked where only words lead to it")
    func opened() throws {
        let guide = try guide(
            "# T\n## Diagnose\n1. New?\n   - Yes: go to The phone\n   - No: wait\n## The phone\nCharge it.\n")
        #expect(guide.titles == ["New?", "The phone"])
    }

    @Test("Causes lead to the fixes that they name")
    func causes() throws {
        let ways = try ways(
            "# T\n## Causes\n1. **New phone:** see Fix: reset the password.\n2. **Call:** who?\n\(Self.sections)")
        #expect(ways == ["New phone → Reset it", "Call"])
    }
}
