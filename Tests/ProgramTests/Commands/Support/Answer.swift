import Foundation
import Testing

/// What a run of the program gave.
struct Answer {
    /// The exit code; 128 and the signal's number where one ended it, as a shell says it.
    var status: Int32
    var outputBytes: Data
    /// Standard error.
    var complaint: String

    /// Standard output.
    var output: String { String(decoding: outputBytes, as: UTF8.self) }

    var lines: [String] {
        output.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    }

    var json: JSON {
        get throws { JSON(try JSONSerialization.jsonObject(with: outputBytes)) }
    }
}

/// A value read from JSON, to be looked into without ceremony.
struct JSON {
    let value: Any?

    init(_ value: Any?) {
        self.value = value
    }

    subscript(key: String) -> JSON { JSON((value as? [String: Any])?[key]) }

    subscript(index: Int) -> JSON {
        let array = array
        return array.indices.contains(index) ? array[index] : JSON(nil)
    }

    var text: String? { value as? String }
    var number: Int? { value as? Int }
    var flag: Bool? { value as? Bool }
    var array: [JSON] { (value as? [Any])?.map { JSON($0) } ?? [] }
    /// In order; nil for what is no object.
    var keys: [String]? { (value as? [String: Any]).map { $0.keys.sorted() } }
    /// Whether the value is there and says that there is none.
    var isNull: Bool { value is NSNull }
}
