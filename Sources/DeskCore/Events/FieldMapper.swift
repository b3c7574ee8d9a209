package import struct FoundationEssentials.Date

/// One end of the wire between a value and the fields of a JSON object: a writer takes the values, a reader sets them.
///
/// A type says once, in `map`, which key belongs to which property, and is read and written by that; so the two can never
/// disagree. Keys on disk are never renamed or used for something else. On reading, a missing key or `null` leaves an optional
/// nil and a list empty; a value that has to be there is reported as a `FieldProblem`.
package protocol FieldMapper {
    /// Whether this one sets values instead of taking them.
    var isReading: Bool { get }
    mutating func map(_ key: String, text: inout String?) throws(FieldProblem)
    mutating func map(_ key: String, integer: inout Int?) throws(FieldProblem)
    mutating func map(_ key: String, flag: inout Bool?) throws(FieldProblem)
    mutating func map(_ key: String, texts: inout [String]) throws(FieldProblem)
    mutating func map(_ key: String, integers: inout [Int]) throws(FieldProblem)
    /// A list of objects. On reading, every element starts as `T()`.
    mutating func map<T: FieldMapped>(_ key: String, objects: inout [T]) throws(FieldProblem)
    /// One of a fixed set of texts. For all mappers but those that ask which ones there are, it is a text.
    mutating func map<E: FieldChoice>(_ key: String, choice: inout E?) throws(FieldProblem)
}

/// A property of which every value has a text of its own.
package typealias FieldChoice = RawRepresentable<String> & CaseIterable

/// A value that is written as the fields of a JSON object.
package protocol FieldMapped {
    init()
    mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem)
}

/// Why a recorded object could not be read.
package struct FieldProblem: Error, Equatable {
    package enum Kind: Equatable, Sendable {
        case missing
        case wrongType
        case unknownValue(String)
    }

    package var key: String
    package var kind: Kind

    package init(key: String, kind: Kind) {
        self.key = key
        self.kind = kind
    }
}

extension FieldMapper {
    package mutating func map(_ key: String, _ value: inout String) throws(FieldProblem) {
        var text: String? = value
        try map(key, text: &text)
        value = try required(text, key)
    }

    package mutating func map(_ key: String, _ value: inout String?) throws(FieldProblem) {
        try map(key, text: &value)
    }

    package mutating func map(_ key: String, _ value: inout Int) throws(FieldProblem) {
        var integer: Int? = value
        try map(key, integer: &integer)
        value = try required(integer, key)
    }

    package mutating func map(_ key: String, _ value: inout Int?) throws(FieldProblem) {
        try map(key, integer: &value)
    }

    /// A flag is left out where it is false.
    package mutating func map(_ key: String, _ value: inout Bool) throws(FieldProblem) {
        var flag: Bool? = value ? true : nil
        try map(key, flag: &flag)
        value = flag ?? false
    }

    package mutating func map(_ key: String, _ value: inout [String]) throws(FieldProblem) {
        try map(key, texts: &value)
    }

    package mutating func map(_ key: String, _ value: inout [Int]) throws(FieldProblem) {
        try map(key, integers: &value)
    }

    package mutating func map<T: FieldMapped>(_ key: String, _ value: inout [T]) throws(FieldProblem) {
        try map(key, objects: &value)
    }

    /// A time is set on writing as well, to what reading gives back: the fact in memory and the one on disk are the same.
    package mutating func map(_ key: String, _ value: inout Date?) throws(FieldProblem) {
        var text = value.map(Timestamp.text)
        try map(key, text: &text)
        value = isReading ? nil : value.map(Timestamp.rounded)
        guard isReading else { return }
        if let text {
            guard let date = Timestamp.date(text) else { throw FieldProblem(key: key, kind: .unknownValue(text)) }
            value = date
        }
    }

    package mutating func map(_ key: String, _ value: inout Date) throws(FieldProblem) {
        var date: Date? = value
        try map(key, &date)
        value = try required(date, key)
    }

    package mutating func map<E: FieldChoice>(_ key: String, choice: inout E?) throws(FieldProblem) {
        var text = choice?.rawValue
        try map(key, text: &text)
        guard isReading else { return }
        choice = nil
        if let text {
            guard let known = E(rawValue: text) else { throw FieldProblem(key: key, kind: .unknownValue(text)) }
            choice = known
        }
    }

    package mutating func map<E: FieldChoice>(_ key: String, _ value: inout E?) throws(FieldProblem) {
        try map(key, choice: &value)
    }

    package mutating func map<E: FieldChoice>(_ key: String, _ value: inout E) throws(FieldProblem) {
        var known: E? = value
        try map(key, choice: &known)
        value = try required(known, key)
    }

    // Inlined, as the metadata of `T?` would be looked up at every call.
    @inline(__always)
    private func required<T>(_ value: T?, _ key: String) throws(FieldProblem) -> T {
        guard let value else { throw FieldProblem(key: key, kind: .missing) }
        return value
    }
}
