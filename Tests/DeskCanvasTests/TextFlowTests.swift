import DeskCanvas
import DeskTesting
import Testing

@Suite("Text flow")
struct TextFlowTests {
    private func rows(_ text: String, _ width: Int) -> [String] {
        TextFlow(width: width).rows(of: text).map { String(text[$0]) }
    }

    @Test(
        "Text breaks at white space, and inside a word only where it must",
        arguments: [
            ("", 5, [""]), ("one two", 7, ["one two"]), ("one two", 6, ["one", "two"]),
            ("one  two", 6, ["one", "two"]),
            ("one two three", 7, ["one two", "three"]), ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
            ("a bcdefghij", 4, ["a", "bcde", "fghi", "j"]),
            ("  indented text", 10, ["  indented", "text"]), ("     abcdef", 4, ["", "abcd", "ef"]),
            ("a\nb\n\nc", 9, ["a", "b", "", "c"]),
            ("漢字漢字", 4, ["漢字", "漢字"]), ("漢字漢字", 5, ["漢字", "漢字"]), ("ab漢字", 3, ["ab", "漢", "字"]), ("漢字", 1, ["漢", "字"]),
            ("no\u{A0}break here", 9, ["no\u{A0}break", "here"]), ("a\tb", 4, ["a", "b"]),
            ("trailing   ", 8, ["trailing   "]),
        ])
    func breaking(text: String, width: Int, expected: [String]) {
        #expect(rows(text, width).map { $0.droppingEndSpace } == expected.map { $0.droppingEndSpace })
    }

    @Test("No word is lost, no row is too wide, and no row could have taken the next word", arguments: [1, 2, 3, 4])
    func properties(seed: UInt64) {
        var dice = Dice(seed)
        let pieces = ["a", "word", "漢字", "é", " ", " ", "  ", "\n", "longer-word", "👩‍💻", "\t", "supercalifragilistic"]
        for _ in 0..<500 {
            let text = (0..<20).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
            let width = Int.random(in: 4...20, using: &dice)
            let rows = rows(text, width)
            #expect(rows.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
            for row in rows where row.contains(where: { !$0.isWhitespace }) {
                #expect(TextWidth.of(row.droppingEndSpace) <= width)
            }
            let ranges = TextFlow(width: width).rows(of: text)
            for (row, next) in zip(ranges, ranges.dropFirst()) {
                let gap = text[row.upperBound..<next.lowerBound]
                guard !gap.contains(where: \.isNewline), !gap.isEmpty else { continue }
                // Up to the next word's first character the row would have been too wide, or the word is a whole one that was moved.
                let word = text[next.lowerBound...].prefix { !$0.isWhitespace && TextWidth.of($0) == 1 }
                let upTo = String(
                    text[row.lowerBound..<row.upperBound] + gap
                        + (word.isEmpty ? text[next.lowerBound...].prefix(1) : word))
                #expect(TextWidth.of(upTo) > width)
            }
        }
    }

    @Test("Styles go on over breaks, and the prefix hangs")
    func styled() {
        let line: StyledLine = [
            StyledRun("check the ", .normal), StyledRun("sign-in log", .code), StyledRun(" now", .dim),
        ]
        let lines = TextFlow(width: 12).lines(of: line, prefix: StyledLine("• ", .accent))
        #expect(
            lines == [
                [StyledRun("• ", .accent), StyledRun("check the", .normal)],
                [StyledRun("  ", .normal), StyledRun("sign-in", .code)],
                [StyledRun("  ", .normal), StyledRun("log", .code), StyledRun(" now", .dim)],
            ])
    }

    @Test("A hanging prefix of one's own stands before every other row")
    func hanging() {
        let lines = TextFlow(width: 8).lines(
            of: StyledLine("one two three"), prefix: StyledLine("> "), hanging: StyledLine("| "))
        #expect(lines.map(\.text) == ["> one", "| two", "| three"])
    }
}
