/// A note was written by mistake: it no longer counts, and stays in the timeline.
package struct NoteWithdrawn: Fact {
    package static let name = "note_withdrawn"
    /// The sequence of the event that wrote the note.
    package var note = 0
    package var text = ""

    package init() {}

    init(_ note: Int, text: String) {
        self.note = note
        self.text = text
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("note", &note)
        try mapper.map("text", &text)
    }

    package var isGuarded: Bool { false }
    package var words: String { "took a note back: \(text)" }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) { $0.notes.removeAll { $0.id == note } }
    }
}
