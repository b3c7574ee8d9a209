internal import DeskCore

/// A run of text of a page, and the line that it begins on: a heading, a paragraph or a cell. Code blocks are none.
struct Passage {
    let line: Int
    let runs: [GuideInline]
    /// The words alone.
    let text: String
    /// The level of a heading; nil for anything else.
    let headingLevel: Int?

    private init(line: Int, runs: [GuideInline], headingLevel: Int? = nil) {
        self.line = line
        self.runs = runs
        text = runs.plainText
        self.headingLevel = headingLevel
    }

    /// The words of all blocks, in the order of the page.
    static func all(of blocks: [PageBlock]) -> [Passage] {
        var passages: [Passage] = []
        collect(blocks, into: &passages)
        return passages
    }

    private static func collect(_ blocks: [PageBlock], into passages: inout [Passage]) {
        for block in blocks {
            switch block.kind {
            case .heading(let level): passages.append(Passage(line: block.line, runs: block.text, headingLevel: level))
            case .paragraph: passages.append(Passage(line: block.line, runs: block.text))
            case .list, .item, .quote: collect(block.children, into: &passages)
            case .table(let table):
                // The line of signs below the header is no row.
                for (row, cells) in ([table.header] + table.rows).enumerated() {
                    let line = block.line + row + (row > 0 ? 1 : 0)
                    passages += cells.filter { !$0.isEmpty }.map { Passage(line: line, runs: $0) }
                }
            case .code, .rule: break
            }
        }
    }

    /// What is said, without code: names in commands are what they are.
    var prose: String {
        runs.holdCode ? runs.prose : text
    }

    /// The links, in the order of the text.
    var links: [(destination: String, text: String)] {
        runs.links
    }
}

extension [GuideInline] {
    fileprivate var holdCode: Bool {
        contains { inline in
            switch inline {
            case .code: true
            case .strong(let inner), .emphasis(let inner), .struck(let inner), .link(_, let inner): inner.holdCode
            case .text, .image, .lineBreak: false
            }
        }
    }

    fileprivate var prose: String {
        map { inline -> String in
            switch inline {
            case .code: "\u{FFFC}"
            case .strong(let inner), .emphasis(let inner), .struck(let inner), .link(_, let inner): inner.prose
            default: inline.plainText
            }
        }.joined()
    }

    fileprivate var links: [(destination: String, text: String)] {
        flatMap { inline -> [(destination: String, text: String)] in
            switch inline {
            case .link(let destination, let inner): [(destination, inner.plainText)] + inner.links
            case .strong(let inner), .emphasis(let inner), .struck(let inner): inner.links
            default: []
            }
        }
    }
}
