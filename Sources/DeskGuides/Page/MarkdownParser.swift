internal import CMarkGFM
internal import Synchronization

/// Runs cmark-gfm over a page and shows its tree to a builder, node by node.
enum MarkdownParser {
    private static let extensions = ["table", "strikethrough", "tasklist", "autolink"]

    /// The extensions register themselves in lists that all threads share.
    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()
    /// One page at a time: while the library reads the text of a page, its extensions' special characters stand in tables that
    /// all parsers share, and are taken out at the end (`cmark_manage_extensions_special_characters`).
    private static let turn = Mutex(())

    /// The blocks of the page, in its order.
    static func blocks(of page: MendedPage) -> [PageBlock] {
        turn.withLock { _ in read(page) }
    }

    private static func read(_ page: MendedPage) -> [PageBlock] {
        _ = registered
        // The parser, the tree and the iterator lie there, and go with it.
        defer { MarkdownMemory.clear() }
        let parser = cmark_parser_new_with_mem(
            CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8, MarkdownMemory.functions)
        for name in extensions {
            cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
        }
        page.text.withUnsafeBytes { bytes in
            cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
        }
        guard let root = cmark_parser_finish(parser), let walk = cmark_iter_new(root) else { return [] }

        // An iterator, not recursion: a hostile page nests deeper than a stack is.
        var builder = PageBuilder(page)
        while true {
            switch cmark_iter_next(walk) {
            case CMARK_EVENT_ENTER: builder.enter(MarkdownNode(cmark_iter_get_node(walk)))
            case CMARK_EVENT_EXIT: builder.leave(MarkdownNode.end(of: cmark_iter_get_node(walk)))
            default: return builder.blocks
            }
        }
    }
}
