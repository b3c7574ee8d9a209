import DeskCore
import Testing

@Suite("RequesterCard")
struct RequesterCardTests {
    @Test("It has the user's tickets in any case, unsettled ones first, with walks and where they ended")
    func tickets() throws {
        var story = Story.walking(.plain)
        story.did(ResolveTicket(ticket: 1, cause: "new phone", fix: "registered it"))
        story.did(OpenTicket(failure: .of("MIA@contoso.com", correlationID: "c2")))
        story.did(OpenTicket(failure: .of("leo@contoso.com", correlationID: "c3")))
        let card = try #require(RequesterCard(of: "Mia@Contoso.com", in: story.desk))
        #expect(card.entries.map(\.ticket.number) == [2, 1])
        #expect(card.unsettledCount == 1)
        #expect(card.entries[1].walks.count == 1)
        #expect(card.entries[1].walks[0].ending?.hasPrefix("solved: new phone, at step 1") == true)
        #expect(card.causes.map(\.cause) == ["new phone"])
        #expect(RequesterCard(of: "nobody@contoso.com", in: story.desk) == nil)
    }

    @Test("It says how the user was verified, on whichever ticket, but not what was withdrawn")
    func checks() throws {
        var story = Story.taken()
        story.did(VerifyIdentity(ticket: 1, method: .callback, reference: "number on record"))
        story.pass(minutes: 5)
        story.did(OpenTicket(failure: .of("mia@contoso.com", correlationID: "c2")))
        story.did(VerifyIdentity(ticket: 2, method: .video, reference: nil))
        story.did(VerifyIdentity(ticket: 1, method: .callback, reference: nil))
        let card = try #require(RequesterCard(of: "mia@contoso.com", in: story.desk))
        #expect(card.checks.map(\.identity.method) == [.video, .callback, .callback] || card.checks.count == 3)
        #expect(card.methods.first?.method == .callback && card.methods.first?.count == 2)
        story.did(UndoLastAct(ticket: 2))
        #expect(RequesterCard(of: "mia@contoso.com", in: story.desk)?.checks.map(\.ticket) == [1, 1])
    }
}
