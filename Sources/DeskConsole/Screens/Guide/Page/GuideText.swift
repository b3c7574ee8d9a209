import DeskCanvas
import DeskCore

/// The words of a part of a page as they are shown. Places in them are counted in bytes of UTF-8.
struct GuideText: Sendable {
    /// A link, from where its words begin.
    struct Link: Sendable {
        var start: Int
        var destination: String
    }

    /// A mark behind an old name of a product, which is no text of the page.
    struct Mark: Sendable {
        static let sign = "°"

        var start: Int
        var old: String
        var today: String
    }

    private(set) var line = StyledLine()
    private(set) var size = 0
    private(set) var links: [Link] = []
    private(set) var marks: [Mark] = []

    init() {}

    init(_ text: String, _ style: Style) {
        append(text, style)
    }

    init(_ inlines: [GuideInline], _ style: Style) {
        append(inlines, style)
    }

    mutating func append(_ text: String, _ style: Style) {
        guard !text.isEmpty else { return }
        line.append(text, style)
        size += text.utf8.count
    }

    mutating func append(_ other: GuideText) {
        for run in other.line.runs { line.append(run.text, run.style) }
        links += other.links.map { Link(start: size + $0.start, destination: $0.destination) }
        marks += other.marks.map { Mark(start: size + $0.start, old: $0.old, today: $0.today) }
        size += other.size
    }

    mutating func append(_ inlines: [GuideInline], _ style: Style) {
        for inline in inlines {
            switch inline {
            case .text(let text): appendMarked(text, style)
            case .strong(let inner): append(inner, style.bold)
            case .emphasis(let inner): append(inner, style.italic)
            case .struck(let inner):
                append("[\(GuideInline.strikingWords) ", .dim)
                append(inner, .dim)
                append("]", .dim)
            case .code(let text): append(text, .code)
            case .link(let destination, let inner):
                links.append(Link(start: size, destination: destination))
                append(inner, Style.link.underlined)
            case .image(_, let alternative): append("[image: \(alternative)]", .dim)
            case .lineBreak: append("\n", style)
            }
        }
    }

    /// The text as written, with a mark behind old product names.
    private mutating func appendMarked(_ text: String, _ style: Style) {
        var start = text.startIndex
        for mention in ProductNames.mentions(in: text) {
            append(String(text[start..<mention.range.upperBound]), style)
            marks.append(Mark(start: size, old: String(text[mention.range]), today: mention.today))
            append(Mark.sign, .dim)
            start = mention.range.upperBound
        }
        append(start == text.startIndex ? text : String(text[start...]), style)
    }
}

// MARK: - Places

extension GuideText {
    /// The text without the marks, by which it is looked through.
    var plain: String {
        guard !marks.isEmpty else { return line.text }
        let length = Mark.sign.utf8.count
        var pieces: [Range<Int>] = []
        var start = 0
        for mark in marks {
            pieces.append(start..<mark.start)
            start = mark.start + length
        }
        return line.parts(at: pieces + [start..<size]).map(\.text).joined()
    }

    /// Where a part of the plain text is shown. A mark inside it is a part of it, one at its end is not.
    func shown(_ plain: Range<Int>) -> Range<Int> {
        let length = Mark.sign.utf8.count
        var (start, end) = (plain.lowerBound, plain.upperBound)
        for (index, mark) in marks.enumerated() {
            let place = mark.start - index * length
            if place <= plain.lowerBound { start += length }
            if place < plain.upperBound { end += length }
        }
        return start..<max(start, end)
    }

    /// The text in parts of at most about `limit` bytes, each ending with a sentence if it can, else with a word.
    func parts(of limit: Int) -> [GuideText] {
        guard size > limit else { return [self] }
        let places = Self.cuts(line.text, limit: limit)
        return zip(places, line.parts(at: places)).map { place, line in
            var part = GuideText()
            part.line = line
            part.size = place.count
            part.links = links.filter { place.contains($0.start) }
            part.marks = marks.filter { place.contains($0.start) }
            for index in part.links.indices { part.links[index].start -= place.lowerBound }
            for index in part.marks.indices { part.marks[index].start -= place.lowerBound }
            return part
        }
    }

    private static func cuts(_ text: String, limit: Int) -> [Range<Int>] {
        var text = text
        return text.withUTF8 { bytes in
            var cuts: [Range<Int>] = []
            var start = 0
            while bytes.count - start > limit {
                let end = cut(bytes, start..<start + limit)
                cuts.append(start..<end)
                start = end
                while start < bytes.count, bytes[start] == UInt8(ascii: " ") { start += 1 }
            }
            return cuts + [start..<bytes.count]
        }
    }

    /// Where a part ends that may not be longer than `range`.
    private static func cut(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        let space = UInt8(ascii: " ")
        let late = range.lowerBound + range.count / 2
        var word: Int?
        for index in stride(from: range.upperBound - 1, to: late, by: -1) where bytes[index] == space {
            word = word ?? index
            if bytes[index - 1] == UInt8(ascii: ".") { return index }
        }
        if let word { return word }
        // Not inside of a character.
        var end = range.upperBound
        while end > late, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }
}
