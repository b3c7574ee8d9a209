import Foundation
import Testing

@testable import DeskGuides

@Suite("Rule dead-link")
struct DeadLinkTests {
    @Test("A link to no heading of the page is named, and the nearest one said")
    func dead() throws {
        let page =
            "# T\n## Fix: the phone\n1. Look: [fix](▸#fix-the-phones), or [fix](#fix-the-phone).\n   - Then: [x](▸#nowhere)"
        try expect(DeadLink(), on: page)
        let found = try remarks(of: DeadLink(), on: MarkedPage(page).text)
        #expect(found.map(\.fix).contains("write #fix-the-phone"))
    }

    @Test(
        "Headings, ids, tabs, addresses and what only a site knows are no dead links",
        arguments: [
            "[a](#own-id)", "[a](#Two)", "[a](#two-1)", "[a](#anchor)", "[a](#tab/portal)", "[a](#top)", "[a](#)",
            "[a](https://example.com/#x)", "[a](/entra/id#x)", "[a](picture.png)", "[a](mailto:x@example.com)",
        ])
    func alive(link: String) throws {
        try expect(
            DeadLink(), on: "# T\n## One {#own-id}\nx\n## Two\ny\n## Two\nz\n<a name=\"anchor\"></a>\n\n\(link)\n")
    }

    @Test("A page beside it has to be there, and to have the heading")
    func pages() throws {
        let folder = NSTemporaryDirectory() + "links-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data("# Other\n## Known\nx".utf8).write(to: URL(fileURLWithPath: folder + "/other page.md"))
        try expect(
            DeadLink(),
            on: "# T\n\n[a](other%20page.md) [b](other%20page.md#known) [c](▸other%20page.md#gone) [d](▸none.md)",
            path: folder + "/page.md")
    }
}
