import CUTF8Proc

/// What a single character of foreign text does to the columns of a terminal.
///
/// The widths are those that utf8proc and the C library agree on, because ncurses and most terminals count by the latter. Where
/// they differ as a rule, the C library is followed: spacing marks (Mc) take a cell of their own, the vowels and finals
/// of decomposed Hangul take none.
enum ScalarKind: Equatable {
    /// Takes so many cells, 1 or 2.
    case visible(width: Int)
    /// Sits on the character before it.
    case mark
    /// White space of so many cells.
    case blank(width: Int)
    case tab
    /// One half of a flag; shown as its letter, since terminals disagree about flags.
    case flagLetter(Unicode.Scalar)
    /// Chooses a look of the character before it.
    case variationSelector
    /// U+200D, which glues pictures to one another.
    case joiner
    /// Colours the picture before it.
    case skinTone
    /// Invisible, unassigned, or steering the terminal: shown as this character instead.
    case hidden(Unicode.Scalar)

    init(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        switch value {
        // Latin letters, and what our own views draw with: dots, lines, blocks.
        case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x2020...0x2027, 0x2500...0x259F: self = .visible(width: 1)
        case 0x09: self = .tab
        case 0x00...0x1F: self = .hidden(Self.controlPicture(value))
        case 0x7F: self = .hidden("\u{2421}")
        case 0x200D: self = .joiner
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .variationSelector
        case 0x1F1E6...0x1F1FF: self = .flagLetter(Self.letter(value - 0x1F1E6))
        case 0x1F3FB...0x1F3FF: self = .skinTone
        case 0x1161...0x11FF, 0xD7B0...0xD7FB: self = .mark
        default: self.init(category: scalar)
        }
    }

    private init(category scalar: Unicode.Scalar) {
        let codepoint = Int32(bitPattern: scalar.value)
        guard !scalar.properties.isDefaultIgnorableCodePoint else {
            self = .hidden("\u{FFFD}")
            return
        }
        switch utf8proc_category(codepoint) {
        case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_ME: self = .mark
        case UTF8PROC_CATEGORY_MC: self = .visible(width: 1)
        case UTF8PROC_CATEGORY_ZS: self = .blank(width: max(1, Int(utf8proc_charwidth(codepoint))))
        case UTF8PROC_CATEGORY_CC, UTF8PROC_CATEGORY_CF, UTF8PROC_CATEGORY_CS, UTF8PROC_CATEGORY_CO,
            UTF8PROC_CATEGORY_CN, UTF8PROC_CATEGORY_ZL, UTF8PROC_CATEGORY_ZP:
            self = .hidden("\u{FFFD}")
        default:
            let width = Int(utf8proc_charwidth(codepoint))
            self = width > 0 ? .visible(width: min(2, width)) : .hidden("\u{FFFD}")
        }
    }

    /// `␛` for ESC and so on: the block U+2400 holds a picture of every C0 control.
    private static func controlPicture(_ value: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    }

    /// `A` for 0 to `Z` for 25.
    private static func letter(_ index: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(0x41 + index) ?? "?"
    }
}
