internal import DeskCore

/// The guides of a page that holds several: sections beside each other, each of which begins with an error code of its own and says
/// what to do. What stands before them, behind them and between them belongs to all of them.
struct PageParts {
    struct Part {
        /// Most important first.
        var codes: [Int]
        var title: String
        /// The line of its heading.
        var line: Int
    }

    /// Empty for a page that is one guide.
    private(set) var parts: [Part] = []
    private let written: WrittenPage
    private let sections: [PageSection]
    /// For each section the parts that it belongs to; nil for all.
    private var owners: [Set<Int>?] = []

    private static let mostParts = 200
    private static let mostSections = 4000

    /// - Parameter source: the file's name or path; a code in it says what the whole page is about.
    init(of written: WrittenPage, source: String) {
        self.written = written
        sections = SectionReader(written.blocks).sections
        let codes = sections.map {
            $0.heading == nil ? [] : PartHeading.codes(in: String($0.section.title.prefix(200)))
        }
        guard sections.count <= Self.mostSections, written.front.knownFamily == nil, let level = level(of: codes) else {
            return
        }
        let areParts = sections.indices.map { isPart($0, codes, at: level) }
        var found = PartSections(sections: sections, codes: codes, isPart: areParts, level: level)
        found.divide()
        guard found.parts.count <= Self.mostParts, isAbout(found.parts, codes, source: source) else { return }
        owners = found.owners
        let telling = found.parts.indices.count { part in
            blocks(of: part, alone: true).contains { $0.tells }
        }
        guard telling > 1, areCutAtLines else { return }
        parts = found.parts
    }

    /// The blocks of a part, or those only that no other part has.
    func blocks(of part: Int, alone: Bool = false) -> [PageBlock] {
        let end = sections.last?.content.upperBound ?? 0
        var blocks: [PageBlock] = []
        for (at, section) in sections.enumerated() where owners[at]?.contains(part) ?? !alone {
            blocks += written.blocks[(section.heading ?? section.content.lowerBound)..<section.content.upperBound]
        }
        // Footnotes stand behind all sections.
        return alone ? blocks : blocks + written.blocks[end...]
    }

    /// A part as a page of its own, with the lines and anchors of the whole.
    func written(_ part: Int) -> WrittenPage {
        var page = written
        page.blocks = blocks(of: part)
        page.front.codes = parts[part].codes
        page.front.title = parts[part].title
        return page
    }

    /// The lines of a part, from 1, in the page's order.
    func lines(of part: Int, upTo end: Int) -> [Range<Int>] {
        let starts = sections.indices.map { $0 == 0 ? written.front.lines + 1 : sections[$0].line }
        return sections.indices.compactMap { at in
            guard owners[at]?.contains(part) ?? true else { return nil }
            let next = at + 1 < starts.count ? starts[at + 1] : end + 1
            return starts[at]..<max(starts[at], next)
        }
    }

    /// The headings of the page with the part that each belongs to; nil for those of several.
    var headings: [(anchor: String, part: Int?)] {
        sections.indices.compactMap { at in
            sections[at].heading.map { (written.blocks[$0].anchor, owners[at]?.count == 1 ? owners[at]?.first : nil) }
        }
    }
}

extension PageParts {
    /// The level of headings on which more than one code has a section of its own; the topmost.
    private func level(of codes: [[Int]]) -> Int? {
        (1...6).first { level in
            let parts = sections.indices.filter { isPart($0, codes, at: level) }
            return Set(parts.compactMap { codes[$0].first }).count > 1
        }
    }

    /// Whether a section begins with codes, and is not one of those that are there to be read, such as "Related errors".
    private func isPart(_ at: Int, _ codes: [[Int]], at level: Int) -> Bool {
        guard !codes[at].isEmpty, sections[at].section.level == level else { return false }
        return sections[at].parent.map { !sections[$0].isRead(in: sections) } ?? true
    }

    /// A page that says which code it is about tells of others only, unless that code is among the sections.
    private func isAbout(_ parts: [Part], _ codes: [[Int]], source: String) -> Bool {
        let front = written.front
        let first = sections.indices.first { sections[$0].heading != nil }
        let isTitlePart = first.map { at in parts.contains { $0.line == sections[at].line } } ?? true
        let title = front.title ?? (isTitlePart ? nil : first.map { sections[$0].section.title })
        let subjects = [
            front.codes, title.map { ErrorCodes.mentioned(in: $0) } ?? [], GuideHead.codes(inNameOf: source),
        ]
        guard let subject = subjects.first(where: { !$0.isEmpty }) else { return true }
        return !Set(subject).isDisjoint(with: parts.flatMap(\.codes))
    }

    /// Whether each section begins on a line of its own.
    private var areCutAtLines: Bool {
        zip(sections, sections.dropFirst()).allSatisfy { $0.line < $1.line || $0.heading == nil && $0.line <= $1.line }
            && sections.dropFirst().allSatisfy { $0.line > written.front.lines }
    }
}

extension PageBlock {
    /// Whether some line of it tells somebody to do something.
    fileprivate var tells: Bool {
        switch kind {
        case .heading, .code, .rule: false
        case .table: tableRows?.tell ?? false
        // "A: Change the password" answers a question.
        case .paragraph: InstructionWords.kind(of: text.plainText.replacingAnswerSign) != nil
        case .list, .item, .quote: children.contains { $0.tells }
        }
    }
}

extension String {
    fileprivate var replacingAnswerSign: String { hasPrefix("A: ") ? String(dropFirst(3)) : self }
}
