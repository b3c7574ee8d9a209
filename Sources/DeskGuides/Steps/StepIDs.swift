/// Gives steps their ids. An id comes from the words of section and title, so that it stays when other steps come, go or
/// change places.
struct StepIDs {
    private static let longestSection = 32
    private static let longestTitle = 48

    private var taken: Set<String> = []
    private var next: [String: Int] = [:]

    mutating func id(section: String, title: String, explicit: String?) -> String {
        // A heading that is a step by itself needs no section before its name.
        let parts = [
            section == title ? "" : Self.slug(section, atMost: Self.longestSection),
            Self.slug(title, atMost: Self.longestTitle),
        ]
        let base = explicit ?? parts.filter { !$0.isEmpty }.joined(separator: "/").nonEmpty ?? "step"
        var id = base
        // Only where two say the same does a number tell them apart.
        while !taken.insert(id).inserted {
            let number = next[base, default: 2]
            next[base] = number + 1
            id = "\(base)-\(number)"
        }
        return id
    }

    /// Whole words joined by hyphens, as many as fit.
    static func slug(_ text: String, atMost limit: Int) -> String {
        plainSlug(text, atMost: limit) ?? anySlug(text, atMost: limit)
    }

    /// The same for plain ASCII, as most titles are, byte by byte; nil for any other.
    private static func plainSlug(_ text: String, atMost limit: Int) -> String? {
        var slug: [UInt8] = []
        var word: [UInt8] = []
        /// Whether there is room for more.
        func end() -> Bool {
            guard !word.isEmpty else { return true }
            if slug.isEmpty {
                slug = Array(word.prefix(limit))
            } else if slug.count + 1 + word.count <= limit {
                slug += [UInt8(ascii: "-")] + word
            } else {
                return false
            }
            word.removeAll(keepingCapacity: true)
            return true
        }
        var isFull = false
        for byte in text.utf8 {
            switch byte {
            case 0x80...: return nil
            case UInt8(ascii: "'"): continue
            case _ where isFull: continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
            default: isFull = !end()
            }
        }
        if !isFull { _ = end() }
        return String(decoding: slug, as: UTF8.self)
    }

    private static func anySlug(_ text: String, atMost limit: Int) -> String {
        var slug = ""
        for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" })
        {
            let word = word.filter { $0.isLetter || $0.isNumber }
            if word.isEmpty { continue }
            if slug.isEmpty {
                slug = String(word.prefix(limit))
            } else if slug.count + 1 + word.count <= limit {
                slug += "-" + word
            } else {
                break
            }
        }
        return slug
    }
}
