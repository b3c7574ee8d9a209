import FoundationEssentials
import Testing

@testable import DeskCore

@Suite("What is to be followed up, and what is to be read")
struct QualityFoldTests {
    @Test("A follow-up is open until it is ticked, and again after the tick was taken back")
    func followUps() {
        var story = Story.opened()
        story.record([EventDraft(at: story.now, by: "ana", ticket: 1, fact: FollowUpsPlanned(["log", "tell"]))])
        story.pass(minutes: 5)
        story.did(CompleteFollowUp(ticket: 1, text: "log"))
        var fold = FollowUpFold()
        for event in story.events { fold.apply(event) }
        #expect(fold.open.map(\.text) == ["tell"] && fold.open.first?.requester == "mia@contoso.com")
        let count = story.events.count
        story.did(UndoLastAct(ticket: 1))
        for event in story.events[count...] { fold.apply(event) }
        #expect(fold.open.map(\.text) == ["tell", "log"])
    }

    @Test(
        "A sample holds tickets that are resolved, each once, the same for the same lot, and none that a timer resolved"
    )
    func sample() {
        var story = Story()
        for number in 1...40 {
            story.did(OpenTicket(failure: .of("u\(number)@contoso.com")))
            story.did(TakeTicket(ticket: number))
            if number == 1 { story.did(AddNote(ticket: 1, text: "told", isTold: true)) }
            guard number > 5 else { continue }
            story.did(ResolveTicket(ticket: number, cause: "c\(number)", fix: "f"))
        }
        story.did(ReopenTicket(ticket: 40, reason: "again"))
        story.record([
            EventDraft(at: story.now, by: "helpdesk", ticket: 1, fact: TicketResolved(cause: "no answer", fix: "none"))
        ])
        var fold = SampleFold(from: story.now, to: story.now + 1)
        for event in story.events { fold.apply(event) }
        let sample = fold.sample(count: 10, seed: 7)
        #expect(sample.count == 10 && Set(sample.map(\.ticket)).count == 10)
        #expect(sample == fold.sample(count: 10, seed: 7) && sample != fold.sample(count: 10, seed: 8))
        #expect(Set(fold.sample(count: 100, seed: 7).map(\.ticket)) == Set(6...39))
        #expect(sample.allSatisfy { $0.cause == "c\($0.ticket)" && !$0.wasVerified && $0.by == "ana" })
        #expect(SampleFold(from: story.now + 5, to: story.now + 6).sample(count: 3, seed: 1).isEmpty)
    }
}
