import DeskCore
import DeskJSON

/// Appends a value's properties as the members of a JSON object. What is nil or an empty list is left out.
struct FieldWriter: FieldMapper {
    var json: JSONWriter
    var isReading: Bool { false }

    mutating func map(_ key: String, text: inout String?) {
        if let text { json.member(key, text) }
    }

    mutating func map(_ key: String, integer: inout Int?) {
        if let integer { json.member(key, integer) }
    }

    mutating func map(_ key: String, flag: inout Bool?) {
        if let flag { json.member(key, flag) }
    }

    mutating func map(_ key: String, texts: inout [String]) {
        guard !texts.isEmpty else { return }
        json.key(key)
        json.beginArray()
        for text in texts { json.string(text) }
        json.endArray()
    }

    mutating func map(_ key: String, integers: inout [Int]) {
        guard !integers.isEmpty else { return }
        json.key(key)
        json.beginArray()
        for integer in integers { json.int(integer) }
        json.endArray()
    }

    mutating func map<T: FieldMapped>(_ key: String, objects: inout [T]) throws(FieldProblem) {
        guard !objects.isEmpty else { return }
        json.key(key)
        json.beginArray()
        for index in objects.indices {
            json.beginObject()
            try objects[index].map(&self)
            json.endObject()
        }
        json.endArray()
    }
}
