import DeskCore

@testable import DeskFileStore

/// Looks for keys of a fact that the journal's envelope uses itself.
struct EnvelopeKeys: FieldMapper {
    private static let reserved = Set(EventLine.Key.allCases.map(\.rawValue))

    private var keys: [String] = []
    var isReading: Bool { false }

    static func collisions(with type: any Fact.Type) -> [String] {
        var fact: any Fact = type.init()
        var collector = EnvelopeKeys()
        // A writer reports no problem, and this one only listens.
        try? fact.map(&collector)
        return collector.keys.filter(reserved.contains)
    }

    mutating func map(_ key: String, text: inout String?) { keys.append(key) }
    mutating func map(_ key: String, integer: inout Int?) { keys.append(key) }
    mutating func map(_ key: String, flag: inout Bool?) { keys.append(key) }
    mutating func map(_ key: String, texts: inout [String]) { keys.append(key) }
    mutating func map(_ key: String, integers: inout [Int]) { keys.append(key) }
    mutating func map<T: FieldMapped>(_ key: String, objects: inout [T]) { keys.append(key) }
}
