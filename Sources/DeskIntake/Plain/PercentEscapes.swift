/// Form and URL encoding: `%3a` for a colon, `+` for a space, `&` between fields.
enum PercentEscapes {
    /// Decodes one layer in every run without spaces that carries an escape or an `error_description`; other text, such as
    /// `anna+desk@contoso.example`, keeps its plus signs. Fields come to stand on lines of their own.
    static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "%")) || bytes.contains(UInt8(ascii: "+")) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let end = bytes[index...].firstIndex { $0 <= 0x20 } ?? bytes.count
            append(bytes[index..<end], to: &result)
            if end < bytes.count { result.append(bytes[end]) }
            index = end + 1
        }
        return result
    }

    private static func append(_ run: ArraySlice<UInt8>, to result: inout [UInt8]) {
        guard isEncoded(run) else {
            result += run
            return
        }
        let hasFields = run.contains(UInt8(ascii: "="))
        var index = run.startIndex
        while index < run.endIndex {
            if let byte = escape(in: run, at: index) {
                result.append(byte == 0 ? UInt8(ascii: " ") : byte)
                index += 3
                continue
            }
            switch run[index] {
            case UInt8(ascii: "+") where hasFields: result.append(UInt8(ascii: " "))
            case UInt8(ascii: "&") where hasFields: result.append(UInt8(ascii: "\n"))
            default: result.append(run[index])
            }
            index += 1
        }
    }

    private static func isEncoded(_ run: ArraySlice<UInt8>) -> Bool {
        run.indices.contains { escape(in: run, at: $0) != nil }
            || (run.contains(UInt8(ascii: "+")) && run.firstRange(of: Array("error_description=".utf8)) != nil)
    }

    private static func escape(in run: ArraySlice<UInt8>, at index: Int) -> UInt8? {
        guard run[index] == UInt8(ascii: "%"), index + 2 < run.endIndex else { return nil }
        return Hexadecimal.byte(run[index + 1], run[index + 2])
    }
}
