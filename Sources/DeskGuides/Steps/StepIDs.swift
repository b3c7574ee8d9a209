/// Gives steps their ids. An id comes from the words of section and title, so that it stays when other steps come, go or
/// change places.
struct StepIDs {
    private static let longestSection = 32
    private static let longestTitle = 48

    private var taken: Set<String> = []
    private var next: [String: Int] = [:]
    /// The section of the step before, and its words: most steps stand in the same one.
    private var last = (section: "", slug: "")

    mutating func id(section: String, title: String, explicit: String?) -> String {
        let base = explicit ?? words(of: title, in: section).nonEmpty ?? "step"
        var id = base
        // Only where two say the same does a number tell them apart.
        while !taken.insert(id).inserted {
            let number = next[base, default: 2]
            next[base] = number + 1
            id = "\(base)-\(number)"
        }
        return id
    }

    private mutating func words(of title: String, in section: String) -> String {
        let words = Self.slug(title, atMost: Self.longestTitle)
        // A heading that is a step by itself needs no section before its name.
        if section == title { return words }
        if section != last.section { last = (section, Self.slug(section, atMost: Self.longestSection)) }
        return words.isEmpty || last.slug.isEmpty ? last.slug + words : last.slug + "/" + words
    }

    /// Whole words joined by hyphens, as many as fit.
    static func slug(_ text: String, atMost limit: Int) -> String {
        plainSlug(text, atMost: limit) ?? anySlug(text, atMost: limit)
    }

    /// The same for plain ASCII, as most titles are, byte by byte; nil for any other.
    private static func plainSlug(_ text: String, atMost limit: Int) -> String? {
        var slug: [UInt8] = []
        slug.reserveCapacity(limit + 1)
        /// Where the word begins that is being read, and the end of the words that fit.
        var start = 0
        var end = 0
        var isFull = false
        for byte in text.utf8 {
            switch byte {
            case 0x80...: return nil
            case UInt8(ascii: "'"): continue
            case _ where isFull: continue
            case _ where PlainWords.isLetterOrNumber(byte):
                if slug.count == start, start > 0 { slug.append(UInt8(ascii: "-")) }
                slug.append(PlainWords.lowercased(byte))
                // The first word is cut, any other is left out.
                isFull = slug.count > limit
            default:
                start = slug.count
                end = start
            }
        }
        return String(decoding: isFull ? slug.prefix(end > 0 ? end : limit) : slug[...], as: UTF8.self)
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
