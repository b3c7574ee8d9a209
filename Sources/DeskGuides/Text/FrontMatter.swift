internal import DeskCore
internal import Yams

/// The block of YAML between two lines of three hyphens at the very start of a page; never required. As YAML has it,
/// three points may end it too. A block of TOML between lines of three plus signs, as Hugo has it, is one as well.
///
/// What only looks like one (a rule, some text, another rule; or YAML with a mistake in it) stays a part of the page,
/// so that nothing a person wrote is hidden.
struct FrontMatter: Equatable {
    var codes: [Int] = []
    /// As written; not every word is a family.
    var family: String?
    var title: String?
    var owner: String?
    /// An ISO day, as written.
    var reviewBy: String?
    /// How many lines of the page it takes, fences included.
    var lines = 0
    /// What in it does not say what it was meant to.
    var flaws: [FrontMatterFlaw] = []

    /// More bytes than this are no front matter, and not worth a YAML parser's time.
    static let longest = 64 << 10

    init() {}

    init(of text: String) {
        guard let found = Self.source(in: text) else { return }
        if found.isTOML {
            lines = found.lines
            let toml = TOMLValues.yaml(of: found.text)
            guard let mapping = (try? Yams.compose(yaml: toml, .basic, .default, .utf8))?.mapping else { return }
            for (key, value) in mapping { read(value, for: key) }
            // Where they stand is the text as written no more.
            flaws = []
            return
        }
        do {
            guard let mapping = (try Yams.compose(yaml: found.text, .basic, .default, .utf8) ?? .mapping([:])).mapping
            else { return }
            lines = found.lines
            for (key, value) in mapping { read(value, for: key) }
        } catch {
            if let flaw = FrontMatterFlaw(error, in: found.text) { flaws = [flaw] }
        }
    }

    private mutating func read(_ value: Node, for key: Node) {
        switch key.string?.lowercased() {
        case "code", "codes": readCodes(value)
        case "family": family = text(value, for: key)
        case "title": title = text(value, for: key)
        case "owner": owner = text(value, for: key)
        case "review-by", "review_by", "reviewby": reviewBy = text(value, for: key)
        default: if let flaw = FrontMatterFlaw(key: key) { flaws.append(flaw) }
        }
    }

    /// Nil, with a flaw, where the value is a list or the like.
    private mutating func text(_ value: Node, for key: Node) -> String? {
        if let text = value.scalar?.string { return text }
        flaws.append(FrontMatterFlaw(.noText(key: key.string ?? ""), at: value))
        return nil
    }

    private mutating func readCodes(_ value: Node) {
        for node in value.sequence.map(Array.init) ?? [value] {
            let text = node.scalar?.string ?? ""
            if let code = Int(text).flatMap({ $0 > 0 ? $0 : nil }) ?? ErrorCodes.mentioned(in: text).first {
                codes.append(code)
            } else if !text.isEmpty || node.scalar == nil {
                flaws.append(FrontMatterFlaw(.noCode(text), at: node))
            }
        }
    }

    /// Whether a page begins one whose end its first bytes do not hold.
    static func isCut(in head: [UInt8]) -> Bool {
        head.withUnsafeBufferPointer { bytes in
            let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
                $0.last == 0x0D ? $0.dropLast() : $0
            }
            guard let first = lines.first, let sign = signs.first(where: { isFence(first, of: $0) }) else {
                return false
            }
            return !lines.dropFirst().contains { isEnd($0, of: sign) }
        }
    }

    /// Of YAML and TOML.
    private static let signs: [Unicode.Scalar] = ["-", "+"]

    private static func source(in text: String) -> (text: String, isTOML: Bool, lines: Int)? {
        guard let sign = signs.first(where: { text.hasPrefix(String(repeating: String($0), count: 3)) }) else {
            return nil
        }
        return text.withBytes { page in
            var rest = page.prefix(longest)
            var start: Int?
            var lines = 0
            while true {
                let line = rest.prefix { $0 != 0x0A }
                lines += 1
                if let start, isEnd(line, of: sign) {
                    return lines > 2 ? (page[start..<line.startIndex].text, sign == "+", lines) : nil
                }
                guard start != nil || isFence(line, of: sign), line.endIndex < rest.endIndex else { return nil }
                rest = rest[(line.endIndex + 1)...]
                start = start ?? rest.startIndex
            }
        }
    }

    private static func isEnd(_ line: LineBytes, of sign: Unicode.Scalar) -> Bool {
        isFence(line, of: sign) || sign == "-" && isFence(line, of: ".")
    }

    private static func isFence(_ line: LineBytes, of sign: Unicode.Scalar) -> Bool {
        line.count >= 3 && line.prefix(3).allSatisfy { $0 == UInt8(ascii: sign) }
            && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}

extension FrontMatter {
    /// The family that the page is the general guide of.
    var knownFamily: CodeFamily? { family.flatMap { CodeFamily(rawValue: $0.lowercased()) } }
}
