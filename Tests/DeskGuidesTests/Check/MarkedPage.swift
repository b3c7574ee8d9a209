import DeskCore
import Testing

@testable import DeskGuides

/// A page written in a test, with a `▸` before each place that a rule is expected to name.
struct MarkedPage {
    let text: String
    let places: [PagePlace]

    init(_ marked: String) {
        var places: [PagePlace] = []
        let lines = marked.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { number, line in
            var plain = ""
            for character in line {
                if character == "▸" {
                    places.append(PagePlace(line: number + 1, column: plain.count + 1))
                } else {
                    plain.append(character)
                }
            }
            return plain
        }
        text = lines.joined(separator: "\n")
        self.places = places
    }
}

/// The remarks of one rule on a page.
func remarks(
    of rule: some CheckRule, on text: String, path: String = "page.md", today: String = "2026-11-24", codes: [Int] = []
) throws -> [CheckRemark] {
    let context = CheckContext(today: today, catalogue: CodeCatalogue(codes.map { CodeEntry(code: $0) }))
    return rule.remarks(on: try CheckedPage(GuideText(text), path: path, context: context))
}

/// Expects the rule to name the marked places of the page and no others.
func expect(
    _ rule: some CheckRule, on marked: String, path: String = "page.md", today: String = "2026-11-24",
    codes: [Int] = [], at location: SourceLocation = #_sourceLocation
) throws {
    let page = MarkedPage(marked)
    let found = try remarks(of: rule, on: page.text, path: path, today: today, codes: codes)
    #expect(found.map(\.place).sorted() == page.places, "\(found)", sourceLocation: location)
}
