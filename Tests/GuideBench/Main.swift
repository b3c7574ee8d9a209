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
               GuideBench view RUNS              the viewer, with long pages of several kinds
        """
    private static let size = 1 << 20

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count > 1, let runs = Int(arguments[1]), runs > 0 else { end(usage) }
        switch arguments[0] {
        case "view":
            for page in SamplePage.all { view(page, runs) }
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
            peer.append(milliseconds { Markdown.parse(page) })
            ours.append(milliseconds { _ = try? GuideReader.read(bytes: page, source: "page.md") })
        }
        let (a, b) = (ours.sorted()[runs / 2], peer.sorted()[runs / 2])
        print("| \(name) | \(rounded(b)) | \(rounded(a)) | \(rounded(a / max(b, 0.01))) |")
    }

    /// Prints a row: the page's first screen and all of it beside the parse alone, and what keys cost in it.
    private static func view(_ page: SamplePage, _ runs: Int) {
        let path = NSTemporaryDirectory() + "/guide-bench-\(getpid()).md"
        let bytes = Array(page.text.utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let parses = (0..<runs).map { _ in milliseconds { Markdown.parse(bytes) } }.sorted()
        var opened: [OpenedPage] = []
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            for _ in 0..<runs { opened.append(try OpenedPage(path)) }
        } catch {
            end("\(page.name): \(error)")
        }
        var keys = KeyTimes(opened[0].model)
        keys.press()
        let (parse, first) = (parses[runs / 2], opened.map(\.firstScreen).sorted()[runs / 2])
        let whole = opened.map(\.whole).sorted()[runs / 2]
        print(
            "| \(page.name) | \(rounded(parse)) | \(rounded(first)) | \(rounded(first / parse)) | \(rounded(whole)) "
                + "| \(keys.part(50)) / \(keys.part(95)) / \(keys.part(100)) | \(keys.slowest) |")
    }

    private static func rounded(_ value: Double) -> String {
        "\((value * 10).rounded() / 10)"
    }

    private static func end(_ sentence: String) -> Never {
        FileHandle.standardError.write(Data((sentence + "\n").utf8))
        exit(2)
    }
}
