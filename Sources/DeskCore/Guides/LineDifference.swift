/// What became of each line of a text in a newer one.
///
/// Lines that both have once hold the two together; between them as many lines as can be are the same, and where that is too much to find out, all of
/// a part is gone and all of its counterpart is new.
package struct LineDifference: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
        case same
        case gone
        case new
    }

    package struct Line: Equatable, Sendable {
        package var kind: Kind
        package var text: String
        /// Its number in the text that it stands in, from 1; in the newer one where it stands in both.
        package var number: Int
    }

    /// All lines of both texts, in the order of the newer one.
    package private(set) var lines: [Line] = []

    package init(from old: String, to new: String) {
        let old = Self.lines(of: old)
        let new = Self.lines(of: new)
        var alignment = LineAlignment(old, new)
        var oldPlace = 0
        var newPlace = 0
        func add(_ kind: Kind, _ text: Substring, _ place: Int) {
            lines.append(Line(kind: kind, text: String(text), number: place + 1))
        }
        for pair in alignment.pairs() + [(old.count, new.count)] {
            for place in oldPlace..<pair.old { add(.gone, old[place], place) }
            for place in newPlace..<pair.new { add(.new, new[place], place) }
            if pair.new < new.count { add(.same, new[pair.new], pair.new) }
            (oldPlace, newPlace) = (pair.old + 1, pair.new + 1)
        }
    }

    private static func lines(of text: String) -> [Substring] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// The parts that changed, each with up to three lines of what is the same around it.
    package var hunks: [ArraySlice<Line>] {
        var hunks: [ArraySlice<Line>] = []
        for place in lines.indices where lines[place].kind != .same {
            let range = max(0, place - Self.context)..<min(lines.count, place + Self.context + 1)
            if let last = hunks.last, last.endIndex >= range.lowerBound {
                hunks[hunks.count - 1] = lines[last.startIndex..<range.upperBound]
            } else {
                hunks.append(lines[range])
            }
        }
        return hunks
    }

    private static let context = 3

    /// The place in `lines` behind the page's front matter; 0 where there is none.
    package var frontMatterEnd: Int {
        guard let first = lines.first(where: { $0.kind != .gone })?.text.trimmed, ["---", "+++"].contains(first),
            let last = lines.indices.dropFirst().first(where: {
                lines[$0].kind != .gone && lines[$0].number > 1 && lines[$0].text.trimmed == first
            })
        else { return 0 }
        return last + 1
    }
}
