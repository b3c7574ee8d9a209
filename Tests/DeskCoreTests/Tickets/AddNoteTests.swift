import DeskCore
import Testing

@Suite("AddNote")
struct AddNoteTests {
    @Test("A note is kept with who wrote it, when, and about which step")
    func notes() throws {
        var story = Story.walking()
        #expect(
            story.did(AddNote(ticket: 1, text: " old phone ", step: "look"), by: "bo") == ["HD-1 bo noted: old phone"])
        let note = try #require(story.ticket().notes.first)
        #expect(note.by == "bo" && note.at == story.now && note.step == "look" && !note.isTold)
        #expect(try story.ticket().firstResponseAt == nil)
    }

    @Test("What the user was told is the first contact with the user, once")
    func told() throws {
        var story = Story.taken()
        let first = story.now
        #expect(
            story.did(AddNote(ticket: 1, text: "we call back", isTold: true)) == [
                "HD-1 ana told the user: we call back"
            ])
        story.pass(minutes: 5)
        story.did(AddNote(ticket: 1, text: "still at it", isTold: true))
        #expect(try story.ticket().firstResponseAt == first)
        #expect(try story.ticket().updatedAt == story.now)
    }

    @Test("A note can be added where work is over but not closed", arguments: TicketState.allCases)
    func states(state: TicketState) {
        var story = Story.ticket(in: state)
        let intent = AddNote(ticket: 1, text: "called again")
        if state == .closed || state == .cancelled {
            #expect(story.refused(intent) == .settled(ticket: 1, state: state))
        } else {
            #expect(story.did(intent) == ["HD-1 ana noted: called again"])
        }
    }

    @Test("A note says something, and about a step that there is")
    func refusals() {
        #expect(Story.taken().refused(AddNote(ticket: 1, text: " \n ")) == .needs(.text))
        #expect(Story.taken().refused(AddNote(ticket: 1, text: "x", step: "look")) == .noWalkthrough(1))
        #expect(
            Story.walking().refused(AddNote(ticket: 1, text: "x", step: "dance"))
                == .noSuchStep("dance", guide: "AADSTS50074"))
    }
}
