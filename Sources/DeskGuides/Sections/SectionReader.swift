internal import DeskCore

/// Finds the sections of a page and what each is for.
struct SectionReader {
    private let blocks: [PageBlock]
    private(set) var sections: [PageSection] = []

    /// - Parameter name: what the front matter calls the page: a heading of that name is its title too, wherever it stands.
    init(_ blocks: [PageBlock], named name: String? = nil) {
        self.blocks = blocks
        let headings = blocks.indices.filter { blocks[$0].headingLevel != nil }
        let titleHeading = Self.titleHeading(blocks, headings)
        // Footnotes stand at the end of the page, whatever they belong to; a page may hold nothing else.
        let body = blocks.lastIndex { !$0.isFootnote }.map { $0 + 1 } ?? blocks.count
        appendPreamble(upTo: headings.first ?? body)
        for (place, heading) in headings.enumerated() {
            let end = place + 1 < headings.count ? headings[place + 1] : body
            let isNamed = name != nil && blocks[heading].text.plainText.withoutColon == name
            append(heading, content: heading + 1..<end, isTitle: heading == titleHeading || isNamed)
        }
    }

    private mutating func appendPreamble(upTo end: Int) {
        guard end > 0 else { return }
        let section = GuideSection(id: "", title: "", level: 1, role: .reference)
        sections.append(PageSection(section: section, content: 0..<end, end: end, line: blocks[0].line))
    }

    private mutating func append(_ heading: Int, content: Range<Int>, isTitle: Bool) {
        let block = blocks[heading]
        let level = block.headingLevel ?? 1
        let parent = parent(of: level)
        let title = block.text.plainText.withoutColon
        let number = isTitle ? nil : HeadingNumber(of: title)
        let match = isTitle ? nil : RoleWords.match(number?.title ?? title)
        let place = Placement(of: match, number: number, under: parent.map { sections[$0] })
        let section = GuideSection(id: block.anchor, title: title, level: level, role: place.role)
        sections.append(
            PageSection(
                section: section, heading: heading, content: content, end: content.upperBound, parent: parent,
                isTitle: isTitle, stepTitle: place.isStep ? number?.title.nonEmpty ?? title : nil,
                namedRole: match?.role, line: block.line))
        if let parent, sections[sections.count - 1].stepTitle != nil { sections[parent].hasStepHeadings = true }
        var above = parent
        while let at = above {
            sections[at].end = content.upperBound
            above = sections[at].parent
        }
    }

    private func parent(of level: Int) -> Int? {
        var candidate = sections.indices.last
        while let at = candidate {
            if sections[at].heading != nil, sections[at].section.level < level { return at }
            candidate = sections[at].parent
        }
        return nil
    }

    /// The first heading, where it stands above all others, or where its words are no section's.
    private static func titleHeading(_ blocks: [PageBlock], _ headings: [Int]) -> Int? {
        guard let first = headings.first, let level = blocks[first].headingLevel else { return nil }
        let match = RoleWords.match(blocks[first].text.plainText)
        let isAbove = headings.dropFirst().allSatisfy { blocks[$0].headingLevel ?? 1 > level }
        if isAbove { return match?.isWhole == true ? nil : first }
        return match == nil && HeadingNumber(of: blocks[first].text.plainText) == nil ? first : nil
    }
}

/// The role of a heading, from its own words and from the section that it stands under.
private struct Placement {
    var role: GuideRole
    var isStep = false

    init(of match: RoleWords.Match?, number: HeadingNumber?, under parent: PageSection?) {
        let inherited = parent.flatMap { $0.isTitle ? nil : $0.role }
        role = match?.role ?? inherited ?? .reference
        guard let number else { return }
        if let inherited, inherited.isWalked {
            // "2. Causes" under "Troubleshooting" counts sections; "2. Verify MFA settings" is something to do.
            guard number.saysStep || match?.namesSection != true else { return }
            role = inherited
            isStep = true
        } else if number.saysStep, inherited == nil || inherited == .reference {
            if !role.isWalked { role = .resolve }
            isStep = true
        } else if number.saysStep, let inherited {
            role = inherited
        }
    }
}

extension String {
    /// Without the colon and the spaces at the end.
    var withoutColon: String {
        var bytes = utf8[...]
        while let last = bytes.last, last == UInt8(ascii: ":") || last == 0x20 { bytes.removeLast() }
        if bytes.last.map({ 0x21...0x7E ~= $0 }) != false {
            return bytes.count == utf8.count ? self : String(Substring(bytes))
        }
        var text = self[...]
        while let last = text.last, last == ":" || last.isWhitespace { text = text.dropLast() }
        return String(text)
    }

    /// Nil where there is nothing in it.
    var nonEmpty: String? { isEmpty ? nil : self }
}
