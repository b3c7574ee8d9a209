/// What is known of an error code, in our own words.
package struct CodeEntry: Equatable, Sendable {
    /// Who can put it right.
    package enum Fixer: String, Sendable, CaseIterable {
        case user
        case desk
        case administrator
        case appOwner = "app_owner"
        case nobody
    }

    /// The number of `AADSTS<number>`.
    package var code: Int
    /// The symbolic name of public documentation (`UserStrongAuthClientAuthNRequiredInterrupt`).
    package var name: String?
    package var family: CodeFamily?
    package var fixer: Fixer?
    /// Whether it belongs in a healthy log, so that it makes no ticket by itself.
    package var isNormalInLogs: Bool
    /// One plain sentence; nil where only the number is known.
    package var sentence: String?

    package init(
        code: Int, name: String? = nil, family: CodeFamily? = nil, fixer: Fixer? = nil, isNormalInLogs: Bool = false,
        sentence: String? = nil
    ) {
        self.code = code
        self.name = name
        self.family = family
        self.fixer = fixer
        self.isNormalInLogs = isNormalInLogs
        self.sentence = sentence
    }
}

/// The error codes that the program knows.
package struct CodeCatalogue: Equatable, Sendable {
    /// By number, ascending.
    package let entries: [CodeEntry]
    private let places: [Int: Int]

    package init(_ entries: [CodeEntry] = []) {
        self.entries = entries.sorted { $0.code < $1.code }
        places = Dictionary(self.entries.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(code: Int) -> CodeEntry? {
        places[code].map { entries[$0] }
    }
}

extension CodeCatalogue {
    /// The entries that fit what is typed: a number's beginning, or words of name and sentence, in any case; best first.
    package func search(_ text: String) -> [CodeEntry] {
        let text = text.trimmed.lowercased()
        let digits = text.hasPrefix("aadsts") ? String(text.dropFirst(6)) : text
        guard !text.isEmpty else { return ranked(entries) }
        if !digits.isEmpty, digits.allSatisfy(\.isNumber) {
            return entries.filter { String($0.code).hasPrefix(digits) }
        }
        let words = text.split(separator: " ")
        return ranked(
            entries.filter { entry in
                let known = "\(entry.name ?? "") \(entry.sentence ?? "") \(entry.family?.rawValue ?? "")".lowercased()
                return words.allSatisfy { known.contains($0) }
            })
    }

    /// Codes that people meet come first: those that have a sentence.
    private func ranked(_ entries: [CodeEntry]) -> [CodeEntry] {
        entries.filter { $0.sentence != nil } + entries.filter { $0.sentence == nil }
    }
}
