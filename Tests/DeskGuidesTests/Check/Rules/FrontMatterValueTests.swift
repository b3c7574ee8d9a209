import Testing

@testable import DeskGuides

@Suite("Rule front-matter")
struct FrontMatterValueTests {
    @Test("Values that are not of their kind and keys that are misspelled are named where they stand")
    func wrong() throws {
        try expect(
            FrontMatterValue(),
            on: """
                ---
                codes: [50074, ▸hello, -1▸]
                ▸familly: mfa
                ▸review-date: 2026-11-30
                title: ▸[a, b]
                ▸ownr: me
                ---
                1. Do
                """.replacing(", -1▸", with: ", ▸-1"))
        try expect(FrontMatterValue(), on: "---\ncodes: ▸hello\n---\n1. Do\n")
    }

    @Test("What other programs keep there is theirs, and a value may be left out")
    func fine() throws {
        try expect(
            FrontMatterValue(),
            on: """
                ---
                code: AADSTS50074
                codes:
                  - "50076"
                title:
                review_by: 2026-11-30
                sidebar_position: 3
                tags: [a, b]
                ms.author: me
                order: 2
                sources: [https://example.com]
                description: "a: b"
                ---
                1. Do
                """)
        try expect(FrontMatterValue(), on: "---\nA rule: some text, [and\n---\n1. Do\n")
    }

    @Test("Front matter that is no YAML is said to be none, with what is wrong in it")
    func noYAML() throws {
        try expect(FrontMatterValue(), on: "---\ntitle: a▸: b\ncodes: [1]\n---\n1. Do\n")
    }

    @Test("It says what was meant")
    func words() throws {
        let found = try remarks(of: FrontMatterValue(), on: "---\ncodes: hello\nfamilly: mfa\n---\n1. Do\n")
        #expect(
            found.map { "\($0.sentence): \($0.fix)" } == [
                "“hello” is no error code: write the numbers of codes, such as [50074, 50076]",
                "the key “familly” is not known: write “family”",
            ])
    }
}
