/// Passes every text of a mapped value through the secret mask.
///
/// Only what the desk itself makes out of a guide's page is left alone: a step is found by its id, and an id that happened to look like a
/// secret would never be found again.
struct MaskingMapper: FieldMapper {
    /// The keys of what is made from pages and never typed by anybody.
    static let identifiers: Set<String> = ["revision", "id", "step", "next", "leads_to", "answer"]

    /// What replaces a text.
    var mask: @Sendable (String) -> String = { SecretMask.mask($0).text }

    var isReading: Bool { false }

    mutating func map(_ key: String, text: inout String?) throws(FieldProblem) {
        guard !Self.identifiers.contains(key) else { return }
        text = text.map(mask)
    }

    mutating func map(_ key: String, integer: inout Int?) throws(FieldProblem) {}

    mutating func map(_ key: String, flag: inout Bool?) throws(FieldProblem) {}

    mutating func map(_ key: String, texts: inout [String]) throws(FieldProblem) {
        texts = texts.map(mask)
    }

    mutating func map(_ key: String, integers: inout [Int]) throws(FieldProblem) {}

    mutating func map<T: FieldMapped>(_ key: String, objects: inout [T]) throws(FieldProblem) {
        for index in objects.indices { try objects[index].map(&self) }
    }
}

extension EventDraft {
    /// The draft as the journal keeps it: no secrets, times to the millisecond.
    var asRecorded: EventDraft {
        var draft = self
        draft.at = Timestamp.rounded(at)
        draft.fact = fact.masked
        return draft
    }
}

extension Fact {
    fileprivate var masked: any Fact {
        var mapper = MaskingMapper()
        var copy = self
        // A mapper that only writes has nothing to miss: it cannot throw.
        try? copy.map(&mapper)
        return copy
    }
}
