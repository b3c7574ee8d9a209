import CMarkGFM
import Glibc

/// The parser by itself, with the extensions that the program uses.
enum Markdown {
    static func parse(_ page: [UInt8]) {
        cmark_gfm_core_extensions_ensure_registered()
        let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8)
        for name in ["table", "strikethrough", "tasklist", "autolink"] {
            cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
        }
        page.withUnsafeBytes { bytes in
            cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
        }
        cmark_node_free(cmark_parser_finish(parser))
        cmark_parser_free(parser)
    }
}

/// Milliseconds of the processor that this thread has used. What else the machine does says nothing about a page.
var processorMilliseconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
}

/// Milliseconds of the processor that `body` takes.
func milliseconds(_ body: () -> Void) -> Double {
    let start = processorMilliseconds
    body()
    return processorMilliseconds - start
}
