internal import DeskCore

/// The paragraphs of a section that are the titles of steps, with the places at which they stand.
///
/// `Step 2: Open the portal` and `**2. Open the portal**` say so themselves. Bold lines without a number are titles
/// where bullets stand under them: then the bullets are what to do, and no steps of their own.
struct LeadParagraphs {
    private(set) var titles: [Int: LeadTitle] = [:]

    init(_ content: ArraySlice<PageBlock>) {
        for at in content.indices { titles[at] = Self.numbered(content[at]) }
        if titles.isEmpty {
            for at in content.indices { titles[at] = Self.decimal(content[at]) }
            if titles.count < 2 { titles = [:] }
        }
        let bold = content.indices.filter { content[$0].isBoldLine }
        guard titles.isEmpty, bold.count > 1, Self.leadBullets(in: content) else { return }
        for at in bold { titles[at] = LeadTitle(content[at].text) }
    }

    /// `2.1 Open the portal`; one alone may be a version.
    static func decimal(_ block: PageBlock) -> LeadTitle? {
        guard block.isParagraph, case .text(let start)? = block.text.first, let first = start.utf8.first,
            0x30...0x39 ~= first
        else { return nil }
        var lead = LeadTitle(block.text)
        guard let number = HeadingNumber(of: lead.title), number.number.contains("."), !number.title.isEmpty else {
            return nil
        }
        lead.title = number.title
        return lead
    }

    static func numbered(_ block: PageBlock) -> LeadTitle? {
        guard block.isParagraph, let first = block.text.first,
            block.isBoldLine || HeadingNumber.maySayStep(first.plainText) || first.isBoldNumber
        else { return nil }
        // "**1.** Open the portal", "**Step 1** - Open the portal"
        if first.isBoldNumber { return LeadTitle(block.text.dropFirst().withoutLeadSign) }
        var lead = LeadTitle(block.text)
        guard let number = HeadingNumber(of: lead.title), number.saysStep || block.isBoldLine else { return nil }
        if number.title.isEmpty {
            // "**Step 1:** Open the portal" has its words behind the bold.
            guard number.saysStep, !lead.text.isEmpty else { return nil }
            return LeadTitle([.text(lead.text)])
        }
        lead.title = number.title
        return lead
    }

    private static func leadBullets(in content: ArraySlice<PageBlock>) -> Bool {
        let lists = content.indices.filter { content[$0].isList }
        return !lists.isEmpty
            && lists.allSatisfy { !content[$0].isNumbered && $0 > content.startIndex && content[$0 - 1].isBoldLine }
    }
}

extension PageBlock {
    /// A paragraph all of whose words are bold.
    var isBoldLine: Bool {
        guard isParagraph, case .strong? = text.first else { return false }
        return text.dropFirst().allSatisfy { [":", " "].contains($0.plainText) }
    }
}

extension GuideInline {
    fileprivate var isBoldNumber: Bool {
        guard case .strong(let bold) = self else { return false }
        return HeadingNumber(of: bold.plainText)?.title.isEmpty == true
    }
}

extension ArraySlice<GuideInline> {
    /// Without the colon or dash that tied it to a number.
    fileprivate var withoutLeadSign: [GuideInline] {
        guard case .text(let text)? = first else { return Array(self) }
        return [.text(text.withoutLeadSign)] + dropFirst()
    }
}

extension [GuideInline] {
    /// Without the number that stands before a bold lead in an item: "1) **Open the portal**".
    var withoutItsNumber: [GuideInline] {
        guard count > 1, case .text(let text) = self[0], case .strong = self[1],
            HeadingNumber(of: text)?.title.isEmpty == true
        else { return self }
        return Array(dropFirst())
    }
}
