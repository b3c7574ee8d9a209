internal import DeskCore

/// Sentences that generators leave behind. A table: a new one is a new row.
enum RubbishWords {
    struct Row: Equatable {
        enum Place { case start, anywhere, whole }

        let place: Place
        /// Lowercase, with straight apostrophes.
        let words: String
        /// Shown to people behind the line's number.
        let reason: String
    }

    private static let failed = "a generator's error message"
    private static let greeting = "a generator's greeting"
    private static let closing = "a generator's closing words"
    private static let refusal = "a generator speaking of itself"
    private static let part = "a part that stands in another file"
    private static let contents = "a place for a table of contents"
    private static let template = "a place that was never filled in"

    static let rows: [Row] = [
        Row(place: .anywhere, words: "could not be generated", reason: failed),
        Row(place: .anywhere, words: "couldn't be generated", reason: failed),
        Row(place: .start, words: "error generating", reason: failed),
        Row(place: .start, words: "failed to generate", reason: failed),
        Row(place: .start, words: "unable to generate", reason: failed),
        Row(place: .start, words: "an error occurred while generating troubleshooting", reason: failed),
        Row(place: .start, words: "an error occurred while generating steps", reason: failed),
        Row(place: .start, words: "an error occurred while generating content", reason: failed),
        Row(place: .start, words: "certainly! ", reason: greeting),
        Row(place: .start, words: "certainly, here", reason: greeting),
        Row(place: .start, words: "sure! ", reason: greeting),
        Row(place: .start, words: "sure, here", reason: greeting),
        Row(place: .start, words: "of course! ", reason: greeting),
        Row(place: .start, words: "absolutely! ", reason: greeting),
        Row(place: .start, words: "great question", reason: greeting),
        Row(place: .start, words: "i'd be happy to help", reason: greeting),
        Row(place: .start, words: "here is a troubleshooting guide", reason: greeting),
        Row(place: .start, words: "here's a troubleshooting guide", reason: greeting),
        Row(place: .start, words: "here is a detailed", reason: greeting),
        Row(place: .start, words: "here's a detailed", reason: greeting),
        Row(place: .start, words: "here is a step-by-step", reason: greeting),
        Row(place: .start, words: "here's a step-by-step", reason: greeting),
        Row(place: .start, words: "i hope this helps", reason: closing),
        Row(place: .start, words: "hope this helps", reason: closing),
        Row(place: .start, words: "let me know if you", reason: closing),
        Row(place: .start, words: "please let me know if you", reason: closing),
        Row(place: .start, words: "feel free to ask", reason: closing),
        Row(place: .start, words: "if you have any further questions, feel free", reason: closing),
        Row(place: .start, words: "would you like me to", reason: closing),
        Row(place: .anywhere, words: "as an ai language model", reason: refusal),
        Row(place: .anywhere, words: "as an ai assistant", reason: refusal),
        Row(place: .anywhere, words: "as a large language model", reason: refusal),
        Row(place: .start, words: "i'm sorry, but i can", reason: refusal),
        Row(place: .start, words: "i am sorry, but i can", reason: refusal),
        Row(place: .anywhere, words: "my knowledge cutoff", reason: refusal),
        Row(place: .start, words: "no steps could be generated", reason: failed),
        Row(place: .start, words: "[!include", reason: part),
        Row(place: .whole, words: "[toc]", reason: contents),
        Row(place: .whole, words: "[[toc]]", reason: contents),
        Row(place: .whole, words: "[[_toc_]]", reason: contents),
        Row(place: .whole, words: "toc", reason: contents),
        Row(place: .whole, words: "n/a", reason: template),
        Row(place: .whole, words: "tbd", reason: template),
        Row(place: .whole, words: "todo", reason: template),
        Row(place: .start, words: "[insert ", reason: template),
        Row(place: .start, words: "lorem ipsum", reason: template),
    ]

    /// A longer paragraph says more than the sentence that gave it away, and stays.
    private static let longest = 320

    /// A row's words as bytes, and its place among the rows.
    private typealias Pattern = (row: Int, place: Row.Place, bytes: [UInt8])

    /// By the first byte: every paragraph of a page is looked at.
    private static let patterns: [[Pattern]] = {
        var table = [[Pattern]](repeating: [], count: 256)
        for (row, words) in rows.enumerated() {
            let bytes = Array(words.words.utf8)
            table[Int(bytes[0])].append((row, words.place, bytes))
        }
        return table
    }()
    private static let anywhere = patterns.joined().filter { $0.place == .anywhere }
    private static let beginsAnywhere = patterns.map { $0.contains { $0.place == .anywhere } }

    /// "If the code could not be generated, correct the clock": a person's advice for such an error.
    private static let conditions: Set<String> = ["if", "when", "whenever", "where", "in", "should", "because"]

    /// Why a paragraph is no content; nil where it is.
    static func reason(_ paragraph: String) -> String? {
        guard paragraph.utf8.count <= longest else { return nil }
        let text = paragraph.holds(0x99) ? paragraph.replacing("’", with: "'") : paragraph
        let (begun, held) = text.withBytes { bytes in
            let content = bytes.drop { $0 == 0x20 }.buffer
            return (rowBegun(by: content), rowHeld(by: content))
        }
        // The row that stands first counts.
        let found = [begun, held.flatMap { isCondition(paragraph) ? nil : $0 }].compactMap(\.self).min()
        return found.map { rows[$0].reason }
    }

    private static func rowBegun(by text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let first = text.first else { return nil }
        return patterns[Int(PlainWords.lowercased(first))].first { pattern in
            switch pattern.place {
            case .start: holds(text, pattern, at: 0)
            case .whole: text.count == pattern.bytes.count && holds(text, pattern, at: 0)
            case .anywhere: false
            }
        }?.row
    }

    /// The first row of those that count anywhere whose words stand in a text.
    private static func rowHeld(by text: UnsafeBufferPointer<UInt8>) -> Int? {
        var found: Int?
        let begins = beginsAnywhere
        for (at, byte) in text.enumerated() where begins[Int(PlainWords.lowercased(byte))] {
            for pattern in anywhere where holds(text, pattern, at: at) {
                found = min(found ?? pattern.row, pattern.row)
            }
        }
        return found
    }

    private static func holds(_ text: UnsafeBufferPointer<UInt8>, _ pattern: Pattern, at place: Int) -> Bool {
        guard place + pattern.bytes.count <= text.count else { return false }
        for (at, byte) in pattern.bytes.enumerated() where PlainWords.lowercased(text[place + at]) != byte {
            return false
        }
        return true
    }

    private static func isCondition(_ paragraph: String) -> Bool {
        conditions.contains(String(paragraph.trimmed.prefix { $0.isLetter }).lowercased())
    }
}
