internal import DeskCore

/// What a line under a step is: an answer that leads somewhere, where the walk goes on, words to say, or just a line.
enum LinkLine: Equatable {
    /// `Yes: [text](#heading)`
    case answer(StepDraft.Answer)
    /// `Then: [text](#heading)`
    case goOn(String)
    /// `[text](#heading)` alone.
    case link(StepDraft.Answer)
    /// `Say: "…"`
    case say(String)
    /// `No: call back later`, a few words and a colon.
    case label(String, rest: String)
    case plain

    private static let goOnWords: Set<String> = [
        "then", "next", "go on", "continue", "continue with", "continue at", "afterwards", "after that", "go to",
        "and then",
        "dann", "weiter", "danach", "ensuite", "puis", "luego", "después", "poi", "daarna",
    ]
    private static let sayWords: Set<String> = [
        "say", "tell the user", "words to say", "ask", "sagen", "dites", "diga", "dica", "zeg",
    ]
    private static let yesWords: Set<String> = ["yes", "ja", "oui", "sí", "si", "sim"]
    private static let noWords: Set<String> = ["no", "nein", "non", "não", "nee"]

    /// An answer's label is a few words, not a sentence.
    private static let longestLabel = 60
    private static let mostLabelWords = 8

    init(_ run: [GuideInline]) {
        guard !run.areStruck else {
            self = .plain
            return
        }
        let shown = run.withoutStruck.filter { !$0.isBlank }
        if shown.count == 1, let target = shown[0].anchorTarget {
            self = .link(StepDraft.Answer(label: shown[0].plainText.trimmed.withoutColon, target: target))
            return
        }
        guard let (label, rest) = Self.divide(shown.plainText) else {
            self = .plain
            return
        }
        if Self.sayWords.contains(label.lowercased()), Self.isQuoted(rest) || label.lowercased() != "ask" {
            self = .say(rest)
        } else if let link = Self.link(behind: label, in: shown) {
            self =
                Self.goOnWords.contains(label.lowercased())
                ? .goOn(link) : .answer(StepDraft.Answer(label: label, target: link))
        } else {
            self = .label(label, rest: rest)
        }
    }

    var isAnswer: Bool {
        if case .answer = self { true } else { false }
    }

    var isLink: Bool {
        if case .link = self { true } else { false }
    }

    /// Yes and no are answers also where they lead nowhere.
    static func areYesAndNo(_ lines: [LinkLine]) -> Bool {
        areYesAndNo(
            lines.compactMap { line in
                if case .label(let label, _) = line { label.lowercased() } else { nil }
            })
    }

    /// "Same? → approve" and "Different? → deny" are answers too.
    static func areQuestions(_ lines: [LinkLine]) -> Bool {
        lines.count > 1
            && lines.allSatisfy { line in
                if case .label(let label, _) = line { label.hasSuffix("?") || label.hasSuffix("？") } else { false }
            }
    }

    /// - Parameter labels: in lower case.
    static func areYesAndNo(_ labels: [String]) -> Bool {
        labels.contains { yesWords.contains($0) } && labels.contains { noWords.contains($0) }
    }

    /// The label before the first colon, arrow or dash, and what stands behind.
    private static func divide(_ text: String) -> (label: String, rest: String)? {
        guard let sign = labelEnd(of: text) else { return nil }
        let label = String(text[..<sign]).trimmed
        guard !label.isEmpty, label.utf8.split(separator: UInt8(ascii: " ")).count <= mostLabelWords else { return nil }
        return (label, String(text[sign...]).withoutLeadSign)
    }

    /// Where a colon stands, or an arrow or dash behind a space, before a label would be too long. By bytes: every line of a page is
    /// looked at.
    private static func labelEnd(of text: String) -> String.Index? {
        let bytes = text.utf8
        var length = 0
        var last: UInt8 = 0
        var at = bytes.startIndex
        while at < bytes.endIndex, length < longestLabel {
            let byte = bytes[at]
            if byte == UInt8(ascii: ":") { return at }
            if last == 0x20,
                byte == UInt8(ascii: "-") || byte == 0xE2 && dashes.contains(where: { bytes[at...].starts(with: $0) })
            {
                return at
            }
            // A character's other bytes are not counted.
            if byte & 0xC0 != 0x80 { length += 1 }
            last = byte
            at = bytes.index(after: at)
        }
        return nil
    }

    /// All begin with the same byte.
    private static let dashes = "→–—".map { Array(String($0).utf8) }

    /// The first link behind the label, where only signs stand between.
    private static func link(behind label: String, in run: [GuideInline]) -> String? {
        guard let at = run.firstIndex(where: { $0.walkTarget != nil }) else { return nil }
        let before = run[..<at].reduce("") { $0 + $1.plainText }.trimmed
        let between = before.dropFirst(label.count)
        guard before.hasPrefix(label) else { return nil }
        // A colon and a space, as behind most labels.
        if between.isEmpty || between == ":" || between == ": " { return run[at].walkTarget }
        let words = between.lowercased().split { !$0.isLetter }.map(String.init)
        let isSign = words.isEmpty && between.allSatisfy { ":–—→->".contains($0) || $0.isWhitespace }
        return isSign || WayWords.go.contains(words) ? run[at].walkTarget : nil
    }

    private static func isQuoted(_ text: String) -> Bool {
        text.first.map { "\"“„«".contains($0) } ?? false
    }
}

extension [GuideInline] {
    /// Whether there is a link that a walk follows.
    var haveWay: Bool { contains { $0.walkTarget != nil } }

    /// Whether nothing of it is valid any more.
    fileprivate var areStruck: Bool {
        contains { if case .struck = $0 { true } else { false } }
            && allSatisfy { if case .struck = $0 { true } else { $0.isBlank } }
    }
}

extension GuideInline {
    fileprivate var isBlank: Bool {
        switch self {
        case .text(let text), .code(let text): text.isBlank
        default: plainText.isBlank
        }
    }

    /// The anchor that a link inside the page leads to, also where the link is bold; nil for anything else.
    var anchorTarget: String? {
        switch self {
        case .link(let destination, _): destination.hasPrefix("#") ? String(destination.dropFirst()) : nil
        case .strong(let inner), .emphasis(let inner): inner.count == 1 ? inner[0].anchorTarget : nil
        default: nil
        }
    }
}
