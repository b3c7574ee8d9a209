import DeskCore
import Testing

@testable import DeskGuides

@Suite("Sections that answers lead to")
struct LinkedSectionsTests {
    @Test("A section whose words name no role is walked where an answer leads to it, and leads back in a circle")
    func circle() throws {
        let guide = try guide(
            """
            # Loop
            ## Diagnose
            1. **Ask A:** what is it?
               - Yes: [B](#b)
               - No: [Fix](#fix)
            ## B
            1. **Ask B:** again?
               - Yes: [Diagnose](#diagnose)
               - No: [Fix](#fix)
            ## Background
            - never walked
            ## Fix
            1. Restart it.
            """)
        #expect(guide.titles == ["Ask A", "Ask B", "Restart it"])
        #expect(try guide.step(titled: "Ask A").answers.map(\.leadsTo) == ["b/ask-b", "fix/restart-it"])
        #expect(try guide.step(titled: "Ask B").answers.map(\.leadsTo) == ["diagnose/ask-a", "fix/restart-it"])
        // The circle is counted once: A, B and the repair.
        #expect(WalkRoute(guide).remaining(from: "diagnose/ask-a") == 3)
    }

    @Test("A section of prose is a step where an answer leads to it")
    func prose() throws {
        let guide = try guide(
            """
            # Phones
            ## Diagnose
            1. **Is it new?**
               - Yes: [New phone](#new-phone)
            ## New phone
            Register the phone again.
            """)
        let step = try guide.step(titled: "New phone")
        #expect(step.text == "Register the phone again.")
        #expect(try guide.step(titled: "Is it new?").answers.map(\.leadsTo) == [step.id])
    }

    @Test("An item that only says where to go on is no step of its own")
    func goOn() throws {
        let guide = try guide(
            """
            # Phones
            ## Resolve
            - Charge it.
            - Then: [Verify](#verify)
            ## Notes
            - a note
            ## Verify
            - Sign in.
            """)
        #expect(guide.titles == ["Charge it", "Sign in"])
        #expect(try guide.step(titled: "Charge it").leadsTo == "verify/sign-in")
    }
}
