import DeskCore
import Testing

@Suite("LabelTicket")
struct LabelTicketTests {
    @Test("Labels are set as a whole, each once, without blanks")
    func sets() throws {
        var story = Story.taken()
        let said = story.did(LabelTicket(ticket: 1, labels: [" vip ", "roaming", "vip", " "]))
        #expect(said == ["HD-1 ana labelled it: vip, roaming"])
        #expect(try story.ticket().labels == ["vip", "roaming"])
        #expect(story.did(LabelTicket(ticket: 1, labels: ["vip", "roaming"])) == [])
        #expect(story.did(LabelTicket(ticket: 1, labels: [])) == ["HD-1 ana took the labels off"])
    }
}
