import Testing

@testable import DeskGuides

@Suite("Rule no-verification")
struct NoVerificationTests {
    @Test("A guide that never looks whether it helped is named at its first repair")
    func missing() throws {
        try expect(
            NoVerification(), on: "# AADSTS50074\n## Diagnose\n1. Look.\n\n## Fix\n▸1. Update the app.\n2. Restart it.")
    }

    @Test(
        "A section that verifies, or a step that says so, is enough",
        arguments: [
            "# AADSTS50074\n## Fix\n1. Update the app.\n\n## Verify\n1. Watch the log.",
            "# AADSTS50074\n## Fix\n1. Update the app.\n2. Have the user sign in again.",
            "# AADSTS50074\n## Fix\n1. Update the app.\n2. Confirm that the user can sign in: the sign-in succeeds.",
            "# How to bake\n\n1. Mix.\n2. Bake.",
        ])
    func there(page: String) throws {
        try expect(NoVerification(), on: page)
    }
}
