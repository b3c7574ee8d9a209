/// The transfer encoding of mails that were copied as source: `=3D` for `=`, and lines broken by a `=` at their end.
enum QuotedPrintable {
    /// The text itself where nothing shows that it is encoded: in `?code=50074` the `=50` must stay what it is.
    static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        guard isEncoded(bytes) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            append(line, to: &result)
        }
        if result.last == UInt8(ascii: "\n") { result.removeLast() }
        return result
    }

    /// One line with its end. A line with a `=` that is no escape was not encoded (a header, say) and stays.
    private static func append(_ line: ArraySlice<UInt8>, to result: inout [UInt8]) {
        let isSoft = line.last == UInt8(ascii: "=")
        let content = isSoft ? line.dropLast() : line
        let isEscaped = content.indices.allSatisfy {
            content[$0] != UInt8(ascii: "=") || escape(in: content, at: $0) != nil
        }
        var index = content.startIndex
        while index < content.endIndex {
            if isEscaped, let byte = escape(in: content, at: index) {
                result.append(byte)
                index += 3
            } else {
                result.append(content[index])
                index += 1
            }
        }
        if !isSoft { result.append(UInt8(ascii: "\n")) }
    }

    private static func isEncoded(_ bytes: [UInt8]) -> Bool {
        var isSpaced = false
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "\n"): isSpaced = false
            case UInt8(ascii: " "): isSpaced = true
            case UInt8(ascii: "="):
                let next = bytes[(index + 1)...].prefix(2)
                if next.elementsEqual("3D".utf8) || next.elementsEqual("20".utf8) || next.elementsEqual("C3".utf8) {
                    return true
                }
                // Base64 ends in `=` too, but has no spaces.
                if isSpaced, next.first == UInt8(ascii: "\n") { return true }
            default: break
            }
        }
        return false
    }

    private static func escape(in bytes: ArraySlice<UInt8>, at index: Int) -> UInt8? {
        guard bytes[index] == UInt8(ascii: "="), index + 2 < bytes.endIndex else { return nil }
        return Hexadecimal.byte(bytes[index + 1], bytes[index + 2])
    }
}
