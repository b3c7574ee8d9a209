import CNcurses
import DeskCanvas
import Glibc
import Testing

extension TerminalSuite {
    @Suite("Widths")
    struct Widths {
        /// Where our table and the C library of Debian 12 differ, and why that does no harm: the terminal room shows such a character
        /// as replacements of our width.
        private static let exceptions: [ClosedRange<UInt32>] = [
            // Circled numbers and hexagrams, which East Asian fonts draw wide.
            0x3248...0x324F, 0x4DC0...0x4DFF,
            // Spacing marks of East Asian scripts.
            0x302E...0x302F, 0x16FF0...0x16FF1,
        ]

        @Test("Every character that shows as itself has the width that the C library counts, or is a known exception")
        func againstTheCLibrary() throws {
            try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil)
            var unknown = 0
            for value in UInt32(0x20)...0x10FFFF {
                guard let scalar = Unicode.Scalar(value) else { continue }
                var glyphs = Glyphs(String(scalar))
                guard let glyph = glyphs.next(), glyph.base == scalar else { continue }
                let counted = Int(wcwidth(wchar_t(value)))
                if counted < 0 {
                    // Newer than the C library.
                    unknown += 1
                } else if !Self.exceptions.contains(where: { $0.contains(value) }) {
                    #expect(counted == glyph.width, "U+\(String(value, radix: 16))")
                }
            }
            #expect(unknown < 5000)
        }

        @Test("A mark takes no cell in the C library either")
        func marks() throws {
            try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil)
            for value in UInt32(0x300)...0x1FFFF {
                guard let scalar = Unicode.Scalar(value) else { continue }
                var glyphs = Glyphs("q" + String(scalar))
                guard let glyph = glyphs.next(), glyph.marks == [scalar] else { continue }
                #expect(wcwidth(wchar_t(value)) <= 0, "U+\(String(value, radix: 16))")
            }
        }
    }
}
