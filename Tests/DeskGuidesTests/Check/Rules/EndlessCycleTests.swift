import Testing

@testable import DeskGuides

@Suite("Rule endless-cycle")
struct EndlessCycleTests {
    @Test("Steps that only lead back to each other are named once, at the first of them")
    func endless() throws {
        try expect(
            EndlessCycle(),
            on: """
                # T
                ## Diagnose
                1. Open the log.

                ## Diagnose the phone
                ▸1. Does it ring?
                   - Yes: [check the network](#check-the-network)
                   - No: [check the network](#check-the-network)

                ## Check the network
                1. Switch to mobile data.
                   - Then: [try again](#diagnose-the-phone)
                """)
    }

    @Test("A cycle that an answer leads out of is fine")
    func exit() throws {
        try expect(
            EndlessCycle(),
            on: """
                # T
                ## Diagnose the phone
                1. Does it ring?
                   - Yes: [verify](#verify)
                   - No: [check the network](#check-the-network)

                ## Check the network
                1. Switch to mobile data.
                   - Then: [try again](#diagnose-the-phone)

                ## Verify
                1. Sign in.
                """)
    }
}
