/// A quick look at the bytes of a page: whether its headings may name more than one error code, as few pages do.
enum PartGlance {
    static func mayHoldSeveral(_ page: LineBytes) -> Bool {
        var codes: Set<Int> = []
        var above = page[page.startIndex..<page.startIndex]
        var rest: LineBytes? = page
        while let start = rest?.startIndex {
            let end = page[start...].place(of: 0x0A)
            let line = page[start..<(end ?? page.endIndex)]
            rest = end.map { page[($0 + 1)...] }
            let content = line.drop { $0 == 0x20 }
            switch content.first {
            case UInt8(ascii: "#"), UInt8(ascii: "<"): add(content, to: &codes)
            // The line above an underline is a heading.
            case UInt8(ascii: "="), UInt8(ascii: "-"): add(above, to: &codes)
            default: break
            }
            if codes.count > 1 { return true }
            above = line
        }
        return false
    }

    private static let fewestDigits = 5
    private static let mostDigits = 8
    private static let name = Array("aadsts".utf8)

    /// The numbers that may be codes.
    private static func add(_ heading: LineBytes, to codes: inout Set<Int>) {
        var at = heading.startIndex
        while at < heading.endIndex {
            let digits = heading[at...].prefix(while: PlainWords.isDigit)
            guard !digits.isEmpty else {
                at += 1
                continue
            }
            let before = heading[..<at].suffix(name.count + 1).filter { $0 != 0x20 && $0 != UInt8(ascii: "-") }
            let isNamed = before.suffix(name.count).elementsEqual(name) { $0 | 0x20 == $1 }
            if digits.count <= mostDigits, isNamed || digits.count >= fewestDigits, let code = Int(digits.text) {
                codes.insert(code)
            }
            at = digits.endIndex
        }
    }
}
