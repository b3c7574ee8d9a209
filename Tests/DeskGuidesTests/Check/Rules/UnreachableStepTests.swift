import Testing

@testable import DeskGuides

@Suite("Rule unreachable-step")
struct UnreachableStepTests {
    @Test("A step that every answer leads past is named, and what follows it is not")
    func unreachable() throws {
        try expect(
            UnreachableStep(),
            on: """
                # T
                ## Diagnose
                1. Does the phone ring?
                   - Yes: [verify](#verify)
                   - No: [fix](#fix)
                ▸2. Look at the log.
                3. Look at the policy.

                ## Fix
                1. Update the app.

                ## Verify
                1. Sign in.
                """)
    }

    @Test("A branch that an answer leads to is reached, and a question whose answer leads nowhere goes on")
    func reached() throws {
        try expect(
            UnreachableStep(),
            on: """
                # T
                ## Diagnose
                1. Does the phone ring?
                   - Yes: it is not the phone
                   - No: [fix](#fix)
                2. Look at the log.

                ## Fix
                1. Update the app.

                ## Verify
                1. Sign in.
                """)
    }
}
