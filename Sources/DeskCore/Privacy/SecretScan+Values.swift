extension SecretScan {
    /// A value behind a label and a sign.
    struct Value {
        let place: Range<Int>
        let isQuoted: Bool
        /// Whether the value begins on the line after its label.
        let isOnNextLine: Bool
        /// Whether the sign was an equals sign, which prose has not.
        let isAssigned: Bool
    }

    /// The value that follows `label` after a colon, an equals sign or an arrow, also where they are escaped; nil where no such
    /// sign follows, or nothing after it.
    func value(after label: Int) -> Value? {
        var index = skip(from: label, Self.isLabelEnd)
        if let tagEnd = has(">", at: label) ? label + 1 : has("&gt;", at: label) ? label + 4 : nil {
            return valuePlace(at: tagEnd, isAssigned: true).map {
                Value(place: $0.range, isQuoted: $0.isQuoted, isOnNextLine: false, isAssigned: true)
            }
        }
        guard let sign = sign(at: index) else { return nil }
        index += sign.length
        let start = skip(from: index) { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "*") }
        let lineEnd = skip(from: start) { (0x09...0x0D).contains($0) || $0 == 0x20 }
        let isOnNextLine = lineEnd > start && breaksLine(start..<lineEnd)
        guard let place = valuePlace(at: isOnNextLine ? lineEnd : start, isAssigned: sign.isAssigned) else {
            return nil
        }
        return Value(
            place: place.range, isQuoted: place.isQuoted, isOnNextLine: isOnNextLine, isAssigned: sign.isAssigned)
    }

    /// What may stand between a label and its sign: quotation marks, spaces, Markdown's stars.
    private static func isLabelEnd(_ byte: UInt8) -> Bool {
        " \t\"'\\*)`]".utf8.contains(byte)
    }

    /// Bytes that a label's end or a field's name has at most.
    private static let longestSkip = 16

    private func skip(from start: Int, _ isSkipped: (UInt8) -> Bool) -> Int {
        var index = start
        while index < bytes.count, index - start < Self.longestSkip, isSkipped(bytes[index]) { index += 1 }
        return index
    }

    private func sign(at start: Int) -> (length: Int, isAssigned: Bool)? {
        let index = has("&quot;", at: start) ? start + 6 : start
        guard let (text, isAssigned) = Self.signs.first(where: { has($0.text, at: index) }) else { return nil }
        return (index - start + text.utf8CodeUnitCount, isAssigned)
    }

    /// The signs between a label and a value, plain and escaped. A longer one stands before its own beginning.
    private static let signs: [(text: StaticString, isAssigned: Bool)] = [
        (":=", true), ("=>", true), ("->", false), ("=3D", true), ("=", true), (":", false), ("%3D", true),
        ("%3d", true),
        ("%3A", false), ("%3a", false), ("%22%3A", false), ("%22%3a", false), ("&#61;", true), ("&#58;", false),
        ("&equals;", true), ("&colon;", false), ("→", false), ("：", false), ("＝", true),
    ]

    /// The value that begins at `start`: to the closing quotation mark, or to the next space.
    func valuePlace(at start: Int, isAssigned: Bool) -> (range: Range<Int>, isQuoted: Bool)? {
        var index = start
        var closing: [UInt8]?
        while let (mark, length) = openingMark(at: index) {
            closing = mark
            index += length
        }
        if let closing, let end = end(ofQuoteFrom: index, closing: closing), end > index {
            return isMasked(at: index) ? nil : (index..<end, true)
        }
        guard index < bytes.count else { return nil }
        let end = end(ofBareValueFrom: index, isAssigned: isAssigned)
        guard end > index, !isMasked(at: index) else { return nil }
        return (index..<end, false)
    }

    func isMasked(at index: Int) -> Bool {
        has(SecretMask.markBytes, at: index)
    }

    /// The mark that closes a quotation, and the length of the one at `index` that opens it.
    private func openingMark(at index: Int) -> (closing: [UInt8], length: Int)? {
        guard let (opening, closing) = Self.quotationMarks.first(where: { has($0.opening, at: index) }) else {
            return nil
        }
        return (Array(closing.utf8), opening.utf8CodeUnitCount)
    }

    private static let quotationMarks: [(opening: StaticString, closing: String)] = [
        ("\\\"", "\\\""), ("\"", "\""), ("'", "'"), ("`", "`"), ("&quot;", "&quot;"), ("%22", "%22"), ("“", "”"),
        ("„", "“"),
        ("‘", "’"), ("«", "»"), ("「", "」"),
    ]

    /// Within the line, and not further than anybody's passphrase or token goes.
    private func end(ofQuoteFrom start: Int, closing: [UInt8]) -> Int? {
        var index = start
        while index < bytes.count, index - start < 8192, bytes[index] != UInt8(ascii: "\n") {
            if bytes[index] == closing[0], bytes[index...].starts(with: closing) { return index }
            index += 1
        }
        return nil
    }

    private func end(ofBareValueFrom start: Int, isAssigned: Bool) -> Int {
        var end = start
        while end < bytes.count, spaceLength(at: end) == 0, bytes[end] != UInt8(ascii: "\""), !has("</", at: end),
            !has("&lt;", at: end),
            !has("&quot;", at: end), !has("%22", at: end), !(isAssigned && (endsField(at: end)))
        {
            end += 1
        }
        while end > start + 1, ".,;:)]}>'\\".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end
    }

    /// Whether the `&`, or the `;` of a connection string, at `index` begins the next field.
    private func endsField(at index: Int) -> Bool {
        var name = index + 1
        if has("%26", at: index) {
            name = index + 3
        } else if has("&amp;", at: index) {
            name = index + 5
        } else if bytes[index] != UInt8(ascii: "&"), bytes[index] != UInt8(ascii: ";") {
            return false
        }
        let end = skip(from: name) { Self.isAlphanumeric($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
        let isNamed = byte(end) == UInt8(ascii: "=") || has("%3D", at: end) || has("%3d", at: end)
        return end > name && (isNamed || end - name == Self.longestSkip)
    }
}
