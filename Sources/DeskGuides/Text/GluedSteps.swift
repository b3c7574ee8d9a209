/// Takes a line apart in which several steps stand behind each other, each with its number.
enum GluedSteps {
    /// `1. Open the portal. 2. Select the user.` are two items, and so are `1) open the portal, 2) select the user`.
    static func separatingNumbers(_ line: String) -> [String]? {
        var lines: [String] = []
        var rest = line
        while let item = ListMarker(in: rest[...], orQuote: false), let number = item.number,
            let next = self.number(number + 1, in: item.content)
        {
            lines.append(String(rest[..<next.lowerBound]))
            rest = String(rest.prefix { $0 == " " } + rest[next.upperBound...].drop { $0 == "(" })
        }
        return lines.isEmpty ? nil : lines + [rest]
    }

    /// `Do this: 1) open the portal` is a sentence and the first item under it.
    static func separatingFirst(_ line: String) -> [String]? {
        guard line.first != "#", line.first != "|", ListMarker(in: line[...], orQuote: true) == nil,
            let colon = firstNumber(in: line.prefix(longestStep))
        else { return nil }
        let item = line[line.index(colon.lowerBound, offsetBy: 2)...].drop { $0 == "(" }
        guard let first = ListMarker(in: item, orQuote: false)?.content.first, beginsStep(first) else { return nil }
        return [String(line[..<colon.lowerBound]) + ":", "", String(item)]
    }

    private static func firstNumber(in text: Substring) -> Range<String.Index>? {
        // A quick look: few lines have a colon.
        guard text.utf8.contains(UInt8(ascii: ":")) else { return nil }
        return [": 1) ", ": (1) ", ": 1. "].lazy.compactMap { text.firstRange(of: $0) }.first
    }

    /// The space before a number that begins an item: behind the end of a sentence, or before a bracket that closes none.
    static func number(_ number: Int, in line: Substring) -> Range<String.Index>? {
        let text = line.prefix(longestStep)
        // A quick look: seldom is there a number at all.
        guard text.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return nil }
        let ranges = ["\(number).", "\(number))", "(\(number))"].flatMap { sign in
            text.ranges(of: " " + sign + (sign.hasSuffix(")") ? " " : "")).filter { range in
                let before = text[..<range.lowerBound]
                let next = text[range.upperBound...].first { $0 != " " }
                guard sign.hasSuffix(")") else {
                    let last = before.last { $0 != " " && $0 != "*" }
                    return last.map { ".!?:;".contains($0) } == true
                        && (next?.isUppercase == true || text[range.upperBound...].drop { $0 == " " }.hasPrefix("**"))
                }
                return next.map(beginsStep) == true && before.count { $0 == "(" } <= before.count { $0 == ")" }
            }
        }
        return ranges.min { $0.lowerBound < $1.lowerBound }.map { $0.lowerBound..<text.index(after: $0.lowerBound) }
    }

    /// In characters; whoever writes more has no steps behind each other.
    private static let longestStep = 1000

    private static func beginsStep(_ sign: Character) -> Bool { sign.isLetter || "*`\"“[".contains(sign) }

    /// `Step 1: Open the portal. Step 2: Select the user.` are two paragraphs, and the first begins one also directly below another line.
    static func separatingSteps(_ line: String) -> [String]? {
        guard line.first != "#", line.first != "|", ListMarker(in: line[...], orQuote: true) == nil else { return nil }
        let start = line.firstIndex { $0 != " " } ?? line.endIndex
        guard isStep(at: line[start...], isStart: true) else { return nil }
        var lines = [""]
        var begin = line.startIndex
        var at = start
        while let space = line[at...].firstIndex(of: " ") {
            at = line.index(after: space)
            let last = line[begin..<space].last
            guard last.map({ ".!?;:,)*_".contains($0) }) == true, isStep(at: line[at...], isStart: false) else {
                continue
            }
            lines += [String(line[begin..<space]), ""]
            begin = at
        }
        return lines + [String(line[begin...])]
    }

    /// Whether `Step 2:`, `**Step 2** -` or `Step 2.` stands there; where a line starts, `Step 2 Select the user` too.
    private static func isStep(at text: Substring, isStart: Bool) -> Bool {
        let sign = text.drop { $0 == "*" || $0 == "_" }
        guard HeadingNumber.maySayStep(String(sign.prefix(24))) else { return false }
        let word = sign.prefix { $0.isLetter }
        let number = sign[word.endIndex...].drop { $0 == " " || $0 == "#" }
        let behind = number.drop { $0.isNumber || $0 == "." }
        let isPoint = behind.startIndex > number.startIndex && number[..<behind.startIndex].last == "."
        guard number.first?.isNumber == true else { return false }
        let rest = behind.drop { $0 == "*" || $0 == "_" || $0 == " " }
        guard let next = rest.first else { return false }
        if ":–—-".contains(next) || isPoint && next.isUppercase { return true }
        return isStart && word.first?.isUppercase == true && next.isUppercase
            && (behind.first == " " || behind.first == "*")
    }

    private static let breaks = ["<br>", "<br/>", "<br />", "<BR>"]

    /// `1. Open the portal<br>2. Select the user` are two items; in a cell of a table they stay one.
    static func separatingBreaks(_ line: String) -> [String]? {
        guard let first = line.first, first != "|", line.contains("<") else { return nil }
        var pieces = [line[...]]
        for sign in breaks { pieces = pieces.flatMap { $0.split(separator: sign) } }
        let begun = pieces.filter { piece in
            let start = piece.drop { $0 == " " }
            return ListMarker(in: start, orQuote: false) != nil || isStep(at: start, isStart: true)
        }
        guard pieces.count > 1, begun.count > 1 else { return nil }
        let indent = String(line.prefix { $0 == " " })
        return pieces.flatMap { piece -> [String] in
            let start = piece.drop { $0 == " " }
            return (ListMarker(in: start, orQuote: false) == nil ? [""] : []) + [indent + start]
        }
    }
}
