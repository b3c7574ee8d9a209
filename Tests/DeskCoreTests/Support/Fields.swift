import DeskCore

/// The value of a key on disk.
enum Field: Equatable {
    case text(String)
    case integer(Int)
    case flag(Bool)
    case texts([String])
    case integers([Int])
    case objects([[String: Field]])
}

/// Writes a value into a dictionary, as a store writes it into a line.
struct FieldWriter: FieldMapper {
    private(set) var fields: [String: Field] = [:]
    /// Every key and its type, in order: `codes:integers`.
    private(set) var keys: [String] = []

    var isReading: Bool { false }

    mutating func map(_ key: String, text: inout String?) throws(FieldProblem) {
        set(key, "text", text.map { .text($0) })
    }

    mutating func map(_ key: String, integer: inout Int?) throws(FieldProblem) {
        set(key, "integer", integer.map { .integer($0) })
    }

    mutating func map(_ key: String, flag: inout Bool?) throws(FieldProblem) {
        set(key, "flag", flag.map { .flag($0) })
    }

    mutating func map(_ key: String, texts: inout [String]) throws(FieldProblem) {
        set(key, "texts", .texts(texts))
    }

    mutating func map(_ key: String, integers: inout [Int]) throws(FieldProblem) {
        set(key, "integers", .integers(integers))
    }

    mutating func map<T: FieldMapped>(_ key: String, objects: inout [T]) throws(FieldProblem) {
        var list: [[String: Field]] = []
        for index in objects.indices {
            var writer = FieldWriter()
            try objects[index].map(&writer)
            list.append(writer.fields)
        }
        var element = FieldWriter()
        var empty = T()
        try empty.map(&element)
        set(key, "(\(element.keys.joined(separator: " ")))", .objects(list))
    }

    private mutating func set(_ key: String, _ type: String, _ value: Field?) {
        keys.append("\(key):\(type)")
        fields[key] = value
    }
}

/// Reads a value from a dictionary, as a store reads it from a line.
struct FieldReader: FieldMapper {
    let fields: [String: Field]

    var isReading: Bool { true }

    mutating func map(_ key: String, text: inout String?) throws(FieldProblem) {
        guard case .text(let value)? = fields[key] else {
            text = try absent(key)
            return
        }
        text = value
    }

    mutating func map(_ key: String, integer: inout Int?) throws(FieldProblem) {
        guard case .integer(let value)? = fields[key] else {
            integer = try absent(key)
            return
        }
        integer = value
    }

    mutating func map(_ key: String, flag: inout Bool?) throws(FieldProblem) {
        guard case .flag(let value)? = fields[key] else {
            flag = try absent(key)
            return
        }
        flag = value
    }

    mutating func map(_ key: String, texts: inout [String]) throws(FieldProblem) {
        guard case .texts(let value)? = fields[key] else {
            texts = try absent(key) ?? []
            return
        }
        texts = value
    }

    mutating func map(_ key: String, integers: inout [Int]) throws(FieldProblem) {
        guard case .integers(let value)? = fields[key] else {
            integers = try absent(key) ?? []
            return
        }
        integers = value
    }

    mutating func map<T: FieldMapped>(_ key: String, objects: inout [T]) throws(FieldProblem) {
        guard case .objects(let list)? = fields[key] else {
            objects = try absent(key) ?? []
            return
        }
        objects = []
        for fields in list {
            var reader = FieldReader(fields: fields)
            var object = T()
            try object.map(&reader)
            objects.append(object)
        }
    }

    private func absent<T>(_ key: String) throws(FieldProblem) -> T? {
        guard fields[key] == nil else { throw FieldProblem(key: key, kind: .wrongType) }
        return nil
    }
}

extension FieldMapped {
    func written() throws -> FieldWriter {
        var writer = FieldWriter()
        var copy = self
        try copy.map(&writer)
        return writer
    }

    static func read(_ fields: [String: Field]) throws(FieldProblem) -> Self {
        var reader = FieldReader(fields: fields)
        var value = Self()
        try value.map(&reader)
        return value
    }
}
