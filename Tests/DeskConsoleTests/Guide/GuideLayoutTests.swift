import DeskCanvas
import DeskCore
import DeskGuides
import DeskTesting
import Testing

@testable import DeskConsole

@Suite("A guide's page, laid out where somebody looks")
struct GuideLayoutTests {
    private static let widths = [20, 33, 60, 100]

    private static let page = """
        # One page

        A first paragraph that is long enough to be broken into several rows at every width that is tried here, and its
        [link](https://entra.microsoft.com) too.

        - A bullet with words behind it that go on and on, so that they hang below each other.
          1. A number inside of it.

             > A quote inside of that, with many words that need more than one row.

        | Code | What it means | Who |
        | --- | --- | ---: |
        | 50074 | A second factor is wanted | the user |

        ```
        az login --scope https://management.core.windows.net//.default --tenant contoso.onmicrosoft.com
        ```

        Azure AD is an old name.
        """

    private func pieces(_ text: String) throws -> [GuidePiece] {
        GuideReading(GuidePage(guide: try GuideReader.read(text: text, source: "page.md"), text: text)).pieces
    }

    private func layout(_ text: String, _ width: Int, wrapsCode: Bool = false) throws -> GuideLayout {
        GuideLayout(try pieces(text), width: width, wrapsCode: wrapsCode)
    }

    @Test("From the first row down and from the last one up, every row comes once and in order", arguments: widths)
    func everyRow(width: Int) throws {
        let layout = try layout(Self.page, width, wrapsCode: true)
        let all = layout.pieces.indices.flatMap { piece in
            layout.rows(of: piece).indices.map { PageSpot(piece: piece, row: $0) }
        }
        let first = PageSpot(piece: 0, row: 0)
        #expect(all.indices.map { layout.spot(first, movedBy: $0) } == all)
        let last = try #require(all.last)
        #expect(layout.spot(first, movedBy: all.count + 50) == last)
        #expect(all.indices.map { layout.spot(last, movedBy: -$0) } == all.reversed())
        #expect(layout.spot(last, movedBy: -all.count - 50) == first)
        #expect(layout.sight(from: .start, height: all.count + 9) == all)
    }

    @Test(
        "The row on top shows the same words at every width, and is the same row again at the old one",
        arguments: widths)
    func keepsThePlace(width: Int) throws {
        let before = try layout(Self.page, 47)
        let after = try layout(Self.page, width)
        for spot in before.sight(from: .start, height: 200) {
            let place = before.place(spot)
            let shown = after.spot(place)
            let range = after.rows(of: shown.piece)[shown.row].range
            #expect(shown.piece == place.piece)
            #expect(range.lowerBound <= place.offset && place.offset <= range.upperBound)
            #expect(before.spot(place) == spot)
        }
    }

    @Test("No row but a wide one is wider than the page", arguments: widths)
    func fits(width: Int) throws {
        let layout = try layout(Self.page, width)
        for piece in layout.pieces.indices {
            for row in layout.rows(of: piece) where !row.isWide { #expect(row.line.width <= width, "\(row.line.text)") }
        }
    }

    @Test("A table is laid out up to 200 cells, and shown as text when it is wider")
    func tables() throws {
        func table(_ width: Int) throws -> [GuidePiece] {
            let cell = String(repeating: "x", count: width / 2 - 2)
            return try pieces("# T\n\n| \(cell) | b |\n| --- | --- |\n| 1 | \(cell)y |\n")
        }
        #expect(try table(200).contains { $0.flow == .table })
        #expect(try !table(202).contains { $0.flow == .table })
        #expect(try table(202).map(\.text.line.text).contains { $0.hasPrefix("b: xxx") })
    }

    @Test("A very long paragraph is cut at the ends of sentences, and keeps its words, links and marks")
    func longParagraph() throws {
        let sentence = "See the Azure AD page, [number %d](https://example.com/%d), before you go on to the next one."
        let text = (0..<400).map { sentence.replacing("%d", with: "\($0)") }.joined(separator: " ")
        let pieces = try pieces("# Long\n\n" + text).filter { $0.text.line.text.hasPrefix("See") }
        #expect(pieces.count > 3)
        #expect(pieces.allSatisfy { $0.text.size <= GuidePiece.longest && $0.text.line.text.hasSuffix(".") })
        #expect(pieces.flatMap(\.text.links).map(\.destination) == (0..<400).map { "https://example.com/\($0)" })
        for piece in pieces {
            let words = Array(piece.text.line.text.utf8)
            for link in piece.text.links {
                #expect(String(decoding: words[link.start..<link.start + 6], as: UTF8.self) == "number")
            }
            for mark in piece.text.marks { #expect(words[mark.start..<mark.start + 2].elementsEqual("°".utf8)) }
        }
        let expected = text.replacing(/\[(number \d+)\]\([^)]*\)/) { $0.1 }
        #expect(pieces.map(\.text.plain).joined(separator: " ") == expected)
    }

    @Test("Every link is at the row where its words begin")
    func links() throws {
        let layout = try layout("# L\n\nsome words before [the portal](https://a.example) and [the log](#log)", 24)
        let rows = layout.pieces.indices.flatMap(layout.rows).filter { !$0.links.isEmpty }
        #expect(rows.map(\.links) == [["https://a.example"], ["#log"]])
        #expect(rows[0].words.text.contains("the") && rows[1].words.text.contains("the log"))
    }

    @Test("A deeply nested page still shows its words in a narrow column")
    func deep() throws {
        let text =
            "# D\n\n"
            + (0..<30).map { String(repeating: "> ", count: $0 + 1) + "level \($0)\n" }.joined(separator: "\n")
        let layout = try layout(text, 30)
        let rows = layout.pieces.indices.flatMap(layout.rows)
        #expect(rows.allSatisfy { $0.line.width <= 30 })
        #expect(rows.contains { $0.words.text.contains("level") && $0.lead.width == 15 })
    }
}
