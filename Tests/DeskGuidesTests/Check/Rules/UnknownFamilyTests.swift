import Testing

@testable import DeskGuides

@Suite("Rule unknown-family")
struct UnknownFamilyTests {
    @Test("A word that is no family is named")
    func unknown() throws {
        try expect(UnknownFamily(), on: "---\nfamily: ▸phones\n---\n# T\n\nText.")
    }

    @Test("A family is fine, and so is none", arguments: ["family: mfa", "family: any", "owner: desk"])
    func known(line: String) throws {
        try expect(UnknownFamily(), on: "---\n\(line)\n---\n# T\n\nText.")
    }
}
