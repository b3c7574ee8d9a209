/// A page's text with the small mistakes mended that would make the Markdown parser read something else than its author
/// meant, and the way back from a line of it to the line as written.
struct MendedPage {
    private(set) var text: [UInt8] = []
    /// For each line of `text` the line of the page as written, from 1.
    private(set) var origins: [Int] = []
    /// The block of code that is open.
    private var fence: CodeFence?
    private var glued = GluedLines()
    private var tables = TableLines()
    private var footnotes: FootnoteLines

    /// - Parameter skipped: lines of front matter, which are left out.
    init(_ page: String, skipping skipped: Int = 0) {
        let bytes = Array(page.utf8)
        footnotes = FootnoteLines(bytes)
        text.reserveCapacity(bytes.count + 64)
        var directives = Directives()
        var number = 0
        var start = 0
        while start <= bytes.count {
            let line = bytes[start...].prefix { $0 != 0x0A }
            start = line.endIndex + 1
            number += 1
            guard number > skipped else { continue }
            if directives.isOpen || (fence == nil && Directives.mayBe(line)) {
                for read in directives.read(String(decoding: line, as: UTF8.self)) {
                    add(Array(read.utf8)[...], from: number)
                }
            } else {
                add(line, from: number)
            }
        }
    }

    private mutating func add(_ line: ArraySlice<UInt8>, from number: Int) {
        if let open = fence {
            if open.isClosed(by: line) { fence = nil }
            return append(line, from: number)
        }
        fence = CodeFence(opening: line)
        if let row = tables.read(line) { return append(row.utf8, from: number) }
        if let note = footnotes.read(line) {
            append([], from: number)
            return append(note.utf8, from: number)
        }
        guard fence == nil, LineRepairs.mayNeedRepair(line) || GluedLines.mayBeGlued(line) else {
            return append(line, from: number)
        }
        for mended in LineRepairs.mend(String(decoding: line, as: UTF8.self)) {
            for separate in glued.separate(mended) { append(separate.utf8, from: number) }
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
    private let isQuoted: Bool

    /// Nil where `line` opens no code block.
    init?(opening line: ArraySlice<UInt8>) {
        let content = Self.content(line)
        guard let first = content.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
        let run = content.prefix { $0 == first }.count
        guard run >= 3 else { return nil }
        // A run of backticks with another backtick behind it is code within a line.
        if first == UInt8(ascii: "`"), content.dropFirst(run).contains(first) { return nil }
        sign = first
        length = run
        isQuoted = Self.isQuoted(line)
    }

    private static func content(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
    }

    private static func isQuoted(_ line: ArraySlice<UInt8>) -> Bool {
        line.first { $0 != 0x20 } == UInt8(ascii: ">")
    }

    /// Code in a quote ends with the quote.
    func isClosed(by line: ArraySlice<UInt8>) -> Bool {
        if isQuoted, !Self.isQuoted(line) { return true }
        let content = isQuoted ? Self.content(line) : line.drop { $0 == 0x20 }
        let run = content.prefix { $0 == sign }.count
        return run >= length && content.dropFirst(run).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
