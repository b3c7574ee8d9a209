/// Finds the first byte that makes some bytes not a JSON document.
///
/// simdjson says that a document is wrong, not where. This walks it again, byte by byte, and is therefore asked only after a failure.
struct FaultFinder {
    private enum Expected { case value, valueOrEnd, key, keyOrEnd, separator }

    private let bytes: UnsafeRawBufferPointer
    private var index = 0
    /// The closing brackets that are still due, innermost last.
    private var closing: [UInt8] = []
    private var expected = Expected.value

    private init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// The offset of the first wrong byte; the length of the text where it ends too early or nothing is wrong.
    static func offset(in bytes: UnsafeRawBufferPointer) -> Int {
        var finder = FaultFinder(bytes)
        repeat { finder.skipSpace() } while finder.skipToken()
        return min(finder.index, firstInvalidUTF8(in: bytes) ?? bytes.count)
    }

    private static func firstInvalidUTF8(in bytes: UnsafeRawBufferPointer) -> Int? {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput: return nil
            case .error: return offset
            }
        }
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// Skips what may stand here; false at the wrong byte, and at the end.
    private mutating func skipToken() -> Bool {
        switch expected {
        case .separator: skipSeparator()
        case .key: skipKey()
        case .keyOrEnd: skipEnd() || skipKey()
        case .value: skipValue()
        case .valueOrEnd: skipEnd() || skipValue()
        }
    }

    private mutating func skipSeparator() -> Bool {
        guard let bracket = closing.last else { return false }
        guard skip(",") else { return skipEnd() }
        expected = bracket == UInt8(ascii: "}") ? .key : .value
        return true
    }

    private mutating func skipEnd() -> Bool {
        guard let bracket = closing.last, current == bracket else { return false }
        index += 1
        closing.removeLast()
        expected = .separator
        return true
    }

    private mutating func skipKey() -> Bool {
        guard skipString() else { return false }
        skipSpace()
        expected = .value
        return skip(":")
    }

    private mutating func skipValue() -> Bool {
        if skip("{") {
            closing.append(UInt8(ascii: "}"))
            expected = .keyOrEnd
            return true
        }
        if skip("[") {
            closing.append(UInt8(ascii: "]"))
            expected = .valueOrEnd
            return true
        }
        expected = .separator
        return switch current {
        case UInt8(ascii: "\""): skipString()
        case UInt8(ascii: "t"): skip("true")
        case UInt8(ascii: "f"): skip("false")
        case UInt8(ascii: "n"): skip("null")
        default: skipNumber()
        }
    }

    private mutating func skipSpace() {
        while let byte = current, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { index += 1 }
    }

    private mutating func skip(_ word: StaticString) -> Bool {
        word.withUTF8Buffer { letters in
            for letter in letters {
                guard current == letter else { return false }
                index += 1
            }
            return true
        }
    }

    private mutating func skipString() -> Bool {
        guard skip("\"") else { return false }
        while let byte = current, byte >= 0x20 {
            if byte == UInt8(ascii: "\"") {
                index += 1
                return true
            }
            index += 1
            if byte == UInt8(ascii: "\\") {
                guard skipEscape() else { return false }
            }
        }
        return false
    }

    private mutating func skipEscape() -> Bool {
        guard let letter = current, "\"\\/bfnrtu".utf8.contains(letter) else { return false }
        index += 1
        guard letter == UInt8(ascii: "u") else { return true }
        for _ in 0..<4 {
            guard let digit = current, Unicode.Scalar(digit).properties.isASCIIHexDigit else { return false }
            index += 1
        }
        return true
    }

    private mutating func skipNumber() -> Bool {
        _ = skip("-")
        guard skip("0") || skipDigits() else { return false }
        if skip(".") {
            guard skipDigits() else { return false }
        }
        if skip("e") || skip("E") {
            if !skip("+") { _ = skip("-") }
            return skipDigits()
        }
        return true
    }

    private mutating func skipDigits() -> Bool {
        let first = index
        while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        return index > first
    }
}
