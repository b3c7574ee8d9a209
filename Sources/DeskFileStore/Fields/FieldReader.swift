import DeskCore
import DeskJSON

/// Sets a value's properties from the members of a JSON object.
struct FieldReader: FieldMapper {
    let object: JSONValue
    let texts: TextPool
    var isReading: Bool { true }

    func map(_ key: String, text: inout String?) throws(FieldProblem) {
        text = try member(key) { texts.text(of: $0) }
    }

    func map(_ key: String, integer: inout Int?) throws(FieldProblem) {
        integer = try member(key) { $0.int }
    }

    func map(_ key: String, flag: inout Bool?) throws(FieldProblem) {
        flag = try member(key) { $0.bool }
    }

    func map(_ key: String, texts: inout [String]) throws(FieldProblem) {
        texts = try list(key) { element throws(FieldProblem) in try typed(self.texts.text(of: element), key) }
    }

    func map(_ key: String, integers: inout [Int]) throws(FieldProblem) {
        integers = try list(key) { element throws(FieldProblem) in try typed(element.int, key) }
    }

    func map<T: FieldMapped>(_ key: String, objects: inout [T]) throws(FieldProblem) {
        objects = try list(key) { element throws(FieldProblem) in
            guard element.kind == .object else { throw FieldProblem(key: key, kind: .wrongType) }
            var value = T()
            var fields = FieldReader(object: element, texts: texts)
            try value.map(&fields)
            return value
        }
    }

    /// Nil for a missing key and for `null`.
    private func member<Value>(_ key: String, _ read: (JSONValue) -> Value?) throws(FieldProblem) -> Value? {
        guard let value = object[key], !value.isNull else { return nil }
        return try typed(read(value), key)
    }

    private func list<Element>(
        _ key: String, _ read: (JSONValue) throws(FieldProblem) -> Element
    ) throws(FieldProblem) -> [Element] {
        guard let value = object[key], !value.isNull else { return [] }
        guard value.kind == .array else { throw FieldProblem(key: key, kind: .wrongType) }
        var elements: [Element] = []
        for element in value.elements {
            elements.append(try read(element))
        }
        return elements
    }

    private func typed<Value>(_ value: Value?, _ key: String) throws(FieldProblem) -> Value {
        guard let value else { throw FieldProblem(key: key, kind: .wrongType) }
        return value
    }
}
