import DeskCore
import DeskJSON

/// Asks an object for its members and notes what is wrong with them, so that all of it can be said at once.
struct JSONMemberReader {
    private let object: JSONValue
    /// Where the object stands in its line: `progress.`; empty for the line itself.
    private let path: String
    private var known: Set<String> = []
    private(set) var problems: [TicketLineProblem] = []

    init(_ object: JSONValue, path: String = "") {
        self.object = object
        self.path = path
    }

    /// A member that has to be there; nil, and noted, where it is not, or is not what is wanted.
    mutating func required<Value>(
        _ key: String, wanting wanted: TicketLineProblem.Wanted, _ read: (JSONValue) -> Value?
    ) -> Value? {
        guard let value = member(key) else {
            problems.append(.missing(key: path + key))
            return nil
        }
        return typed(value, key, wanted, read)
    }

    /// Sets what has to be there.
    mutating func set<Value>(
        _ target: inout Value, _ key: String, wanting wanted: TicketLineProblem.Wanted, _ read: (JSONValue) -> Value?
    ) {
        if let value = required(key, wanting: wanted, read) { target = value }
    }

    /// A member that may be missing or null.
    mutating func optional<Value>(
        _ key: String, wanting wanted: TicketLineProblem.Wanted, _ read: (JSONValue) -> Value?
    ) -> Value? {
        member(key).flatMap { typed($0, key, wanted, read) }
    }

    /// A text that may be missing, null or blank.
    mutating func text(_ key: String) -> String? {
        optional(key, wanting: .text) { $0.string }.nonBlank
    }

    /// Reads an object inside of this one.
    mutating func nested<Value>(_ key: String, _ value: JSONValue, _ read: (inout JSONMemberReader) -> Value) -> Value {
        var inner = JSONMemberReader(value, path: "\(path)\(key).")
        let result = read(&inner)
        inner.refuseOtherKeys()
        problems += inner.problems
        return result
    }

    /// Notes keys that nobody has asked for, and those that stand there again: what a misspelt or a second one says would be lost.
    mutating func refuseOtherKeys() {
        var counts: [String: Int] = [:]
        for (key, _) in object.members {
            counts[key, default: 0] += 1
            if !known.contains(key), counts[key] == 1 { problems.append(.unknownKey(path + key)) }
            if counts[key] == 2 { problems.append(.repeatedKey(path + key)) }
        }
    }

    private mutating func member(_ key: String) -> JSONValue? {
        known.insert(key)
        return object[key].flatMap { $0.isNull ? nil : $0 }
    }

    private mutating func typed<Value>(
        _ value: JSONValue, _ key: String, _ wanted: TicketLineProblem.Wanted, _ read: (JSONValue) -> Value?
    ) -> Value? {
        let result = read(value)
        if result == nil { problems.append(.wrong(key: path + key, wanted: wanted)) }
        return result
    }
}
