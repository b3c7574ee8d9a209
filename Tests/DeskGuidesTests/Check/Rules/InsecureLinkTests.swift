import Testing

@testable import DeskGuides

@Suite("Rule insecure-link")
struct InsecureLinkTests {
    @Test("A link over http is named, also a bare one and one whose address stands elsewhere")
    func insecure() throws {
        try expect(
            InsecureLink(),
            on:
                "# T\n\nSee [here](▸http://example.com/a), ▸http://example.com/b and [there][x].\n\n[x]: ▸http://example.com/c\n"
        )
    }

    @Test(
        "Encrypted links, this machine, and addresses in code are fine",
        arguments: [
            "[a](https://example.com)", "[a](#b)", "[a](http://localhost:80/)", "`http://example.com`",
            "```\ncurl http://example.com\n```",
        ])
    func secure(text: String) throws {
        try expect(InsecureLink(), on: "# T\n\n\(text)\n")
    }
}
