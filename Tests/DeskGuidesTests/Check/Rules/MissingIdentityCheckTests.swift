import Testing

@testable import DeskGuides

@Suite("Rule missing-identity-check")
struct MissingIdentityCheckTests {
    @Test("A change of a credential that one way leads to without a check is named")
    func missing() throws {
        try expect(
            MissingIdentityCheck(),
            on: """
                # T
                ## Diagnose
                1. Does the caller sound hurried?
                   - Yes: [reset](#fix-reset)
                   - No: [verify the caller](#verify-who-is-calling)

                ## Verify who is calling
                1. Call back the number on record.

                ## Fix: reset
                ▸1. Reset the user's password.
                2. Delete the old authentication method.
                """)
    }

    @Test("Where every way leads through the check, and where nothing is changed, all is well")
    func checked() throws {
        try expect(
            MissingIdentityCheck(),
            on: "# T\n## Verify who is calling\n1. Call back.\n\n## Fix\n1. Reset the user's password.")
        try expect(MissingIdentityCheck(), on: "# T\n## Fix\n1. Restart the phone.")
    }
}
