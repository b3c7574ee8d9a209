import Foundation
import Testing

@Suite("A walk line by line")
struct PlainWalkTests {
    private let desk: ShellDesk
    private let ticket: String

    private static let page = """
        # AADSTS50074

        ## Verify the caller

        1. **Is this really the user?** Call back.
           > I will call you back.
           - Yes: [look](#diagnose)
           - No: [hand over](#escalate)

        ## Diagnose

        1. **Wait ten minutes:** then try again.
           - Close the browser
           - Note the time

        ## Causes

        1. **New phone:** it is new. [Register it](AADSTS53003.md)
        2. **New number:** it has changed. [Go on](#verify)
        3. **None of these:** nothing fits. [Go on](#verify)

        ## Verify

        1. **Sign in again**

        ## Escalate

        1. **Hand over**
        """

    init() throws {
        desk = try ShellDesk()
        ticket = try desk.open(code: 50074)
        try install(Self.page, as: "AADSTS50074")
        try install("# AADSTS53003\n\n## Resolve\n\n1. **Change the rule**\n", as: "AADSTS53003")
    }

    private func install(_ page: String, as name: String) throws {
        let folder = desk.root.appending(path: "config/helpdesk/guides")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(page.utf8).write(to: folder.appending(path: "\(name).md"))
    }

    private func walk(_ lines: String...) throws -> Answer {
        try desk.run(
            ["walk", "run", ticket, "--plain"], input: Data(lines.map { $0 + "\n" }.joined().utf8))
    }

    private func status() throws -> JSON { try desk.run("walk", "status", ticket, "--json").json }

    @Test("After a step that did not work one says what happened, or goes on elsewhere")
    func failed() throws {
        _ = try walk("yes", "1", "1", "staff directory", "none", "failed", "")
        #expect(try status()["currentStep"]["section"].text == "Causes")
        _ = try walk("back", "failed it rang on")
        #expect(try status()["recorded"].array.last?["reason"].text == "it rang on")
        let answer = try walk("back", "failed", "1")
        #expect(answer.output.contains("1: go on with “Hand over” instead"))
        #expect(try status()["currentStep"]["section"].text == "Escalate")
    }

    @Test("Whose caller cannot be looked up is not led to the causes before somebody has asked who is calling")
    func callerNotFound() throws {
        let page = Self.page.replacing(
            "1. **Is this really the user?**", with: "1. **Look the user up**\n2. **Is this really the user?**")
        try install(page, as: "AADSTS50074")
        let answer = try walk("yes", "failed", "not in the directory", "done")
        #expect(answer.output.contains("1: go on with “Hand over” instead"))
        #expect(!answer.output.contains("go on with “Causes”"))
        #expect(answer.output.contains("This step asks a question; record one of its answers: “Yes”, “No”."))
    }

    @Test("Where the cause is plain, the steps up to the question for it are left out with one reason")
    func leftOutToTheCause() throws {
        let page = Self.page.replacing("## Causes", with: "2. **Read the log**\n\n## Causes")
        try install(page, as: "AADSTS50074")
        let answer = try walk("yes", "1", "1", "staff directory", "none", "skip", "1: the phone is new")
        #expect(answer.output.contains("1: go on with “Causes” instead"))
        #expect(try status()["currentStep"]["section"].text == "Causes")
        #expect(try status()["recorded"].array.last?["reason"].text == "the phone is new")
    }

    @Test("Causes are said once, each as the answer that it is")
    func causes() throws {
        let output = try walk("yes", "1", "1", "staff directory", "none", "done").output
        #expect(output.contains("Answer 1: New phone: it is new."))
        #expect(!output.contains("Item 1: New phone"))
    }

    @Test("It is walked to its end by words and numbers, with the identity asked for where it belongs")
    func whole() throws {
        let answer = try walk(
            "yes", "1", "1", "staff directory", "none", "tick 2", "d", "new p", "done", "return", "d",
            "solved a new phone")
        #expect(answer.status == 0, "\(answer.complaint)")
        let output = answer.output
        #expect(output.contains("Step 1 of at most"))
        #expect(output.contains("Say: “I will call you back.”"))
        #expect(output.contains("caller is the user"))
        #expect(output.contains("Item 2: Note the time"))
        #expect(output.contains("AADSTS50074 > AADSTS53003"))
        #expect(output.hasSuffix("This walkthrough has ended: solved.\n"))
        #expect(!output.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
        let status = try status()
        #expect(status["state"].text == "solved")
        #expect(
            status["recorded"].array.map { $0["outcome"].text } == ["answered", "answered", "done", "answered", "done"])
        #expect(status["recorded"][2]["ticked"].array.map(\.number) == [2])
    }

    @Test("The end of the input leaves; what was recorded stays, and the walk goes on there")
    func leaves() throws {
        #expect(try walk("yes").output.hasSuffix("Left; what is recorded stays.\n"))
        #expect(try status()["recorded"].array.count == 1)
        let again = try walk("no", "quit", "never read")
        #expect(again.output.contains("Is this really the user?"))
        #expect(!again.output.contains("Did you start this sign-in"))
        #expect(try status()["currentStep"]["title"].text == "Hand over")
    }

    @Test("What is not understood is said, and nothing is recorded; a question that is left records nothing")
    func misunderstood() throws {
        let answer = try walk("perhaps", "n", "7", "skip", "", "skip", "help", "b", "yes", "note", "rang back", "back")
        #expect(answer.output.contains("“perhaps” is nothing that can be done here"))
        #expect(answer.output.contains("“n” could be: No, Not sure"))
        #expect(answer.output.contains("“7” is nothing"))
        #expect(answer.output.contains("Left; nothing was recorded."))
        #expect(answer.output.contains("cannot be skipped"))
        #expect(answer.output.contains("noted"))
        #expect(try status()["recorded"].array.isEmpty)
    }

    @Test("An answer that makes a security case is asked for once more")
    func suspicion() throws {
        _ = try walk("no", "no")
        #expect(try status()["recorded"].array.isEmpty)
        _ = try walk("no", "yes")
        #expect(try status()["recorded"].array.count == 1)
        #expect(try desk.run("show", ticket, "--json").json["state"].text == "escalated")
    }

    @Test("Timers, waiting, escalating and giving up are lines too")
    func others() throws {
        _ = try walk("yes", "2")
        let timed = try walk("back", "v", "callback", "directory", "none", "1", "timer", "t", "t soon", "10m")
        #expect(timed.output.contains("A wait of 10 minutes: timer starts it."))
        #expect(timed.output.contains("stopped the timer"))
        #expect(timed.output.contains("“soon” is no length of time"))
        #expect(try status()["timer"].text != nil)
        _ = try walk("wait lunch")
        #expect(try desk.run("show", ticket, "--json").json["state"].text == "waiting_user")
        _ = try walk("guide 53003", "guide", "<", "escalate second tier", "the phone is gone")
        #expect(try status()["state"].text == "escalated")
    }

    @Test("Without --plain, and for a ticket that is not there, it says so")
    func refused() throws {
        #expect(try desk.run("walk", "run", ticket).status == 64)
        #expect(try desk.run("walk", "run", "HD-99", "--plain").status == 1)
    }

    @Test("A line too long ends it in little memory, and what is quoted is cut")
    func tooLong() throws {
        let endless = try desk.run(
            ["walk", "run", ticket, "--plain"], input: Data("yes\n".utf8) + Data(count: 2 << 20))
        #expect(endless.status == 66)
        #expect(endless.complaint.contains("The line is too long"))
        #expect(endless.output.utf8.count < 4000)
        #expect(try status()["recorded"].array.count == 1)
        let long = try walk(String(repeating: "wörd ", count: 5000))
        #expect(long.status == 0)
        #expect(long.output.contains("…” is nothing"))
        #expect(long.output.utf8.count < 4000)
        #expect(try walk("note " + String(repeating: "word ", count: 1000)).output.utf8.count < 4000)
    }

    @Test("A folder as standard input is refused before the walk starts")
    func folder() throws {
        let answer = try desk.shell("helpdesk walk run \(ticket) --plain --data \"$DESK\" < /")
        #expect(answer.status == 66)
        #expect(answer.complaint.contains("Standard input is a folder"))
        #expect(answer.output.isEmpty)
    }

    @Test("At a question quit leaves, an empty line goes back, and that nobody else confirmed it is an answer")
    func questions() throws {
        let left = try walk("note", "quit", "yes")
        #expect(left.output.hasSuffix("Left; what is recorded stays.\n"))
        #expect(left.output.contains("(an empty line goes back to the step)"))
        #expect(try status()["recorded"].array.isEmpty)
        let verified = try walk("yes", "verify", "1", "staff directory", "")
        #expect(verified.output.contains("checked the caller's identity"))
    }

    @Test("What is asked again fits the step")
    func askedAgain() throws {
        let question = try walk("perhaps").output
        #expect(
            question.hasSuffix(
                "An answer's number or words, or skip, back, note, quit or help?\nLeft; what is recorded stays.\n"))
        let step = try walk("yes", "v", "1", "staff directory", "", "1", "perhaps").output
        #expect(step.hasSuffix("done, failed, skip, back, note, quit or help?\nLeft; what is recorded stays.\n"))
    }
}
