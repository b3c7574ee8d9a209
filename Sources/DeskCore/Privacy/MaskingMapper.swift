/// Passes every text of a mapped value through the secret mask.
struct MaskingMapper: FieldMapper {
    var isReading: Bool { false }

    mutating func map(_ key: String, text: inout String?) throws(FieldProblem) {
        text = text.map { SecretMask.mask($0).text }
    }

    mutating func map(_ key: String, integer: inout Int?) throws(FieldProblem) {}

    mutating func map(_ key: String, flag: inout Bool?) throws(FieldProblem) {}

    mutating func map(_ key: String, texts: inout [String]) throws(FieldProblem) {
        texts = texts.map { SecretMask.mask($0).text }
    }

    mutating func map(_ key: String, integers: inout [Int]) throws(FieldProblem) {}

    mutating func map<T: FieldMapped>(_ key: String, objects: inout [T]) throws(FieldProblem) {
        for index in objects.indices { try objects[index].map(&self) }
    }
}

extension EventDraft {
    var masked: EventDraft {
        var draft = self
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
