/// Passes every text of a mapped value through the secret mask.
///
/// Only what the desk itself makes out of a guide's page is left alone: a step is found by its id, and an id that happened to look like a
/// secret would never be found again.
struct MaskingMapper: FieldMapper {
    /// The keys of what is made from pages and never typed by anybody.
    static let identifiers: Set<String> = ["revision", "id", "step", "next", "leads_to", "leads_to_guide", "answer"]

    /// What replaces a text.
    private let mask: @Sendable (String) -> String
    /// What became of the texts so far: the facts of a large batch repeat most of theirs.
    private var masked: [String: String] = [:]

    init(mask: @escaping @Sendable (String) -> String = { SecretMask.mask($0).text }) {
        self.mask = mask
    }

    var isReading: Bool { false }

    mutating func map(_ key: String, text: inout String?) throws(FieldProblem) {
        guard !Self.identifiers.contains(key) else { return }
        if let plain = text { text = masked(plain) }
    }

    mutating func map(_ key: String, integer: inout Int?) throws(FieldProblem) {}

    mutating func map(_ key: String, flag: inout Bool?) throws(FieldProblem) {}

    mutating func map(_ key: String, texts: inout [String]) throws(FieldProblem) {
        for index in texts.indices { texts[index] = masked(texts[index]) }
    }

    mutating func map(_ key: String, integers: inout [Int]) throws(FieldProblem) {}

    mutating func map<T: FieldMapped>(_ key: String, objects: inout [T]) throws(FieldProblem) {
        for index in objects.indices { try objects[index].map(&self) }
    }

    private mutating func masked(_ text: String) -> String {
        if let known = masked[text] { return known }
        let result = mask(text)
        masked[text] = result
        return result
    }
}

extension EventDraft {
    /// The draft as the journal keeps it: no secrets, times to the millisecond.
    func asRecorded(_ mapper: inout MaskingMapper) -> EventDraft {
        var draft = self
        draft.at = Timestamp.rounded(at)
        draft.fact = fact.masked(&mapper)
        return draft
    }
}

extension Fact {
    func masked(_ mapper: inout MaskingMapper) -> any Fact {
        var copy = self
        // A mapper that only writes has nothing to miss: it cannot throw.
        try? copy.map(&mapper)
        return copy
    }
}
