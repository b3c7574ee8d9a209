internal import DeskCore

/// A block of a page with the line that it begins on: what the reader works on until it hands out `GuideBlock`s.
struct PageBlock: Equatable {
    enum Kind: Equatable {
        case heading(level: Int)
        case paragraph
        case list(start: Int?)
        case item(ticked: Bool?)
        case code(language: String)
        case quote(kind: String?)
        case table(GuideTable)
        case rule
    }

    var kind: Kind
    /// The line of the page as written, from 1.
    var line: Int
    /// The text of a heading and of a paragraph; the code of a code block.
    var text: [GuideInline] = []
    /// The items of a list; the blocks of an item and of a quote.
    var children: [PageBlock] = []
    /// What its author says of it in braces; never shown.
    var mark: AuthorMark?
    /// A heading's anchor, unique in the page.
    var anchor = ""
    var isFootnote = false

    init(_ kind: Kind, line: Int) {
        self.kind = kind
        self.line = line
    }
}

extension PageBlock {
    var headingLevel: Int? {
        if case .heading(let level) = kind { level } else { nil }
    }

    var isParagraph: Bool {
        if case .paragraph = kind { true } else { false }
    }

    var isItem: Bool {
        if case .item = kind { true } else { false }
    }

    var isList: Bool {
        if case .list = kind { true } else { false }
    }

    /// A list with numbers.
    var isNumbered: Bool {
        if case .list(let start) = kind { start != nil } else { false }
    }

    /// The words of the block and of all that it holds, blocks separated by spaces.
    var plainText: String {
        if case .table(let table) = kind {
            return ([table.header] + table.rows).joined().map(\.plainText).joined(separator: " ")
        }
        if children.isEmpty { return text.plainText }
        return ([text.plainText] + children.map(\.plainText)).filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The same without what is struck out.
    var validText: String {
        if case .table(let table) = kind {
            return ([table.header] + table.rows).joined().map(\.withoutStruck.plainText).joined(separator: " ")
        }
        if children.isEmpty { return text.withoutStruck.plainText }
        return ([text.withoutStruck.plainText] + children.map(\.validText)).filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    /// Nothing is left of it.
    var isHollow: Bool {
        switch kind {
        case .paragraph: text.isEmpty
        case .list, .item, .quote: children.isEmpty
        case .heading, .code, .table, .rule: false
        }
    }
}

extension PageBlock {
    /// The block as the rest of the program knows it. An item is given by its list.
    var guideBlock: GuideBlock { guideBlock() }

    /// - Parameters:
    ///   - step: the id of the step that it is.
    ///   - items: the ids of the steps that its items are, by their places.
    func guideBlock(step: String? = nil, items: [Int: String] = [:]) -> GuideBlock {
        switch kind {
        case .heading(let level): .heading(level: level, id: anchor, text: text, step: step)
        case .paragraph: .paragraph(text, step: step)
        case .list(let start):
            .list(GuideList(start: start, items: children.indices.map { children[$0].guideItem(step: items[$0]) }))
        case .item: .list(GuideList(start: nil, items: [guideItem(step: step)]))
        case .code(let language): .code(language: language, text: text.plainText)
        case .quote(let kind): .quote(kind: kind, children.map(\.guideBlock))
        case .table(let table): .table(table)
        case .rule: .rule
        }
    }

    private func guideItem(step: String?) -> GuideListItem {
        var ticked: Bool?
        if case .item(let mark) = kind { ticked = mark }
        return GuideListItem(step: step, ticked: ticked, blocks: children.map(\.guideBlock))
    }
}
