import CSimdJSON

/// A value inside a document that a `JSONReader` is reading. It is a view: valid only inside the reader's `body`.
///
/// What is absent, `null` or of another kind is nil; keys nobody asks for cost nothing.
package struct JSONValue {
    package enum Kind: Sendable { case null, bool, integer, real, string, array, object }

    let raw: desk_json_value

    package var kind: Kind {
        switch desk_json_kind_of(raw) {
        case desk_json_bool: .bool
        case desk_json_integer: .integer
        case desk_json_real: .real
        case desk_json_string: .string
        case desk_json_array: .array
        case desk_json_object: .object
        default: .null
        }
    }

    package var isNull: Bool { kind == .null }

    package var string: String? {
        utf8.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Nil also for a whole number written with a point or exponent, and for one outside of `Int`.
    package var int: Int? {
        var result: Int64 = 0
        return desk_json_get_integer(raw, &result) ? Int(result) : nil
    }

    /// Any number.
    package var double: Double? {
        var result = 0.0
        return desk_json_get_real(raw, &result) ? result : nil
    }

    package var bool: Bool? {
        var result = false
        return desk_json_get_bool(raw, &result) ? result : nil
    }

    /// The bytes of a string, unescaped, where they lie: as much a view as the value. Nil for any other kind.
    package var utf8: UnsafeBufferPointer<UInt8>? {
        var start: UnsafePointer<UInt8>?
        var count = 0
        guard desk_json_get_string(raw, &start, &count) else { return nil }
        return UnsafeBufferPointer(start: start, count: count)
    }

    /// The first member of that key; nil where there is none and where this is no object.
    package subscript(key: String) -> JSONValue? {
        var key = key
        return key.withUTF8 { bytes in
            var result = desk_json_value()
            return desk_json_find(raw, bytes.baseAddress, bytes.count, &result) ? JSONValue(raw: result) : nil
        }
    }

    package func string(_ key: String) -> String? { self[key]?.string }
    package func int(_ key: String) -> Int? { self[key]?.int }
    package func double(_ key: String) -> Double? { self[key]?.double }
    package func bool(_ key: String) -> Bool? { self[key]?.bool }
    /// The elements of the array under a key; empty where there is none.
    package func array(_ key: String) -> JSONElements {
        self[key]?.elements ?? JSONElements(children: desk_json_children())
    }

    /// The elements of an array, in order; empty for any other kind.
    package var elements: JSONElements {
        JSONElements(children: kind == .array ? desk_json_children_of(raw) : desk_json_children())
    }

    /// The members of an object, in order, repeated keys included; empty for any other kind.
    package var members: JSONMembers {
        JSONMembers(children: kind == .object ? desk_json_children_of(raw) : desk_json_children())
    }
}

/// The elements of a JSON array.
package struct JSONElements: Sequence, IteratorProtocol {
    var children: desk_json_children

    package mutating func next() -> JSONValue? {
        var value = desk_json_value()
        return desk_json_next(&children, nil, nil, &value) ? JSONValue(raw: value) : nil
    }
}

/// The members of a JSON object.
package struct JSONMembers: Sequence, IteratorProtocol {
    var children: desk_json_children

    package mutating func next() -> (key: String, value: JSONValue)? {
        var start: UnsafePointer<UInt8>?
        var count = 0
        var value = desk_json_value()
        guard desk_json_next(&children, &start, &count, &value) else { return nil }
        return (String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self), JSONValue(raw: value))
    }
}
