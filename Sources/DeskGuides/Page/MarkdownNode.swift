internal import CMarkGFM
internal import DeskCore

/// A node of cmark's tree. It lives as long as the tree, that is for one step of the walk over it.
struct MarkdownNode {
    enum Kind {
        case document
        case block(PageBlock.Kind)
        case code(language: String, String)
        case tableRow
        case tableCell
        case htmlBlock(String)
        case footnote
        case text(String)
        case codeSpan(String)
        case html(String)
        case softBreak
        case hardBreak
        case footnoteMark(String)
        case span(Span)
    }

    /// An inline that holds inlines.
    enum Span: Equatable {
        case strong, emphasis, struck
        case link(String)
        case image(String)
    }

    /// What is complete where a node is left.
    enum End {
        case block, span, tableCell, footnote, nothing
    }

    let kind: Kind
    /// The line of the mended text, from 1.
    let line: Int

    init(_ node: OpaquePointer?) {
        kind = Self.kind(of: node)
        line = Int(cmark_node_get_start_line(node))
    }

    static func end(of node: OpaquePointer?) -> End {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_LIST, CMARK_NODE_ITEM, CMARK_NODE_BLOCK_QUOTE: .block
        case CMARK_NODE_STRONG, CMARK_NODE_EMPH, CMARK_NODE_LINK, CMARK_NODE_IMAGE: .span
        case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
        default:
            switch extended(node) {
            case .block: .block
            case .span: .span
            case .tableCell: .tableCell
            default: .nothing
            }
        }
    }

    private static func kind(of node: OpaquePointer?) -> Kind {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_HEADING: .block(.heading(level: Int(cmark_node_get_heading_level(node))))
        case CMARK_NODE_PARAGRAPH: .block(.paragraph)
        case CMARK_NODE_LIST: .block(.list(start: listStart(of: node)))
        case CMARK_NODE_ITEM: extended(node) ?? .block(.item(ticked: nil))
        case CMARK_NODE_BLOCK_QUOTE: .block(.quote(kind: nil))
        case CMARK_NODE_CODE_BLOCK: .code(language: language(of: node), literal(of: node))
        case CMARK_NODE_THEMATIC_BREAK: .block(.rule)
        case CMARK_NODE_HTML_BLOCK: .htmlBlock(literal(of: node))
        case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
        case CMARK_NODE_TEXT: .text(literal(of: node))
        case CMARK_NODE_CODE: .codeSpan(literal(of: node))
        case CMARK_NODE_HTML_INLINE: .html(literal(of: node))
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .hardBreak
        case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteMark(literal(of: node))
        case CMARK_NODE_EMPH: .span(.emphasis)
        case CMARK_NODE_STRONG: .span(.strong)
        case CMARK_NODE_LINK: .span(.link(string(cmark_node_get_url(node))))
        case CMARK_NODE_IMAGE: .span(.image(string(cmark_node_get_url(node))))
        default: extended(node) ?? .document
        }
    }

    /// The node types of the extensions have numbers that are given out at run time; their names are fixed.
    private static func extended(_ node: OpaquePointer?) -> Kind? {
        guard cmark_node_get_syntax_extension(node) != nil else { return nil }
        return switch string(cmark_node_get_type_string(node)) {
        case "table": .block(.table(GuideTable(alignments: alignments(of: node), header: [], rows: [])))
        case "table_header", "table_row": .tableRow
        case "table_cell": .tableCell
        case "strikethrough": .span(.struck)
        case "tasklist": .block(.item(ticked: cmark_gfm_extensions_get_tasklist_item_checked(node)))
        default: nil
        }
    }

    private static func listStart(of node: OpaquePointer?) -> Int? {
        cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil
    }

    private static func alignments(of node: OpaquePointer?) -> [GuideTable.Alignment] {
        guard let signs = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
        return (0..<Int(cmark_gfm_extensions_get_table_columns(node))).map { column in
            switch signs[column] {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .right
            default: .none
            }
        }
    }

    /// The first word of a fence's information is the language, as on GitHub.
    private static func language(of node: OpaquePointer?) -> String {
        string(cmark_node_get_fence_info(node)).split(separator: " ").first.map(String.init) ?? ""
    }

    private static func literal(of node: OpaquePointer?) -> String {
        string(cmark_node_get_literal(node))
    }

    private static func string(_ text: UnsafePointer<CChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}
