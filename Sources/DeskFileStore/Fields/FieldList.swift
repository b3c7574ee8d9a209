import DeskCore

/// Names the fields of a value: the key of each, its type, and the texts that it can have where these are a fixed set.
struct FieldList: FieldMapper {
    private var fields: [String] = []
    /// The value's type and those that it stands in, the outermost first.
    private let types: [ObjectIdentifier]
    var isReading: Bool { false }

    static func words<Value: FieldMapped>(of type: Value.Type) -> String { words(of: type, in: []) }

    private static func words<Value: FieldMapped>(of type: Value.Type, in outer: [ObjectIdentifier]) -> String {
        let id = ObjectIdentifier(type)
        // A value that has others of its kind in it.
        if let depth = outer.firstIndex(of: id) { return "^\(outer.count - depth)" }
        var value = type.init()
        var list = FieldList(types: outer + [id])
        // A mapper that only writes has nothing to miss: it cannot throw.
        try? value.map(&list)
        return list.fields.joined(separator: " ")
    }

    mutating func map(_ key: String, text: inout String?) throws(FieldProblem) { fields.append("\(key):text") }

    mutating func map(_ key: String, integer: inout Int?) throws(FieldProblem) { fields.append("\(key):integer") }

    mutating func map(_ key: String, flag: inout Bool?) throws(FieldProblem) { fields.append("\(key):flag") }

    mutating func map(_ key: String, texts: inout [String]) throws(FieldProblem) { fields.append("\(key):texts") }

    mutating func map(_ key: String, integers: inout [Int]) throws(FieldProblem) { fields.append("\(key):integers") }

    mutating func map<T: FieldMapped>(_ key: String, objects: inout [T]) throws(FieldProblem) {
        fields.append("\(key):(\(Self.words(of: T.self, in: types)))")
    }

    mutating func map<E: FieldChoice>(_ key: String, choice: inout E?) throws(FieldProblem) {
        fields.append("\(key):\(E.allCases.map(\.rawValue).joined(separator: "|"))")
    }
}
