internal import DeskCore
internal import Yams

/// The block of YAML between two lines of three hyphens at the very start of a page; never required. As YAML has it,
/// three points may end it too.
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

    /// More than this is no front matter, and not worth a YAML parser's time.
    private static let longest = 64 << 10

    init() {}

    init(of text: String) {
        guard let found = Self.source(in: text),
            let node = try? Yams.compose(yaml: found.yaml, .basic, .default, .utf8) ?? .mapping([:])
        else { return }
        guard let mapping = node.mapping else { return }
        lines = found.lines
        for (key, value) in mapping {
            switch key.string?.lowercased() {
            case "code", "codes": codes = Self.codes(in: value)
            case "family": family = value.scalar?.string
            case "title": title = value.scalar?.string
            case "owner": owner = value.scalar?.string
            case "review-by", "review_by", "reviewby": reviewBy = value.scalar?.string
            default: break
            }
        }
    }

    private static func codes(in node: Node) -> [Int] {
        let scalars = node.sequence.map { $0.compactMap(\.scalar) } ?? node.scalar.map { [$0] } ?? []
        return scalars.compactMap { Int($0.string) ?? ErrorCodes.mentioned(in: $0.string).first }
    }

    private static func source(in text: String) -> (yaml: String, lines: Int)? {
        guard text.hasPrefix("---") else { return nil }
        return text.withBytes { page in
            var rest = page.prefix(longest)
            var start: Int?
            var lines = 0
            while true {
                let line = rest.prefix { $0 != 0x0A }
                lines += 1
                if let start, isFence(line) || isFence(line, of: ".") {
                    return lines > 2 ? (page[start..<line.startIndex].text, lines) : nil
                }
                guard start != nil || isFence(line), line.endIndex < rest.endIndex else { return nil }
                rest = rest[(line.endIndex + 1)...]
                start = start ?? rest.startIndex
            }
        }
    }

    private static func isFence(_ line: LineBytes, of sign: Unicode.Scalar = "-") -> Bool {
        line.count >= 3 && line.prefix(3).allSatisfy { $0 == UInt8(ascii: sign) }
            && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}

extension FrontMatter {
    /// The family that the page is the general guide of.
    var knownFamily: CodeFamily? { family.flatMap { CodeFamily(rawValue: $0.lowercased()) } }
}
