import CSimdJSON

/// Reads JSON documents, one after another, into memory that it reuses.
///
/// A reader belongs to one thread at a time. simdjson checks the whole document, UTF-8 included, before a value is handed out; so
/// what is asked of a value later cannot fail on malformed text.
package final class JSONReader {
    /// How many readable bytes must follow a document handed to `read(padded:)`. What they hold does not matter.
    package static let padding = desk_json_padding

    private let parser: OpaquePointer

    package init() {
        guard let parser = desk_json_parser_make() else { fatalError("out of memory") }
        self.parser = parser
    }

    deinit {
        desk_json_parser_free(parser)
    }

    /// Reads one document. The value is a view into the reader: it must not be kept beyond `body`, which must not read again.
    package func read<Result>(
        _ bytes: UnsafeRawBufferPointer, _ body: (JSONValue) -> Result
    ) throws(JSONFault) -> Result {
        body(try parse(bytes, isPadded: false))
    }

    /// Reads one document that is text.
    package func read<Result>(_ text: String, _ body: (JSONValue) -> Result) throws(JSONFault) -> Result {
        var text = text
        let outcome = text.withUTF8 { bytes in
            Swift.Result { () throws(JSONFault) in try read(UnsafeRawBufferPointer(bytes), body) }
        }
        return try outcome.get()
    }

    /// Reads one document without copying it: `padding` readable bytes have to follow it.
    ///
    /// For many short documents; a closure that is generic over its result would cost as much as reading one.
    ///
    /// - Returns: a view into the reader, valid until it reads again.
    package func value(padded bytes: UnsafeRawBufferPointer) throws(JSONFault) -> JSONValue {
        try parse(bytes, isPadded: true)
    }

    private func parse(_ bytes: UnsafeRawBufferPointer, isPadded: Bool) throws(JSONFault) -> JSONValue {
        // An empty buffer may have no address; simdjson does not look at it then.
        let start = bytes.bindMemory(to: UInt8.self).baseAddress
        var root = desk_json_value()
        let outcome = desk_json_parse(parser, start, bytes.count, isPadded, &root)
        guard outcome == desk_json_ok else {
            throw JSONFault(kind: JSONFault.Kind(outcome), offset: FaultFinder.offset(in: bytes))
        }
        return JSONValue(raw: root)
    }
}

extension JSONFault.Kind {
    fileprivate init(_ outcome: desk_json_outcome) {
        switch outcome {
        case desk_json_utf8: self = .notUTF8
        case desk_json_depth: self = .tooDeep
        case desk_json_number: self = .number
        case desk_json_too_large: self = .tooLarge
        default: self = .syntax
        }
    }
}
