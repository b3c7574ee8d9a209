import DeskCore

import struct FoundationEssentials.Date

/// A fact with one number, for counting.
struct Counted: Fact {
    static let name = "counted"
    var value = 0

    mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("value", &value)
    }

    var words: String { Self.name }

    func apply(to desk: inout Desk, in event: Event) {}
}

/// A fact with a property of every kind that a mapper knows.
struct Everything: Fact {
    enum Mood: String, CaseIterable { case calm, cross }

    struct Part: FieldMapped, Equatable {
        var title = ""
        var sizes: [Int] = []

        mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
            try mapper.map("title", &title)
            try mapper.map("sizes", &sizes)
        }
    }

    static let name = "everything"
    var text = ""
    var remark: String?
    var count = 0
    var spare: Int?
    var isUrgent = false
    var tags: [String] = []
    var numbers: [Int] = []
    var parts: [Part] = []
    var due: Date?
    var mood = Mood.calm
    var lastMood: Mood?

    mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("text", &text)
        try mapper.map("remark", &remark)
        try mapper.map("count", &count)
        try mapper.map("spare", &spare)
        try mapper.map("urgent", &isUrgent)
        try mapper.map("words", &tags)
        try mapper.map("numbers", &numbers)
        try mapper.map("parts", &parts)
        try mapper.map("due", &due)
        try mapper.map("mood", &mood)
        try mapper.map("lastMood", &lastMood)
    }

    var words: String { Self.name }

    func apply(to desk: inout Desk, in event: Event) {}

    /// Values that are awkward to write.
    static let awkward: Everything = {
        var fact = Everything()
        fact.text = "quote \" backslash \\ newline \n tab \t NUL \u{0} DEL \u{7F} bell \u{7} é 漢 👩‍👩‍👧 \u{202E}"
        fact.remark = ""
        fact.count = .min
        fact.spare = .max
        fact.isUrgent = true
        fact.tags = ["", "a,b", #"","sum":""#]
        fact.numbers = [0, -1, 1_000_000]
        fact.parts = [Part(), Part(title: "second", sizes: [1, 2])]
        fact.due = Timestamp.date("2026-11-20T09:14:07.123Z")
        fact.mood = .cross
        return fact
    }()
}

let sampleFacts: [String: any Fact.Type] = [Counted.name: Counted.self, Everything.name: Everything.self]

/// 2026-11-20T09:14:07Z.
let sampleTime = Date(timeIntervalSince1970: 1_795_166_047)

/// 2026-12-20T09:14:07Z: what is recorded then goes into another file.
let nextMonth = sampleTime.addingTimeInterval(30 * 86_400)

let monthAfterNext = nextMonth.addingTimeInterval(30 * 86_400)

/// Drafts of counted facts with these values.
func counting(_ values: Int..., at time: Date = sampleTime) -> [EventDraft] {
    values.map { value in
        var fact = Counted()
        fact.value = value
        return EventDraft(at: time, by: "ana", ticket: 1042, fact: fact)
    }
}

/// What the counted facts among events count.
func values(_ events: [Event]) -> [Int] {
    events.compactMap { ($0.fact as? Counted)?.value }
}
