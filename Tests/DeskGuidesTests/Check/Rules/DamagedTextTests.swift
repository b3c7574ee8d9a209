import DeskCore
import Testing

@testable import DeskGuides

@Suite("Rule damaged-text")
struct DamagedTextTests {
    private func remarks(_ bytes: [UInt8]) throws -> [CheckRemark] {
        let context = CheckContext(today: "2026-11-24", catalogue: CodeCatalogue())
        let text = try GuideText(bytes: bytes, source: "page.md")
        return DamagedText().remarks(on: try CheckedPage(text, path: "page.md", context: context))
    }

    @Test("A byte that is no text is named, and is no rubbish")
    func damaged() throws {
        let bytes = Array("# T\n\n1. Open the caf".utf8) + [0xE9] + Array(" page\n".utf8)
        #expect(try remarks(bytes).map(\.place) == [PagePlace(line: 3, column: 16)])
    }

    @Test("Text of any language is text")
    func sound() throws {
        #expect(try remarks(Array("# Café\n\n1. 開く\n".utf8)) == [])
    }
}
