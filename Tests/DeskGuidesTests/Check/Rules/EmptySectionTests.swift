import Testing

@testable import DeskGuides

@Suite("Rule empty-section")
struct EmptySectionTests {
    @Test("A heading with nothing under it is named, at the end of the page too")
    func empty() throws {
        try expect(
            EmptySection(),
            on: "# T\n\nText.\n\n▸## Causes\n\n## Fix\n1. Do it.\n\n▸## Verify\n\n---\n\n▸## Notes\n")
    }

    @Test(
        "A heading with something under it is not empty",
        arguments: [
            "# T\n## A\n### B\ntext", "# T\n## A\n```\ncode\n```", "# T\n## A\n| a |\n| --- |\n| b |",
            "# T\n## Resolution\n### Step 1: Open the portal\n### Step 2: Press Reset",
            "# T\n# [Portal](#tab/portal)\n# [Graph](#tab/graph)\ntext",
        ])
    func filled(page: String) throws {
        try expect(EmptySection(), on: page)
    }
}
