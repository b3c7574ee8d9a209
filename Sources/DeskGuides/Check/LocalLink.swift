/// A link to a heading of its page, or to another page by a relative path.
struct LocalLink {
    /// Empty for the page itself.
    let path: String
    /// Without `#`; may be empty.
    let anchor: String

    /// Nil for an address, for what is no page, and for what only the site that the page is made for knows.
    init?(_ destination: String) {
        guard !destination.isEmpty, destination != "#", !destination.hasPrefix("/"),
            !destination.holds(UInt8(ascii: ":"))
        else { return nil }
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let file = parts[0].prefix { $0 != "?" }
        path = String(file).withoutEscapes
        anchor = parts.count > 1 ? String(parts[1]).withoutEscapes : ""
        if path.isEmpty {
            // `#tab/portal` names a tab, `#top` the page's beginning.
            guard !anchor.isEmpty, !anchor.hasPrefix("tab/"), anchor != "top" else { return nil }
        } else {
            guard [".md", ".markdown"].contains(where: path.lowercased().hasSuffix) else { return nil }
        }
    }

    /// The file that a link on the page at `page` leads to.
    func path(beside page: String) -> String {
        page.lastIndex(of: "/").map { page[...$0] + path } ?? path
    }
}

extension String {
    /// With `%20` and the like as the characters that they stand for.
    fileprivate var withoutEscapes: String {
        guard holds(UInt8(ascii: "%")) else { return self }
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            let digits = String(rest.prefix(2)) ?? ""
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
