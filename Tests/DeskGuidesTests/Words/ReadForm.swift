import DeskCore

/// What a reader of a guide is shown, as text: the page, and what was swept out of it.
enum ReadForm {
    static func words(of guide: Guide) -> String {
        (guide.blocks.map(\.shown) + guide.rubbish.map(\.text)).joined(separator: "\n")
    }
}

extension GuideBlock {
    var shown: String {
        switch self {
        case .heading(_, _, let text, _), .paragraph(let text, _): text.plainText
        case .list(let list): list.items.flatMap(\.blocks).map(\.shown).joined(separator: " ")
        case .code(_, let text): text
        case .quote(_, let blocks): blocks.map(\.shown).joined(separator: " ")
        case .table(let table): ([table.header] + table.rows).joined().map(\.plainText).joined(separator: " ")
        case .rule: ""
        }
    }
}
