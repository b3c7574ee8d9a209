/// What the beginning of a page says about it, without reading the rest.
struct GuideHead {
    let codes: [Int]
    let title: String

    /// - Throws: `noSuchFile`, `unreadable`, `tooLarge`, `notText`, `empty`.
    init(of path: String) throws(GuideProblem) {
        let text = try GuideText(bytes: GuideFile.head(of: path), source: path).text
        let front = FrontMatter(of: text)
        let blocks = MarkdownParser.blocks(of: MendedPage(text, skipping: front.lines))
        guard !blocks.isEmpty else { throw .empty(source: path) }
        title = GuideReader.title(named: front.title, heading: blocks.first { $0.headingLevel != nil }, source: path)
        codes = ErrorCodes.subject(frontMatter: front.codes, title: title, source: path, text: text)
    }

    /// `AADSTS50074.md`, `AADSTS50074-phones.md` and `50074.md` are named for their code.
    static func codes(inNameOf path: String) -> [Int] {
        let name = path.split(separator: "/").last ?? ""
        let codes = ErrorCodes.mentioned(in: name)
        guard codes.isEmpty, let number = Int(name.prefix { $0 != "." }), number > 0 else { return codes }
        return [number]
    }
}
