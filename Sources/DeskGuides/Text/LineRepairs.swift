/// The repairs, one a mistake that generators, editors and people make. Each takes a line and gives the lines that its
/// author meant, or nil where it has nothing to mend. No repair drops or adds a word.
enum LineRepairs {
    private static let all: [@Sendable (String) -> [String]?] = [
        cappingDepth, readingSpaces, readingHashNumber, HTMLLines.read, GluedSteps.separatingBreaks, separatingList,
        readingKeycap, GluedSteps.separatingFirst, readingNumberInBrackets, readingNumberAndDash, spacingNumber,
        GluedSteps.separatingNumbers, separatingGluedBullet, GluedSteps.separatingSteps, readingBulletSign,
        LetteredItem.read,
        spacingNumber, spacingBullet, spacingHeading,
    ]

    /// A quick look at the bytes: most lines have nothing to mend, and a long page has many lines.
    static func mayNeedRepair(_ line: LineBytes) -> Bool {
        guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return false }
        switch first {
        case _ where SoundItem.isSound(line): return false
        case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"),
            UInt8(ascii: "<"), UInt8(ascii: "("),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            return true
        default:
            // The lead bytes of every bullet sign below; and a step says its number soon.
            return first == 0xE2 || first == 0xF0 || LetteredItem.mayBe(line)
                || line.prefix(longestStepSign).contains { (0x30...0x39).contains($0) }
        }
    }
    private static let longestStepSign = 24

    static func mend(_ line: String) -> [String] {
        var lines = [line]
        for repair in all {
            if lines.count == 1 {
                lines = repair(lines[0]) ?? lines
            } else {
                lines = lines.flatMap { repair($0) ?? [$0] }
            }
        }
        return lines
    }

    /// More quotation signs and list markers on one line than a person could mean are read as text from there on: the
    /// parser's work, and the depth of its tree, would grow with every one of them.
    static func cappingDepth(_ line: String) -> [String]? {
        var depth = 0
        var at = line.startIndex
        while at < line.endIndex, let marker = ListMarker(in: line[at...], orQuote: true) {
            depth += 1
            if depth > deepest {
                // A number is no number of a list once its point is escaped.
                let sign = line[at...].firstIndex { !$0.isWhitespace && !$0.isNumber } ?? at
                return [line[..<sign] + "\\" + line[sign...]]
            }
            at = marker.content.startIndex
        }
        return nil
    }
    private static let deepest = 24

    /// `#. Open the portal` counts by itself.
    static func readingHashNumber(_ line: String) -> [String]? {
        let start = line.drop { $0 == " " }
        guard start.hasPrefix("#. "), start.count > 3 else { return nil }
        return [line[..<start.startIndex] + "1" + start.dropFirst()]
    }

    /// `4. **Tell the user:**   * What to do` is an item and the first bullet under it.
    static func separatingGluedBullet(_ line: String) -> [String]? {
        guard let item = ListMarker(in: line[...], orQuote: false), item.content.hasPrefix("**") else { return nil }
        let lead = item.content.dropFirst(2)
        guard let end = lead.firstRange(of: "**") else { return nil }
        let rest = lead[end.upperBound...]
        let colon = rest.prefix { $0 == ":" }
        let glued = rest[colon.endIndex...]
        let spaces = glued.prefix { $0 == " " || $0 == "\t" }
        guard !spaces.isEmpty, let bullet = ListMarker(in: glued, orQuote: false), bullet.isBullet,
            !bullet.content.isEmpty
        else { return nil }
        // One space and a hyphen are a dash: "1. **Portal** - open it".
        guard spaces.count > 1 || glued[spaces.endIndex...].first != "-" else { return nil }
        let indent = String(repeating: " ", count: item.width)
        return [String(line[..<colon.endIndex]), indent + glued[spaces.endIndex...]]
    }

    /// Word processors put a space that does not break behind a sign, which is then no sign of Markdown.
    static func readingSpaces(_ line: String) -> [String]? {
        let sign = line.prefix { !$0.isLetter && $0 != "|" }
        guard sign.contains("\u{A0}") else { return nil }
        return [String(sign.replacing("\u{A0}", with: " ") + line[sign.endIndex...])]
    }

    /// `## Steps: 1. Open the portal.` is a heading and the first item under it.
    static func separatingList(_ line: String) -> [String]? {
        guard line.hasPrefix("#"), let start = line.firstRange(of: ": 1. ") else { return nil }
        let colon = line.index(after: start.lowerBound)
        return [String(line[..<colon]), "", String(line[line.index(after: colon)...])]
    }

    /// `1️⃣ Open the portal` is a numbered item, and a numbered heading behind its signs.
    static func readingKeycap(_ line: String) -> [String]? {
        let content = line.drop { $0 == " " || $0 == "#" }
        guard let sign = content.first, sign.unicodeScalars.last == "\u{20E3}", let digit = sign.unicodeScalars.first,
            digit.properties.numericType != nil
        else { return nil }
        return [line[..<content.startIndex] + "\(digit). " + content.dropFirst().drop { $0 == " " }]
    }

    /// `(1) Open the portal` is a numbered item; `(1990)` is a year.
    static func readingNumberInBrackets(_ line: String) -> [String]? {
        let content = line.drop { $0 == " " }
        guard content.first == "(", let item = ListMarker(in: content.dropFirst(), orQuote: false),
            (item.number ?? 100) < 100,
            content.dropFirst().first(where: { !$0.isNumber }) == ")", !item.content.isEmpty
        else { return nil }
        return [String(line[..<content.startIndex] + content.dropFirst())]
    }

    /// `1 - Open the portal` is a numbered item; `5 - 10 minutes` is a span.
    static func readingNumberAndDash(_ line: String) -> [String]? {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let behind = line[digits.endIndex...]
        guard (1...2).contains(digits.count), let dash = [" - ", " – ", " — "].first(where: behind.hasPrefix) else {
            return nil
        }
        let content = behind.dropFirst(dash.count)
        return content.first?.isUppercase == true ? [digits + ". " + content] : nil
    }

    /// `• Open the portal` is a bullet.
    static func readingBulletSign(_ line: String) -> [String]? {
        let content = line.drop { $0 == " " || $0 == "\t" }
        guard let sign = content.first, "•●◦▪‣⁃👉🔹🔸🔷🔶▶►➤➜✔✓".contains(sign) else { return nil }
        return [line[..<content.startIndex] + "- " + content.dropFirst().drop { $0.isWhitespace }]
    }

    /// `1.Open the portal` and `1.**Open**` are numbered items; `1.5 GB` is none.
    static func spacingNumber(_ line: String) -> [String]? {
        let content = line.drop { $0 == " " }
        let digits = content.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count) else { return nil }
        let rest = content[digits.endIndex...]
        guard let sign = rest.first, sign == "." || sign == ")", let next = rest.dropFirst().first,
            next.isUppercase || rest.dropFirst().hasPrefix("**")
        else { return nil }
        let head = line[..<rest.startIndex]
        return [head + String(sign) + " " + rest.dropFirst()]
    }

    /// `*Open the portal` and `-Open the portal` are bullets; `*Open* it` stresses a word.
    static func spacingBullet(_ line: String) -> [String]? {
        let content = line.drop { $0 == " " }
        guard let sign = content.first, sign == "*" || sign == "-", content.dropFirst().first?.isUppercase == true,
            content.contains(" "), !content.dropFirst().contains("*")
        else { return nil }
        return [line[..<content.startIndex] + "\(sign) " + content.dropFirst()]
    }

    /// `##Causes` is a heading; `#123` is a number.
    static func spacingHeading(_ line: String) -> [String]? {
        let signs = line.prefix { $0 == "#" }
        guard (2...6).contains(signs.count), let next = line[signs.endIndex...].first, next.isLetter || next.isNumber
        else { return nil }
        return [signs + " " + line[signs.endIndex...]]
    }
}
