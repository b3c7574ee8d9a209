import Testing

@testable import DeskGuides

@Suite("Rule duplicate-section")
struct DuplicateSectionTests {
    @Test("A second section of a name beside the first is named, with the first one's line")
    func duplicate() throws {
        let page = "# T\n\n## Causes\nOne.\n\n## Fix\nDo.\n\n▸## causes:\nTwo."
        try expect(DuplicateSection(), on: page)
        let remark = try #require(try remarks(of: DuplicateSection(), on: MarkedPage(page).text).first)
        #expect(remark.sentence.contains("line 3"))
    }

    @Test(
        "The same name under different headings is fine, and so are tabs",
        arguments: [
            "# T\n## A\n### Fix\nx\n## B\n### Fix\ny",
            "# T\n## [Portal](#tab/portal)\nx\n## Other\ny\n## [Portal](#tab/portal)\nz",
        ])
    func apart(page: String) throws {
        try expect(DuplicateSection(), on: page)
    }

    @Test("Headings that hold only rubbish are that rule's matter")
    func rubbish() throws {
        let rubbish = "## Steps\n\nTroubleshooting steps could not be generated due to an error.\n\n"
        try expect(DuplicateSection(), on: "# T\n\nText.\n\n\(rubbish)\(rubbish)")
    }
}
