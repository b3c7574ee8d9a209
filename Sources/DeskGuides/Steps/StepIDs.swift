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
