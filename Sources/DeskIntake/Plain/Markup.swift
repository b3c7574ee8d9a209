/// HTML: tags come off, with line ends where the page had them, and `&lt;` becomes `<`.
enum Markup {
    /// Tags after which a new line begins on the page.
    private static let breaking: Set<String> = [
        "address", "blockquote", "br", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol",
        "p", "pre", "section", "table", "title", "tr", "ul",
    ]
    /// Tags after which a new cell begins.
    private static let dividing: Set<String> = ["td", "th"]
    /// Tags that leave no trace. A name that is in none of these sets is no tag: `<mia@contoso.example>` stays.
    private static let silent: Set<String> = [
        "a", "abbr", "article", "b", "body", "button", "center", "code", "em", "font", "footer", "form", "head",
        "header", "html", "i", "img", "input", "label", "link", "main", "meta", "nav", "o:p", "s", "script", "small",
        "span", "strong", "style", "sub", "sup", "tbody", "tfoot", "thead", "tt", "u",
    ]
    /// Longer than any tag in a mail that is worth taking for one.
    private static let longestTag = 4096

    static func stripped(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "&"), let (character, end) = Entities.character(in: bytes, at: index) {
                result += character
                index = end
            } else if bytes[index] == UInt8(ascii: "<"), let (name, end) = tag(in: bytes, at: index) {
                append(name, bytes[index..<end], to: &result)
                index = end
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    /// What a tag leaves behind; one that carries an error in an attribute (a link, a hidden field) leaves that.
    private static func append(_ name: String, _ tag: ArraySlice<UInt8>, to result: inout [UInt8]) {
        if tag.firstRange(of: Array("AADSTS".utf8)) != nil {
            result.append(UInt8(ascii: " "))
            result += tag.dropFirst().dropLast()
            result.append(UInt8(ascii: " "))
        } else if breaking.contains(name) {
            result.append(UInt8(ascii: "\n"))
        } else if dividing.contains(name) {
            result.append(UInt8(ascii: "\t"))
        }
    }

    /// The name of the tag that begins at `start`, and where it ends; nil for anything that only looks like one.
    private static func tag(in bytes: [UInt8], at start: Int) -> (name: String, end: Int)? {
        var index = start + 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
        let nameEnd = bytes[index...].prefix(10).firstIndex { !isNameByte($0) } ?? min(index + 10, bytes.count)
        let name = String(decoding: bytes[index..<nameEnd], as: UTF8.self).lowercased()
        guard breaking.contains(name) || dividing.contains(name) || silent.contains(name), nameEnd < bytes.count,
            [0x20, 0x09, 0x0A, UInt8(ascii: ">"), UInt8(ascii: "/")].contains(bytes[nameEnd]),
            let end = bytes[nameEnd...].prefix(longestTag).firstIndex(where: {
                $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<")
            }),
            bytes[end] == UInt8(ascii: ">")
        else { return nil }
        return (name, end + 1)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        Hexadecimal.digit(byte) != nil || (0x67...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: ":")
    }
}
