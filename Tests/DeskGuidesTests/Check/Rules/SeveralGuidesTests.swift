import DeskCore
import Testing

@testable import DeskGuides

@Suite("Rule several-guides")
struct SeveralGuidesTests {
    private func remarks(on text: String) throws -> [CheckRemark] {
        let context = CheckContext(today: "2026-11-24", catalogue: CodeCatalogue())
        let pages = try CheckedPage.all(of: GuideText(text), path: "wiki.md", context: context)
        return SeveralGuides().remarks(on: pages[0])
    }

    @Test("The guides of a page are named where the first begins")
    func several() throws {
        let found = try remarks(on: "# E\n\n## AADSTS50055\n1. Set it.\n\n## AADSTS50057 / AADSTS50058\n1. Ask.\n")
        #expect(found.map(\.place) == [PagePlace(line: 3, column: 1)])
        #expect(
            found.map { "\($0.sentence): \($0.fix)" } == [
                "the page holds 2 guides, and each is walked by itself (AADSTS50055, AADSTS50057/AADSTS50058): "
                    + "see each as it is walked with `helpdesk guide steps wiki.md#50055`"
            ])
    }

    @Test("A code of the front matter that none of them is about is named")
    func missing() throws {
        let found = try remarks(
            on: "---\ncodes: [50055, 50144]\n---\n# E\n## AADSTS50055\n1. Set it.\n## AADSTS50057\n1. Ask.\n")
        #expect(found.map(\.place) == [PagePlace(line: 5, column: 1), PagePlace(line: 2, column: 16)])
    }

    @Test("One guide that speaks of another code is none of several")
    func one() throws {
        #expect(try remarks(on: "# AADSTS50074\n1. Start.\n## If you see AADSTS50076 instead\n1. Open it.\n") == [])
    }
}
