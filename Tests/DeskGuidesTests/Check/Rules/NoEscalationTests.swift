import Testing

@testable import DeskGuides

@Suite("Rule no-escalation")
struct NoEscalationTests {
    @Test("A guide that does not say who goes on is named at its first repair")
    func missing() throws {
        try expect(NoEscalation(), on: "# AADSTS50074\n## Fix\n▸1. Update the app.")
    }

    @Test(
        "A section for it, or words that say it, are enough",
        arguments: [
            "# AADSTS50074\n## Fix\n1. Update.\n\n## Escalate\n1. Call the second tier.",
            "# AADSTS50074\n## Fix\n1. Update.\n\n## Notes\nIf nothing helps, open a support request.",
            "# AADSTS50074\n## Fix\n1. Update.\n2. Otherwise hand the case over to the network team.",
            "# How to bake\n\n1. Mix.\n2. Bake.",
        ])
    func there(page: String) throws {
        try expect(NoEscalation(), on: page)
    }
}
