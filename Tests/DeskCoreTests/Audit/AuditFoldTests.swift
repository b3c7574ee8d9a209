import FoundationEssentials
import Testing

@testable import DeskCore

@Suite("Who did what to whom")
struct AuditFoldTests {
    private static func entries(_ story: Story) -> [AuditEntry] {
        var fold = AuditFold(from: time("2026-01-01T00:00:00Z"), to: story.now + 1, policy: story.desk.policy)
        for event in story.events { fold.apply(event) }
        return fold.entries
    }

    private static func changeCredential(_ story: inout Story, by name: String) {
        var record = StepRecorded()
        record.walkthrough = story.desk.walkthrough(of: 1)?.id ?? 0
        record.step = WalkRoute.phone.steps.first(where: \.changesCredential)?.id ?? ""
        story.record([EventDraft(at: story.now, by: name, ticket: 1, fact: record)])
    }

    @Test("A changed credential stands with the check that the agent made, and how long before")
    func proof() throws {
        var story = Story.walking()
        story.did(VerifyIdentity(ticket: 1, method: .callback, reference: "staff directory"))
        story.pass(minutes: 5)
        Self.changeCredential(&story, by: "ana")
        let entries = Self.entries(story)
        #expect(entries.map(\.kind) == [.identity, .credential])
        let change = try #require(entries.last)
        #expect(change.requester == "mia@contoso.com" && change.by == "ana" && !change.lacksProof)
        #expect(change.proof == "call-back to the number on record (staff directory), by ana 5 min before")
        #expect(change.sequence == story.events.last?.sequence)
    }

    @Test(
        "A check that is too old, somebody else's, taken back or not there is no proof",
        arguments: ["old", "other", "back", "none"])
    func noProof(why: String) throws {
        var story = Story.walking()
        if why != "none" { story.did(VerifyIdentity(ticket: 1, method: .video)) }
        if why == "old" { story.pass(minutes: 31) }
        if why == "back" { story.did(UndoLastAct(ticket: 1)) }
        Self.changeCredential(&story, by: why == "other" ? "bo" : "ana")
        let change = try #require(Self.entries(story).last)
        #expect(change.kind == .credential && change.lacksProof)
    }
}
