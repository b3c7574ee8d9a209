/// Takes lines apart on which a generator glued bullets of a list, or a heading, to the text before them:
///
///     2. **Reset the
///        methods:**    * Open the user's page.    * Delete the old phone.
///
/// Three spaces and a star mean that, and so do the signs of a heading: within a sentence nobody writes so. Where the bullet belongs is known from the item
/// that is open, so the lines come in the order of the page.
struct GluedLines {
    /// The item on whose line, or behind whose line, the text stands.
    private struct Item {
        /// Nil for a bullet.
        var number: Int?
        var isBullet: Bool { number == nil }
        /// The columns before its sign.
        var indent: Int
        /// The columns before what it holds.
        var width: Int
    }

    private static let fewestSpaces = 3

    private var item: Item?

    /// A quick look at the bytes.
    static func mayBeGlued(_ line: LineBytes) -> Bool {
        mayHold(UInt8(ascii: "*"), behind: fewestSpaces, in: line) || mayHold(UInt8(ascii: "#"), behind: 1, in: line)
            || mayHoldNumber(line)
    }

    /// `2)`, which begins an item where the text before it is a wrapped line of the first.
    private static func mayHoldNumber(_ line: LineBytes) -> Bool {
        line.places(of: UInt8(ascii: ")")).contains { at in line[..<at].last.map(PlainWords.isDigit) == true }
    }

    /// Whether a sign stands behind text and as many spaces.
    private static func mayHold(_ sign: UInt8, behind fewest: Int, in line: LineBytes) -> Bool {
        line.places(of: sign).contains { at in
            let text = line[..<at].lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
            return text.map { at - $0 > fewest } == true
        }
    }

    mutating func separate(_ line: String) -> [String] {
        if let number = item?.number, ListMarker(in: line[...], orQuote: true) == nil,
            let next = GluedSteps.number(number + 1, in: line[...])
        {
            let indent = String(repeating: " ", count: item?.indent ?? 0)
            let rest = indent + line[next.upperBound...].drop { $0 == "(" }
            return [String(line[..<next.lowerBound])]
                + (GluedSteps.separatingNumbers(rest) ?? [rest]).flatMap { separate($0) }
        }
        guard let heading = Self.heading(in: line) else { return separateBullets(line) }
        return separateBullets(String(line[..<heading])) + [""] + separate(String(line[heading...]))
    }

    private mutating func separateBullets(_ line: String) -> [String] {
        var lines: [String] = []
        var rest = line
        while true {
            remember(rest)
            guard let glue = Self.glue(in: rest) else { return lines + [rest] }
            let before = String(rest[..<glue.lowerBound])
            lines.append(before)
            rest = String(repeating: " ", count: indent(behind: before)) + rest[glue.upperBound...]
        }
    }

    /// Whether a line may be an item or a heading, which `remember` wants to see.
    static func mayOpen(_ line: LineBytes) -> Bool {
        guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return false }
        return 0x30...0x39 ~= first || "-*+#".utf8.contains(first)
    }

    mutating func remember(_ line: String) {
        if let marker = ListMarker(in: line[...], orQuote: false) {
            item = Item(
                number: marker.number, indent: line.prefix { $0 == " " || $0 == "\t" }.count, width: marker.width)
        } else if line.hasPrefix("#") {
            item = nil
        }
    }

    /// Behind a lead or a colon the bullet is the first under its item, else it stands beside a bullet.
    private func indent(behind text: String) -> Int {
        guard let item else { return 0 }
        let isLead = text.hasSuffix(":") || text.hasSuffix("**")
        return item.isBullet && !isLead ? item.indent : item.width
    }

    /// `It is so. ## Causes`: where the heading begins.
    private static func heading(in line: String) -> String.Index? {
        guard line.withBytes({ mayHold(UInt8(ascii: "#"), behind: 1, in: $0) }), !line.hasPrefix("|"),
            !line.contains("`")
        else {
            return nil
        }
        return line.ranges(of: " ##").lazy.map { line.index(after: $0.lowerBound) }.first { start in
            let signs = line[start...].prefix { $0 == "#" }
            let title = line[signs.endIndex...]
            let isBehindText = line[..<start].contains { $0.isLetter }
            return isBehindText && signs.count <= 6 && title.first == " "
                && title.dropFirst().first?.isUppercase == true
        }
    }

    /// The spaces before the first glued bullet.
    static func glue(in line: String) -> Range<String.Index>? {
        guard line.withBytes({ mayHold(UInt8(ascii: "*"), behind: fewestSpaces, in: $0) }), !line.hasPrefix("|") else {
            return nil
        }
        var spaces = line.endIndex..<line.endIndex
        var hasText = false
        var isCode = false
        for at in line.indices {
            if line[at] == " " || line[at] == "\t" {
                if spaces.upperBound != at { spaces = at..<at }
                spaces = spaces.lowerBound..<line.index(after: at)
                continue
            }
            let isBehindGap = spaces.upperBound == at && line[spaces].count >= fewestSpaces
            if hasText, !isCode, isBehindGap, line[at] == "*",
                let bullet = ListMarker(in: line[at...], orQuote: false), !bullet.content.isEmpty
            {
                return spaces
            }
            if line[at] == "`" { isCode.toggle() }
            // The sign of an item is no text that a bullet could be glued to.
            hasText = hasText || !"*-+>".contains(line[at])
        }
        return nil
    }
}
