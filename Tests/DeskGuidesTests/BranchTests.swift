import DeskCore
import Testing

@testable import DeskGuides

@Suite("Branches of a guide")
struct BranchTests {
    @Test("A nested item with a label and a link is an answer that leads to the first step under the heading")
    func answers() throws {
        let guide = try guide(
            """
            ## Diagnose
            1. **Is the phone new?**
               > "Do you have a new phone?"
               - Yes: [set it up](#new-phone)
               - No: [look at the clock](#clock)
               - Not sure: [ask](#nowhere)
            ## Fix: new phone {#new-phone}
            1. Set it up
               - Then: [verify](#verify)
            ## Fix: clock {#clock}
            1. Set the clock
            2. Try again
            ## Verify
            1. Sign in {#last}
            """)
        let asks = try guide.step(titled: "Is the phone new?")
        #expect(asks.say == ["Do you have a new phone?"])
        #expect(asks.answers.map(\.id) == ["yes", "no", "not-sure"])
        #expect(asks.answers.map(\.leadsTo) == ["fix-new-phone/set-it-up", "fix-clock/set-the-clock", nil])
        #expect(try guide.step(titled: "Set it up").leadsTo == "last")
        #expect(try guide.step(titled: "Set the clock").leadsTo == nil)
        #expect(asks.details == [])
        #expect(!"\(guide.blocks)".contains("{#"))
    }

    @Test("Questions of items are answers, and so are a few words with nothing but a place behind a colon")
    func rows() throws {
        let guide = try guide(
            """
            ## Fix
            1. Compare.
               1. Same? → approve
               2. Different? → deny it
            2. Does it ring?
               - done : step 4
               - broken : step 3
            3. Repair it.
            4. Sign in.
            """)
        #expect(guide.steps[0].answers.map(\.label) == ["Same?", "Different?"])
        #expect(guide.steps[1].answers.map(\.leadsTo) == ["fix/sign-in", "fix/repair-it", nil])
    }

    @Test("A sentence that sends to a link is a branch, whatever the link is called")
    func linkedWays() throws {
        let guide = try guide(
            """
            ## Fix
            1. Restart it. If that does not work, go to [the second line](#hand-it-over).
            2. Sign in.

            If it fails, see [the page of the factor](AADSTS50076.md).
            ## Hand it over {#hand-it-over}
            1. Call.
            """)
        #expect(guide.steps[0].answers.map(\.leadsTo) == ["hand-it-over/call", nil])
        #expect(guide.steps[1].answers.map(\.guide) == [GuidePlace(code: 50076), nil])
    }

    @Test("What is struck out is no answer, and no part of a row or an alert")
    func struck() throws {
        let guide = try guide(
            """
            ## Fix
            1. Does it ring?
               - ~~Yes: [verify](#verify)~~
               - No: [repair](#repair)

               > [!NOTE]
               > Use ~~the old~~ the new portal.

               | What | How |
               |---|---|
               | ~~Old~~ New | ~~a~~ b |
            ## Repair
            1. Repair it.
            ## Verify
            1. Sign in.
            """)
        #expect(guide.steps[0].answers.map(\.label) == ["No"])
        #expect(guide.steps[0].details.contains("Note: Use the new portal."))
        #expect(guide.steps[0].details.contains("New | b"))
    }

    @Test("An answer leads to a step by its own id as well")
    func explicitStep() throws {
        let guide = try guide("## Steps\n1. Ask\n   - Yes: [go](#here)\n2. Other\n3. **Target** {#here}\n   text\n")
        #expect(guide.steps.map(\.id) == ["steps/ask", "steps/other", "here"])
        #expect(guide.steps[0].answers[0].leadsTo == "here")
    }

    @Test("A heading that is a step is led to by its anchor")
    func headingStep() throws {
        let guide = try guide(
            "## Steps to resolve\n### Step 1: Ask\n- Yes: [end](#step-3-end)\n### Step 2: Do\n### Step 3: End\n")
        #expect(guide.titles == ["Ask", "Do", "End"])
        #expect(guide.steps[0].answers.map(\.leadsTo) == ["steps-to-resolve/end"])
    }

    @Test("A heading whose items all lead somewhere is the question itself, in any section")
    func questionHeading() throws {
        let guide = try guide(
            "# Page\n## Which message is shown?\nLook at the screen.\n- None: [a](#resolve)\n- One: [b](#escalate)\n"
                + "## Resolve\n1. X\n## Escalate\n1. Y\n")
        let first = try #require(guide.steps.first)
        #expect(first.title == "Which message is shown?")
        #expect(first.text == "Look at the screen.")
        #expect(first.answers.map(\.leadsTo) == ["resolve/x", "escalate/y"])
        #expect(first.role == .diagnose)
        #expect(first.sectionID == "which-message-is-shown")
    }

    @Test("Beside one answer that leads, a labelled item is an answer that goes on")
    func mixedAnswers() throws {
        let guide = try guide("## Steps\n1. Ask\n   - Yes: [x](#steps)\n   - No: wait a little\n")
        #expect(guide.steps[0].answers.map(\.label) == ["Yes", "No"])
        #expect(guide.steps[0].answers[1].leadsTo == nil)
        #expect(guide.steps[0].details == ["No: wait a little"])
    }

    @Test("Yes and no are answers without any link; other labels are details")
    func plainAnswers() throws {
        let guide = try guide(
            "## Steps\n1. Ask\n   - Yes: go on\n   - No: stop\n2. Look\n   - Name: of the app\n   - Time: of the entry\n"
        )
        #expect(guide.steps[0].answers.map(\.label) == ["Yes", "No"])
        #expect(guide.steps[1].answers == [])
        #expect(guide.steps[1].details == ["Name: of the app", "Time: of the entry"])
    }

    @Test("A bare link under a step is where the walk goes on")
    func bareLink() throws {
        let guide = try guide("## Steps\n1. Do\n   - [Verify](#verify)\n2. Skip\n## Verify\n1. Look\n")
        #expect(guide.steps[0].leadsTo == "verify/look")
        #expect(guide.steps[0].details == [])
    }

    @Test("Causes lead to their fixes, and keep what is said of them")
    func causes() throws {
        let guide = try guide(
            """
            ## What is the cause?
            Pick one.
            1. **New phone:** nothing rings. [Set it up](#fix-phone)
            2. **Clock off:** codes fail
               - six digits
               - [Set it](#fix-clock)
            3. Something else
            ## Fix: phone
            1. A
            ## Fix: clock
            1. B
            """)
        let step = try #require(guide.steps.first)
        #expect(step.title == "What is the cause?")
        #expect(step.role == .causes)
        #expect(step.text == "Pick one.")
        #expect(step.answers.map(\.label) == ["New phone", "Clock off", "Something else"])
        #expect(step.answers.map(\.leadsTo) == ["fix-phone/a", "fix-clock/b", nil])
        #expect(step.details == ["New phone: nothing rings.", "Clock off: codes fail", "Clock off: six digits"])
        #expect(step.leadsTo == nil)
    }

    @Test("Headings under the causes are causes, and what stands under them is what to do")
    func causeHeadings() throws {
        let guide = try guide(
            "## Causes\n### Cause 1: New phone\n1. Set it up\n### Cause 2: Clock off\nSet the clock.\n## Notes\n- x\n")
        #expect(guide.titles == ["Causes", "Set it up", "Cause 2: Clock off"])
        #expect(guide.steps[0].answers.map(\.leadsTo) == [guide.steps[1].id, guide.steps[2].id])
    }

    @Test("Branches may go round in a circle")
    func circle() throws {
        let guide = try guide(
            "## Steps\n1. A {#a}\n   - Then: [b](#b)\n2. B {#b}\n   - Then: [a](#a)\n3. C {#c}\n   - Yes: [c](#c)\n")
        #expect(guide.steps.map(\.leadsTo) == ["b", "a", nil])
        #expect(guide.steps[2].answers[0].leadsTo == "c")
    }

    @Test("Words to say come from quotes and from “Say:”, without their quotation marks")
    func say() throws {
        let guide = try guide(
            "## Steps\n1. Ask\n   > “Hello.”\n   >\n   > Who is there?\n   - Say: \"Please wait.\"\n\n   Tell the user: it takes a minute\n"
                + "2. Other\n   > [!WARNING]\n   > Not twice.\n")
        #expect(guide.steps[0].say == ["Hello.", "Who is there?", "Please wait.", "it takes a minute"])
        #expect(guide.steps[1].say == [])
        #expect(guide.steps[1].details == ["Warning: Not twice."])
    }

    @Test("An answer, the end of a step and a cause lead to another guide by its file; the walk goes on behind them")
    func otherGuides() throws {
        let guide = try guide(
            """
            ## Diagnose
            1. **Is it blocked?**
               - Yes: [the policy](AADSTS53003.md)
               - No: [mend it](#resolve)
               - By the phone: [the prompt](../mfa/AADSTS500121-prompt.md#retry)
               - Elsewhere: [Microsoft](https://learn.microsoft.com/AADSTS50076.md)
            ## Causes
            1. **No method:** nothing is registered. [Register one](50072.md)
            2. **Clock:** it is wrong. [Mend it](#resolve)
            ## Resolve
            1. Mend it, as [AADSTS50076](AADSTS50076.md) says
               - Then: [sign in again](AADSTS50078.md#again)
            """)
        let asks = try guide.step(titled: "Is it blocked?")
        #expect(
            asks.answers.map { $0.guide?.rawValue } == ["53003", nil, "500121#retry", nil])
        #expect(asks.answers[0].leadsTo == nil)
        let causes = try #require(guide.steps.first { $0.role == .causes })
        #expect(causes.answers.map { $0.guide?.rawValue } == ["50072", nil])
        let last = try #require(guide.steps.last)
        #expect(last.guide == GuidePlace(code: 50078, heading: "again"))
        #expect(last.leadsTo == nil)
        let route = WalkRoute(guide)
        #expect(route[asks.id]?.following(answer: "yes") == causes.id)
    }

    @Test("A heading of a guide leads to the first step that it is or holds")
    func headings() throws {
        let guide = try guide("## Diagnose\n1. Look\n## Fix\n### Phone\n1. Reset it {#reset}\n## Notes\nnothing\n")
        #expect(guide.step(under: "fix") == "reset")
        #expect(guide.step(under: "Phone") == "reset")
        #expect(guide.step(under: "reset") == "reset")
        #expect(guide.step(under: "notes") == nil)
    }
}
