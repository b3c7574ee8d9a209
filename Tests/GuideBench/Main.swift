import CMarkGFM
import DeskCore
import DeskGuides
import Foundation

/// Measures the reading of pages beside cmark-gfm's own parse of the same bytes; `scripts/bench-guides` says of which.
@main
enum GuideBench {
    private static let usage = """
        usage: GuideBench read RUNS FILE...      the pages one behind the other until they are 1 MB, read as a guide
               GuideBench pieces RUNS PIECE...   each piece repeated until it is 1 MB
               GuideBench check RUNS FILE...     the pages checked by all rules
        """
    private static let size = 1 << 20

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count > 2, let runs = Int(arguments[1]), runs > 0 else { end(usage) }
        switch arguments[0] {
        case "read":
            let pages = arguments.dropFirst(2).map { Array(FileManager.default.contents(atPath: $0) ?? Data()) }
            compare("our own guides", repeated(pages.joined()), runs)
        case "pieces":
            for piece in arguments.dropFirst(2) {
                let bytes = Array(piece.replacing("\\n", with: "\n").utf8)
                compare("`\(piece.replacing("|", with: "\\|"))`", repeated(bytes), runs)
            }
        case "check": check(Array(arguments.dropFirst(2)), runs)
        default: end(usage)
        }
    }

    /// Prints how many MB of pages are checked in a second of the processor and of the clock, the median of all runs.
    private static func check(_ files: [String], _ runs: Int) {
        let checker = GuideChecker(CheckContext(today: "2026-01-01", catalogue: CodeCatalogue()))
        let bytes = files.reduce(0) { $0 + (FileManager.default.contents(atPath: $1)?.count ?? 0) }
        var times: [(processor: Double, clock: Double)] = []
        for _ in 0..<runs {
            let start = ContinuousClock.now
            let processor = milliseconds { _ = try? checker.check(files) }
            let clock = (ContinuousClock.now - start) / .milliseconds(1)
            times.append((processor, clock))
        }
        let size = Double(bytes) / 1e3
        let processor = times.map(\.processor).sorted()[runs / 2]
        let clock = times.map(\.clock).sorted()[runs / 2]
        print(
            "\(files.count) pages, \(rounded(size)) kB, checked at \(rounded(size / processor)) MB/s of the processor, "
                + "\(rounded(size / clock)) MB/s by the clock.")
    }

    private static func repeated(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        let piece = Array(bytes)
        guard !piece.isEmpty else { end("There is nothing to read.") }
        var page: [UInt8] = []
        while page.count < size { page += piece }
        return page
    }

    /// Prints a row: both by turns, the median of each in ms of the processor, and how many times the one is the other.
    private static func compare(_ name: String, _ page: [UInt8], _ runs: Int) {
        var peer: [Double] = []
        var ours: [Double] = []
        for _ in 0..<runs {
            peer.append(milliseconds { parse(page) })
            ours.append(milliseconds { _ = try? GuideReader.read(bytes: page, source: "page.md") })
        }
        let (a, b) = (ours.sorted()[runs / 2], peer.sorted()[runs / 2])
        print("| \(name) | \(rounded(b)) | \(rounded(a)) | \(rounded(a / max(b, 0.01))) |")
    }

    private static func parse(_ page: [UInt8]) {
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

    /// Of the processor's time: what others do on the machine says nothing about a parser.
    private static func milliseconds(_ body: () -> Void) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
            return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1e6
        }
        let start = now()
        body()
        return now() - start
    }

    private static func rounded(_ value: Double) -> String {
        "\((value * 10).rounded() / 10)"
    }

    private static func end(_ sentence: String) -> Never {
        FileHandle.standardError.write(Data((sentence + "\n").utf8))
        exit(2)
    }
}
