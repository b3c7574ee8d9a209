import DeskTesting
import FoundationEssentials
import Testing

@testable import DeskCore

@Suite("Masking on the way in")
struct MaskingTests {
    @Test(
        "Every text of every fact passes the mask, except what is made from pages",
        arguments: Facts.byName.keys.sorted())
    func everyText(name: String) throws {
        var filler = Filler(seed: 3)
        var fact = try #require(Facts.byName[name]).filled(&filler)
        let before = try fact.written().fields
        var mapper = MaskingMapper(mask: { "<\($0)>" })
        try fact.map(&mapper)
        #expect(try fact.written().fields == Self.masked(before))
    }

    private static func masked(_ fields: [String: Field]) -> [String: Field] {
        var masked = fields
        for (key, field) in fields {
            switch field {
            case .text(let text) where !Filler.isChoice(key) && !MaskingMapper.identifiers.contains(key):
                masked[key] = .text("<\(text)>")
            case .texts(let texts): masked[key] = .texts(texts.map { "<\($0)>" })
            case .objects(let objects): masked[key] = .objects(objects.map(Self.masked))
            case .text, .integer, .flag, .integers: break
            }
        }
        return masked
    }

    @Test("Nothing that an agent types comes past the decision unmasked")
    func decided() throws {
        let typed = "my password is Sommer2026! and the code on my phone was 482913"
        let masked = SecretMask.mask(typed).text
        var story = Story.walking(.plain)
        story.did(RecordStep(ticket: 1, outcome: .skipped, reason: typed))
        #expect(try story.walkthrough().records.last?.reason == masked)
        story.did(AddNote(ticket: 1, text: typed))
        #expect(try story.ticket().notes.last?.text == masked)
        story.did(LabelTicket(ticket: 1, labels: [typed]))
        #expect(try story.ticket().labels == [masked])
        story.did(VerifyIdentity(ticket: 1, method: .callback, reference: typed))
        #expect(try story.ticket().identity?.reference == masked)
        story.did(FinishWalkthrough(ticket: 1, ending: .abandoned, reason: typed))
        #expect(try story.walkthrough().end?.reason == masked)
        story.did(OpenTicket(failure: SignInFailure(codes: [50074], text: typed), title: typed))
        #expect(try story.ticket(2).title == masked && story.ticket(2).text == masked)
    }

    @Test("What the desk makes or reads as an identifier is found again")
    func identifiers() throws {
        let id = "8a6f5e2c-1b2d-4c3e-9f70-0a1b2c3d4e5f"
        var story = Story()
        story.did(OpenTicket(failure: .of("mia@contoso.com", correlationID: id)))
        story.did(StartWalkthrough(ticket: 1, route: .phone))
        #expect(try story.ticket().correlationID == id)
        #expect(try story.ticket().requester == "mia@contoso.com")
        #expect(story.desk.routes[WalkRoute.phone.revision] == .phone)
    }

    @Test("Times are kept to the millisecond, as they come back from disk")
    func times() throws {
        var story = Story.taken()
        story.pass(seconds: 1.0 / 3)
        let until = story.now + 1.0 / 3
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "x", until: until))
        #expect(try story.ticket().stateSince == time("2026-11-16T09:00:00.333Z"))
        #expect(try story.ticket().waiting?.until == time("2026-11-16T09:00:00.667Z"))
    }
}
