internal import DeskCore

/// What the beginning of a page says about it, without reading the rest.
struct GuideHead {
    let codes: [Int]
    let family: CodeFamily?
    let title: String
    /// Where the guide lies: a file, or one of the guides in it.
    let path: String

    /// The heads of the guides in a file; most hold one.
    ///
    /// - Throws: `noSuchFile`, `unreadable`, `tooLarge`, `notText`, `empty`.
    static func all(in path: String) throws(GuideProblem) -> [GuideHead] {
        try all(of: GuideFile.bytes(of: path), in: path)
    }

    /// - Throws: `tooLarge`, `notText`, `empty`.
    static func all(of page: [UInt8], in path: String) throws(GuideProblem) -> [GuideHead] {
        if page.withUnsafeBufferPointer({ PartGlance.mayHoldSeveral($0[...]) }) {
            let parts = PagePart.all(of: try GuideText(bytes: page, source: path), source: path)
            if !parts.isEmpty { return parts.map { GuideHead(of: $0, in: path) } }
        }
        let head = try GuideText(bytes: Array(GuideFile.head(of: page)), source: path)
        return [try GuideHead(of: head.text, source: path)]
    }

    private init(of part: PagePart, in file: String) {
        path = GuidePath.text(of: file, code: part.codes.first)
        codes = part.codes
        family = nil
        title = part.title
    }

    /// - Throws: `empty`.
    private init(of text: String, source: String) throws(GuideProblem) {
        path = source
        let front = FrontMatter(of: text)
        let blocks = MarkdownParser.blocks(of: MendedPage(Self.upToTitle(of: text), skipping: front.lines))
        guard !blocks.isEmpty else { throw .empty(source: source) }
        title = GuideReader.title(named: front.title, heading: blocks.first { $0.headingLevel != nil }, source: source)
        codes = ErrorCodes.subject(of: front, title: title, source: source, text: text)
        family = front.knownFamily
    }

    /// The text up to its first line that begins with `#`, which most pages have early on: what follows need not be parsed for
    /// the title. In code such a line is a comment, and the title may come later.
    private static func upToTitle(of text: String) -> String {
        var isFence = false
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: true) {
            let start = line.drop { $0 == 0x20 }
            if start.starts(with: "```".utf8) || start.starts(with: "~~~".utf8) { isFence.toggle() }
            if !isFence, start.first == UInt8(ascii: "#") { return String(text[..<line.endIndex]) }
        }
        return text
    }

    /// `AADSTS50074.md`, `AADSTS50074-phones.md` and `50074.md` are named for their code.
    static func codes(inNameOf path: String) -> [Int] {
        let name = path.split(separator: "/").last ?? ""
        let codes = ErrorCodes.mentioned(in: name)
        guard codes.isEmpty, let number = Int(name.prefix { $0 != "." }), number > 0 else { return codes }
        return [number]
    }
}
