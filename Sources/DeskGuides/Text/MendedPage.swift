/// A page's text with the small mistakes mended that would make the Markdown parser read something else than its author
/// meant, and the way back from a line of it to the line as written.
struct MendedPage {
    private(set) var text: [UInt8] = []
    /// For each line of `text` the line of the page as written, from 1.
    private(set) var origins: [Int] = []
    /// The last line of `text` before the footnotes to which nothing refers.
    private(set) var endOfBody = 0
    /// The block of code that is open.
    private var fence: CodeFence?
    private var glued = GluedLines()
    /// Where in `text` the last line begins that needed no repair and may open an item.
    private var sound: Int?
    private var tables = TableLines()
    private var bounds = TableBounds()
    private var definitions: DefinitionLines
    private var footnotes: FootnoteLines

    /// - Parameter skipped: lines of front matter, which are left out.
    init(_ page: String, skipping skipped: Int = 0) {
        footnotes = page.withBytes { FootnoteLines($0) }
        definitions = page.withBytes { DefinitionLines($0) }
        page.withBytes { read($0, skipping: skipped) }
        endOfBody = origins.count
        for note in footnotes.lines { append(note.text, from: note.number) }
        OpenMarkup.escape(&text)
    }

    private mutating func read(_ page: LineBytes, skipping skipped: Int) {
        text.reserveCapacity(page.count + page.count / 16)
        var directives = Directives()
        var number = 0
        var rest: LineBytes? = page
        while let start = rest?.startIndex {
            let end = page[start...].place(of: 0x0A)
            let line = page[start..<(end ?? page.endIndex)]
            rest = end.map { page[($0 + 1)...] }
            number += 1
            guard number > skipped else { continue }
            if directives.isOpen || (fence == nil && Directives.mayBe(line)) {
                for read in directives.read(line.text) { read.withBytes { add($0, from: number) } }
            } else {
                add(line, from: number)
            }
        }
    }

    private mutating func add(_ line: LineBytes, from number: Int) {
        if let open = fence {
            if open.isClosed(by: line) { fence = nil }
            return append(line, from: number)
        }
        if let linked = WikiLinks.read(line) { return linked.withBytes { addLinked($0, from: number) } }
        addLinked(line, from: number)
    }

    private mutating func addLinked(_ line: LineBytes, from number: Int) {
        if definitions.isNeeded, let meaning = definitions.read(line, behind: &text) {
            for line in meaning { append(line, from: number) }
            return
        }
        fence = CodeFence(opening: line)
        if let row = tables.read(line) { return append(row, from: number) }
        if fence == nil, footnotes.take(line, from: number) { return append("", from: number) }
        guard fence == nil, LineRepairs.mayNeedRepair(line) || GluedLines.mayBeGlued(line) else {
            if GluedLines.mayOpen(line) { sound = text.count }
            return append(line, from: number)
        }
        if let sound {
            glued.remember(String(decoding: text[sound...].prefix { $0 != 0x0A }, as: UTF8.self))
            self.sound = nil
        }
        for mended in LineRepairs.mend(line.text) {
            for separate in glued.separate(mended) { append(separate, from: number) }
        }
    }

    /// The line as written of a line of the mended text, from 1.
    func origin(of line: Int) -> Int {
        origins.isEmpty ? 1 : origins[min(max(line, 1), origins.count) - 1]
    }

    private mutating func append(_ line: String, from number: Int) {
        line.withBytes { append($0, from: number) }
    }

    private mutating func append(_ line: LineBytes, from number: Int) {
        switch bounds.read(line) {
        case nil: text += line
        case .escape(let sign): text += line[..<sign] + [UInt8(ascii: "\\")] + line[sign...]
        case .end:
            text.append(0x0A)
            origins.append(number)
            text += line
        }
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
    init?(opening line: LineBytes) {
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

    private static func content(_ line: LineBytes) -> LineBytes {
        line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
    }

    private static func isQuoted(_ line: LineBytes) -> Bool {
        line.first { $0 != 0x20 } == UInt8(ascii: ">")
    }

    /// Code in a quote ends with the quote.
    func isClosed(by line: LineBytes) -> Bool {
        if isQuoted, !Self.isQuoted(line) { return true }
        let content = isQuoted ? Self.content(line) : line.drop { $0 == 0x20 }
        let run = content.prefix { $0 == sign }.count
        return run >= length && content.dropFirst(run).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
