internal import DeskCore

/// The headings of a page by what people call them when they write no link: by title, and by number.
struct HeadingNames {
    /// By the words of a title; nil for words that more than one heading has.
    private var titles: [[String]: String?] = [:]
    /// By what is left of a title without its number, or behind its colon ("Fix: reset the password").
    private var shorts: [[String]: String?] = [:]
    private var numbers: [String: String?] = [:]
    /// Of the links of one step.
    private var linked: [[String]: String] = [:]
    private var linkedFirstWords: Set<String> = []
    private var longest = 0
    private var firstWords: Set<String> = []

    init(_ sections: [PageSection]) {
        for section in sections where section.heading != nil && !section.isTitle && !section.isRead(in: sections) {
            let title = section.section.title
            let id = section.section.id
            let words = Self.words(of: title)
            Self.add(id, for: words, to: &titles)
            longest = max(longest, words.count)
            if let word = words.first { firstWords.insert(word) }
            if let number = section.headingNumber {
                Self.add(id, for: number.number, to: &numbers)
                if !number.title.isEmpty { Self.add(id, for: Self.words(of: number.title), to: &shorts) }
            } else if let colon = title.firstIndex(of: ":") {
                // "Section B: the phone", "Option 2: …"
                let name = Self.words(of: String(title[..<colon]))
                if name.count == 2, WayWords.sections.contains(name[0]) { Self.add(id, for: name[1], to: &numbers) }
                Self.add(id, for: Self.words(of: String(title[colon...])), to: &shorts)
            }
        }
    }

    /// The same, and the places that links of a step lead to by what they are called there.
    func adding(_ links: [(name: String, target: String)]) -> HeadingNames {
        var names = self
        for (name, target) in links {
            let words = Self.words(of: name)
            guard let first = words.first else { continue }
            names.linked[words] = target
            names.longest = max(names.longest, words.count)
            names.linkedFirstWords.insert(first)
        }
        return names
    }

    private static func add<Key: Hashable>(_ id: String, for key: Key, to names: inout [Key: String?]) {
        names.updateValue(names.keys.contains(key) ? nil : id, forKey: key)
    }

    /// The anchor of the one heading with such a number: `3`, `2.1`.
    func anchor(ofNumber number: String) -> String? {
        numbers[number] ?? nil
    }

    /// The anchor of the one heading whose title the words begin with, and how many words that takes; the longest counts.
    func anchor(at words: ArraySlice<String>) -> (anchor: String, count: Int)? {
        for count in stride(from: min(longest, words.count), to: 0, by: -1) {
            let name = Array(words.prefix(count))
            if let target = linked[name] { return (target, count) }
            if let found = titles[name] ?? shorts[name] { return found.map { ($0, count) } }
        }
        return nil
    }

    /// Whether some heading begins with a word.
    func begin(with word: String) -> Bool {
        firstWords.contains(word) || linkedFirstWords.contains(word)
    }

    static func words(of text: String) -> [String] {
        PlainWords.lowercased(in: text, where: PlainWords.isLetterOrNumber)
            ?? text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
