internal import DeskCore

/// Divides what an item says into a title and the text after it.
struct LeadTitle: Equatable {
    var title: String
    var text: String

    /// A bold lead is the title ("**Check the clock:** it must be right"); else the first sentence is. What is struck out is in neither.
    init(_ written: [GuideInline]) {
        let run = written.withoutStruck
        if let lead = Self.boldLead(of: run) {
            title = lead.title.withoutClosingSign
            text = lead.rest.withoutLeadSign
        } else {
            let parts = Self.cutBeforeLead(run).flatMap { $0.split(separator: .lineBreak) }
            let lines = parts.map { Array($0).plainText.trimmed }.filter { !$0.isEmpty }
            let first = (lines.first ?? "")[...]
            let end = Self.endOfSentence(in: first)
            title = String(first[..<end]).withoutClosingSign
            text = ([String(first[end...])] + lines.dropFirst()).map(\.trimmed).filter { !$0.isEmpty }
                .joined(separator: " ")
        }
    }

    /// Nil where the run begins with no bold text, or where that is only a word stressed within its sentence
    /// ("**Never** read the code out").
    static func boldLead(of run: [GuideInline]) -> (title: String, rest: String)? {
        guard case .strong(let bold)? = run.first else { return nil }
        let title = bold.plainText.trimmed
        guard let last = title.last else { return nil }
        let rest = Array(run.dropFirst()).plainText
        guard let next = rest.first(where: { !$0.isWhitespace }) else { return (title, "") }
        let endsItself = Self.endsLead(last) || run.dropFirst().first == .lineBreak
        let endsBehind = ":–—→".contains(next) || rest.hasPrefix(" - ")
        let isPhrase = next.isUppercase && title.contains(" ")
        return endsItself || endsBehind || isPhrase ? (title, rest) : nil
    }

    private static func endsLead(_ sign: Character) -> Bool {
        switch sign {
        case ":", ".", "?", "!", "–", "—": true
        default: false
        }
    }

    /// A bold lead within an item begins something of its own: "Open the portal **Expected:** it opens".
    private static func cutBeforeLead(_ run: [GuideInline]) -> [ArraySlice<GuideInline>] {
        let lead = run.indices.dropFirst().first { at in
            guard case .strong(let bold) = run[at] else { return false }
            return bold.plainText.hasSuffix(":")
        }
        return lead.map { [run[..<$0], run[$0...]] } ?? [run[...]]
    }

    /// Behind the first sign that ends a sentence and is followed by a space and the start of another.
    private static func endOfSentence(in text: Substring) -> String.Index {
        var at = text.startIndex
        // By bytes: most of a page's time would go into looking at its letters one by one.
        while let sign = text.utf8[at...].firstIndex(where: isClosing) {
            at = text.index(after: sign)
            if text.utf8[sign] == 0xE3, text[sign] != "。" { continue }
            let rest = text[at...]
            let behind = rest.drop { "\"”’)".contains($0) }
            if text[sign] == "。", !rest.isEmpty { return at }
            guard behind.first?.isWhitespace == true, let next = behind.first(where: { !$0.isWhitespace }) else {
                continue
            }
            let word =
                text[..<sign].suffix(longestAbbreviation).split(separator: " ", omittingEmptySubsequences: false).last
                ?? ""
            // "e.g.", "i.e.", "1.", "IV." and "etc." end no sentence, and neither does one before a small letter.
            if next.isLowercase || isAbbreviated(word) || word.count == 1 || isRomanNumber(word)
                || abbreviations.contains(word.lowercased())
            {
                continue
            }
            return behind.startIndex
        }
        return text.endIndex
    }
    private static func isClosing(_ byte: UInt8) -> Bool {
        // The last is the lead byte of the full stop of Chinese and Japanese, and of many letters of theirs.
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") || byte == 0xE3
    }
    /// "e.g", "z.B" and "10.0", but not the name of a host.
    private static func isAbbreviated(_ word: Substring) -> Bool {
        word.contains(".") && word.split(separator: ".").allSatisfy { $0.count < 3 }
    }

    private static func isRomanNumber(_ word: Substring) -> Bool {
        word.count < 5 && word.allSatisfy { "IVX".contains($0) }
    }
    private static let longestAbbreviation = 8
    private static let abbreviations: Set<String> = [
        "etc", "ext", "vs", "approx", "no", "nr", "bzw", "z.b", "dr", "mr", "mrs", "st",
    ]
}

extension String {
    /// A title ends without colon and full stop; the points of an ellipsis stay.
    fileprivate var withoutClosingSign: String {
        var text = trimmed.withoutColon
        // Of a sentence that goes on with the next step: "Open the portal; 2. …"
        if text.hasSuffix(",") || text.hasSuffix(";") { text = String(text.dropLast()).trimmed }
        return (text.hasSuffix(".") && !text.hasSuffix("..")) || text.hasSuffix("。")
            ? String(text.dropLast()).trimmed : text
    }

    /// What follows a lead, without the colon or dash that ties it on.
    var withoutLeadSign: String {
        let text = trimmed
        if let first = text.utf8.first, PlainWords.isLetterOrNumber(first) { return text }
        return String(text.drop { ":–—→->".contains($0) }).trimmed
    }
}
