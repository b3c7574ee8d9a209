/// Takes what somebody said or what names somebody out of a fact; what counts and what the program made stays, for statistics.
struct ErasingMapper: FieldMapper {
    /// What stands in the place of a text.
    static let mark = "[erased]"

    /// Keys of texts that say nothing about the person: what is made from pages, apps, labels, and colleagues.
    private static let kept = MaskingMapper.identifiers.union([
        "guide", "guide_revision", "current_step", "app", "app_id", "resource_id", "labels", "to", "from",
        "second_person",
        "assignee", "by", "event", "deed",
    ])

    var isReading: Bool { false }

    mutating func map(_ key: String, text: inout String?) throws(FieldProblem) {
        guard !Self.kept.contains(key) else { return }
        text = text.map { _ in Self.mark }
    }

    mutating func map(_ key: String, integer: inout Int?) throws(FieldProblem) {}

    mutating func map(_ key: String, flag: inout Bool?) throws(FieldProblem) {}

    mutating func map(_ key: String, texts: inout [String]) throws(FieldProblem) {
        guard !Self.kept.contains(key) else { return }
        texts = texts.map { _ in Self.mark }
    }

    mutating func map(_ key: String, integers: inout [Int]) throws(FieldProblem) {}

    mutating func map<T: FieldMapped>(_ key: String, objects: inout [T]) throws(FieldProblem) {
        for index in objects.indices { try objects[index].map(&self) }
    }
}

extension Fact {
    /// The fact without a person's values. Values of fixed sets and times stay: a mapper that writes does not change them.
    package var erased: any Fact {
        var mapper = ErasingMapper()
        var copy = self
        // A mapper that only writes has nothing to miss: it cannot throw.
        try? copy.map(&mapper)
        return copy
    }
}
