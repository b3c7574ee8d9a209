/// A page's text with the small mistakes mended that would make the Markdown parser read something else than its author
/// meant, and the way back from a line of it to the line as written.
struct MendedPage {
    private(set) var text: [UInt8] = []
    /// For each line of `text` the line of the page as written, from 1.
    private(set) var origins: [Int] = []

    /// - Parameter skipped: lines of front matter, which are left out.
    init(_ page: String, skipping skipped: Int = 0) {
        text.reserveCapacity(page.utf8.count + 64)
        var fence: CodeFence?
        var glued = GluedLines()
        var number = 0
        for line in page.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            guard number > skipped else { continue }
            if let open = fence {
                if open.isClosed(by: line) { fence = nil }
                append(line, from: number)
                continue
            }
            fence = CodeFence(opening: line)
            guard fence == nil, LineRepairs.mayNeedRepair(line) || GluedLines.mayBeGlued(line) else {
                append(line, from: number)
                continue
            }
            for mended in LineRepairs.mend(String(Substring(line))) {
                for separate in glued.separate(mended) { append(separate.utf8, from: number) }
            }
        }
    }

    /// The line as written of a line of the mended text, from 1.
    func origin(of line: Int) -> Int {
        origins.isEmpty ? 1 : origins[min(max(line, 1), origins.count) - 1]
    }

    private mutating func append(_ line: some Sequence<UInt8>, from number: Int) {
        text.append(contentsOf: line)
        text.append(0x0A)
        origins.append(number)
    }
}

/// The fence of a code block, inside of which nothing is mended.
struct CodeFence {
    private let sign: UInt8
    private let length: Int

    /// Nil where `line` opens no code block.
    init?(opening line: Substring.UTF8View) {
        let content = line.drop { $0 == 0x20 }
        guard let first = content.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
        let run = content.prefix { $0 == first }.count
        guard run >= 3 else { return nil }
        // A run of backticks with another backtick behind it is code within a line.
        if first == UInt8(ascii: "`"), content.dropFirst(run).contains(first) { return nil }
        sign = first
        length = run
    }

    func isClosed(by line: Substring.UTF8View) -> Bool {
        let content = line.drop { $0 == 0x20 }
        let run = content.prefix { $0 == sign }.count
        return run >= length && content.dropFirst(run).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
