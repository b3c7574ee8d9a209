/// Finds `AADSTS<number>` in text.
enum ErrorCodes {
    private static let prefix: [UInt8] = Array("aadsts".utf8)
    /// The longest code in use has seven digits.
    private static let mostDigits = 8

    /// Every code that `text` mentions, in the order of the text, as often as it is mentioned.
    static func mentioned(in text: some StringProtocol) -> [Int] {
        var codes: [Int] = []
        var matched = 0
        var number = 0
        var digits = 0
        func finish() {
            if (1...mostDigits).contains(digits) { codes.append(number) }
            (matched, number, digits) = (0, 0, 0)
        }
        for byte in text.utf8 {
            if matched == prefix.count {
                if (0x30...0x39).contains(byte) {
                    digits += 1
                    if digits <= mostDigits { number = number * 10 + Int(byte - 0x30) }
                    continue
                }
                finish()
            }
            let lower = byte | 0x20
            matched = lower == prefix[matched] ? matched + 1 : lower == prefix[0] ? 1 : 0
        }
        finish()
        return codes
    }

    /// The codes that a page is about, most important first: what its front matter says, else its title, else its
    /// file's name, else the code that its text names most. The guide of a family is about those only that its front matter says.
    static func subject(of front: FrontMatter, title: String, source: String, text: String) -> [Int] {
        if front.knownFamily != nil { return unique(front.codes) }
        for codes in [front.codes, mentioned(in: title), GuideHead.codes(inNameOf: source)] where !codes.isEmpty {
            return unique(codes)
        }
        let all = mentioned(in: text)
        let counts = Dictionary(grouping: all, by: \.self).mapValues(\.count)
        let most = counts.values.max() ?? 0
        return all.first { counts[$0] == most }.map { [$0] } ?? []
    }

    static func unique(_ codes: [Int]) -> [Int] {
        var seen: Set<Int> = []
        return codes.filter { seen.insert($0).inserted }
    }
}
