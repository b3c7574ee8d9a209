import DeskTesting
import Testing

@testable import DeskCanvas

@Suite("Safe text")
struct GlyphsTests {
    private func shown(_ text: String) -> String {
        SafeText.line(text)
    }

    @Test("Several lines stay several lines")
    func lines() {
        #expect(SafeText.lines("a\u{1B}\r\nb\nc\u{2028}") == "a␛\nb\nc\n")
    }

    @Test(
        "What steers a terminal shows as a mark of one cell",
        arguments: [
            ("a\u{1B}[2Jb", "a␛[2Jb"), ("\u{07}", "␇"), ("\0", "␀"), ("\u{7F}", "␡"), ("\u{9B}31m", "�31m"),
            ("a\nb", "a␊b"),
            ("a\r\nb", "a␍␊b"), ("\u{202E}evil\u{202C}", "�evil�"), ("\u{2066}x\u{2069}", "�x�"), ("a\u{200B}b", "a�b"),
            ("\u{FEFF}x", "�x"),
            ("soft\u{AD}hyphen", "soft�hyphen"), ("\u{2028}", "�"), ("\u{E0041}", "�"), ("\u{E000}", "�"),
            ("\u{3164}", "�"),
            ("a\u{200D}b", "a�b"), ("x\u{FE0F}", "x�"), ("\u{061C}", "�"), ("\u{0600}", "�"),
        ])
    func hidden(text: String, expected: String) {
        #expect(shown(text) == expected)
        #expect(TextWidth.of(text) == expected.unicodeScalars.count)
    }

    @Test("No control, bidirectional or zero-width character ever comes out", arguments: [1, 2, 3])
    func nothingRaw(seed: UInt64) {
        var dice = Dice(seed)
        let risky: [ClosedRange<UInt32>] = [
            0x00...0xFF, 0x300...0x36F, 0x1100...0x11FF, 0x2000...0x206F, 0xFE00...0xFEFF, 0x1F1E6...0x1F4FF,
            0xE0000...0xE01EF,
        ]
        for _ in 0..<2000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<12 {
                let range = risky.randomElement(using: &dice) ?? 0...0
                if let scalar = Unicode.Scalar(.random(in: range, using: &dice)) { text.append(scalar) }
            }
            for glyph in Glyphs(String(text)) {
                #expect(glyph.width == 1 || glyph.width == 2)
                for scalar in [glyph.base] + glyph.marks {
                    #expect(scalar.value >= 0x20 && !(0x7F...0x9F ~= scalar.value))
                    #expect(
                        !scalar.properties.isDefaultIgnorableCodePoint && scalar.properties.generalCategory != .format)
                }
            }
        }
    }

    @Test(
        "Marks stay with their base, composed where possible, and no more than four",
        arguments: [
            ("e\u{301}", "\u{E9}", 1), ("n\u{303}a", "\u{F1}a", 2), ("q\u{301}", "q\u{301}", 1),
            ("\u{301}x", "\u{25CC}\u{301}x", 2),
            ("a" + String(repeating: "\u{335}", count: 50), "a\u{335}\u{335}\u{335}\u{335}", 1),
            ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}", 2),
        ])
    func marks(text: String, expected: String, width: Int) {
        #expect(Array(shown(text).unicodeScalars) == Array(expected.unicodeScalars))
        #expect(TextWidth.of(text) == width)
    }

    @Test(
        "Joined pictures and flags become parts of a sure width",
        arguments: [
            ("👩‍💻", "👩💻", 4), ("👍🏽", "👍", 2), ("👩🏽‍💻!", "👩💻!", 5), ("🇩🇪", "DE", 2), ("☎\u{FE0F}", "☎", 1), ("🏽", "🏽", 2),
            ("葛\u{E0100}", "葛", 2), ("❤\u{FE0F}\u{200D}🔥", "❤🔥", 3), ("1\u{FE0F}\u{20E3}x", "1\u{20E3}x", 2),
            ("☎\u{FE0F}\u{FE0F}", "☎�", 2),
        ])
    func pictures(text: String, expected: String, width: Int) {
        #expect(shown(text) == expected)
        #expect(TextWidth.of(text) == width)
    }

    @Test(
        "Tabs go to the next stop",
        arguments: [("\tx", "    x"), ("ab\tx", "ab  x"), ("abcd\tx", "abcd    x"), ("漢\tx", "漢  x")])
    func tabs(text: String, expected: String) {
        #expect(shown(text) == expected)
    }

    @Test("No-break and ideographic spaces become blanks")
    func spaces() {
        #expect(shown("a\u{A0}b\u{3000}c") == "a b  c")
    }

    @Test(
        "Text is filled or cut to a width",
        arguments: [("ab", "ab  ", "  ab"), ("漢", "漢  ", "  漢"), ("abcde", "abc…", "abc…")])
    func padding(text: String, left: String, right: String) {
        #expect(TextWidth.padded(text, to: 4) == left)
        #expect(TextWidth.padded(text, to: 4, alignment: .right) == right)
    }
}
