internal import DeskCore

/// A code that the catalogue does not know.
struct UnknownCode: CheckRule {
    let name = "unknown-code"
    let severity = GuideFinding.Severity.warning
    let summary = "The page names an error code that the catalogue does not know."

    /// The longest code in use has seven digits.
    private static let mostDigits = 8

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        guard !page.context.catalogue.entries.isEmpty else { return [] }
        var named: Set<Int> = []
        var remarks: [CheckRemark] = []
        page.lines.places(of: "aadsts") { place, behind in
            let digits = behind.prefix { (0x30...0x39).contains($0) }
            guard (1...Self.mostDigits).contains(digits.count), let code = Int(String(decoding: digits, as: UTF8.self))
            else { return }
            // Once is enough to say that it is unknown.
            if page.context.catalogue[code] == nil, named.insert(code).inserted {
                remarks.append(unknown(code, at: place))
            }
        }
        for code in page.written.front.codes
        where page.context.catalogue[code] == nil && named.insert(code).inserted {
            var finder = page.lines.finder(from: 1)
            remarks.append(unknown(code, at: finder.next(String(code))))
        }
        return remarks
    }

    private func unknown(_ code: Int, at place: PagePlace) -> CheckRemark {
        CheckRemark(
            place, "AADSTS\(code) is no code that the catalogue knows", fix: "see whether a digit is wrong")
    }
}
