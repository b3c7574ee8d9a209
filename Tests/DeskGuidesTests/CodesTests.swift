import DeskCore
import Testing

@testable import DeskGuides

@Suite("The codes that a page is about")
struct CodesTests {
    @Test(
        "A code is the prefix and its digits",
        arguments: [
            ("AADSTS50074", [50074]), ("aadsts50074: x", [50074]), ("(AADSTS50076)AADSTS50079.", [50076, 50079]),
            ("AADSTS", []),
            ("AADSTS 50074", []), ("AADST50074", []), ("AADSTS123456789", []), ("AADSTS7000215", [7_000_215]),
            ("AAADSTS1", []),
            ("50074", []),
        ])
    func mentioned(text: String, codes: [Int]) {
        #expect(ErrorCodes.mentioned(in: text) == codes)
    }

    @Test("Front matter goes before title, title before name, name before text")
    func order() throws {
        let text = "AADSTS50079 AADSTS50076 AADSTS50076"
        #expect(try guide("---\ncodes: [1]\n---\n# AADSTS2\n\(text)", source: "AADSTS3.md").codes == [1])
        #expect(try guide("# AADSTS2 and AADSTS4\n\(text)", source: "AADSTS3.md").codes == [2, 4])
        #expect(try guide("# T\n\(text)", source: "AADSTS3-more.md").codes == [3])
        #expect(try guide("# T\n\(text)", source: "/wiki/50053.md").codes == [50053])
        #expect(try guide("# T\n\(text)", source: "how.md").codes == [50076])
        #expect(try guide("# T\nnone", source: "how.md").codes == [])
    }
}

@Suite("The catalogue of codes")
struct CodeCatalogueReaderTests {
    private static let header = "code\tname\tfamily\tfixer\tnormal\tsentence\n"

    private func read(_ text: String) throws -> CodeCatalogue {
        try CodeCatalogueReader.read(bytes: Array(text.utf8), source: "codes.tsv")
    }

    @Test("Every column is read, and empty is unknown")
    func read() throws {
        let catalogue = try read(
            Self.header + "50074\tStrong\tmfa\tapp_owner\tyes\tThe phone was asked.\r\n\n16000\t\t\t\t\t\n")
        #expect(
            catalogue[50074]
                == CodeEntry(
                    code: 50074, name: "Strong", family: .mfa, fixer: .appOwner, isNormalInLogs: true,
                    sentence: "The phone was asked."))
        #expect(catalogue[16000] == CodeEntry(code: 16000))
        #expect(catalogue.entries.map(\.code) == [16000, 50074])
        #expect(catalogue[1] == nil)
    }

    @Test("An empty file is an empty catalogue")
    func empty() throws {
        #expect(try read("").entries == [])
        #expect(try read(Self.header).entries == [])
    }

    @Test(
        "A line that is wrong is named",
        arguments: [
            ("1\t\t\t\t\n", GuideProblem.catalogueColumns(source: "codes.tsv", line: 2, found: 5, expected: 6)),
            ("x\t\t\t\t\t\n", .catalogueValue(source: "codes.tsv", line: 2, column: "code", value: "x")),
            ("1\t\t\tbob\t\t\n", .catalogueValue(source: "codes.tsv", line: 2, column: "fixer", value: "bob")),
            ("1\t\t\t\tno\t\n", .catalogueValue(source: "codes.tsv", line: 2, column: "normal", value: "no")),
        ])
    func wrong(line: String, problem: GuideProblem) {
        #expect(throws: problem) { try read(Self.header + line) }
    }

    @Test("Other columns than the known ones are refused")
    func header() {
        #expect(throws: GuideProblem.catalogueValue(source: "codes.tsv", line: 1, column: "name", value: "title")) {
            try read("code\ttitle\tfamily\tfixer\tnormal\tsentence\n")
        }
    }
}
