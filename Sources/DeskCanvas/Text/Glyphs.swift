import CUTF8Proc

/// Text from anywhere as glyphs that are safe to draw and whose widths hold on every terminal.
///
/// - Controls, ESC, bidirectional controls, zero-width and other ignorable characters, unassigned and private ones show as one
///   visible cell: C0 controls as their picture (`␛`), all others as `�`. In ASCII these become `^` and `?`.
/// - Tabs go to the next multiple of `tabWidth` columns, counted from the start of the text. Lines are the caller's business: a
///   line feed shows as `␊`.
/// - A base and its marks are composed where Unicode has one character for both; at most four marks stay.
/// - Pictures that are glued by joiners are drawn side by side and without skin tones, and a flag as its two letters: terminals
///   disagree about their width as a whole, but not about that of the parts.
package struct Glyphs: Sequence, IteratorProtocol {
    /// Distance of tab stops, in cells.
    package static let tabWidth = 4

    private var scalars: String.UnicodeScalarView.Iterator
    private var upcoming: Unicode.Scalar?
    private var column = 0
    private var blanksDue = 0
    /// The last character with a width of its own, if it is a picture that a joiner or a skin tone may follow.
    private var adorned: Unicode.Scalar?

    package init(_ text: String) {
        scalars = text.unicodeScalars.makeIterator()
        upcoming = scalars.next()
    }

    package mutating func next() -> Glyph? {
        guard let glyph = blanksDue > 0 ? dueBlank() : nextGlyph() else { return nil }
        column += glyph.width
        return glyph
    }

    private mutating func dueBlank() -> Glyph {
        blanksDue -= 1
        return .blank
    }

    private mutating func nextGlyph() -> Glyph? {
        while let scalar = upcoming {
            upcoming = scalars.next()
            if let glyph = glyph(for: scalar) { return glyph }
        }
        return nil
    }

    /// The glyph that begins with `scalar`, or nil where it adds nothing of its own.
    private mutating func glyph(for scalar: Unicode.Scalar) -> Glyph? {
        let before = adorned
        adorned = nil
        switch ScalarKind(scalar) {
        case .visible(let width):
            // Nothing of ASCII changes what stands before it.
            guard let upcoming, !upcoming.isASCII else { return Glyph(scalar, width: width) }
            // Joiners, selectors and tones all lie behind the letters of most scripts, and asking for properties takes long.
            if upcoming.value >= 0x200D, scalar.properties.isEmoji || scalar.properties.isIdeographic {
                adorned = scalar
                skipVariationSelector()
            }
            return takingMarks(Glyph(scalar, width: width))
        case .mark:
            return takingMarks(Glyph("\u{25CC}", width: 1), first: scalar)
        case .blank(let width):
            blanksDue = width - 1
            return .blank
        case .tab:
            blanksDue = Self.tabWidth - column % Self.tabWidth - 1
            return .blank
        case .flagLetter(let letter):
            return Glyph(letter, width: 1)
        case .variationSelector:
            return .replacement
        case .joiner:
            guard let before, before.properties.isEmoji, let upcoming, upcoming.properties.isEmoji, !upcoming.isASCII
            else {
                return .replacement
            }
            return nil
        case .skinTone:
            guard let before, before.properties.isEmojiModifierBase else { return Glyph(scalar, width: 2) }
            // The tone vanishes, but a joiner may still follow.
            adorned = before
            return nil
        case .hidden(let picture):
            return Glyph(picture, width: 1)
        }
    }

    /// Which look of a picture is chosen does not show, since it would change the width on some terminals only.
    private mutating func skipVariationSelector() {
        guard let selector = upcoming, ScalarKind(selector) == .variationSelector else { return }
        upcoming = scalars.next()
    }

    private mutating func takingMarks(_ base: Glyph, first: Unicode.Scalar? = nil) -> Glyph {
        var glyph = base
        if let first { glyph.add(mark: first) }
        while let mark = upcoming, !mark.isASCII, ScalarKind(mark) == .mark {
            glyph.add(mark: mark)
            upcoming = scalars.next()
        }
        return glyph.hasMarks ? glyph.composed() : glyph
    }
}

extension Glyph {
    /// The glyph in normal form C: one character where Unicode has one for the base with its marks.
    fileprivate func composed() -> Glyph {
        let parts = [base] + marks
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: parts.count) { buffer in
            for (index, part) in parts.enumerated() { buffer[index] = Int32(bitPattern: part.value) }
            let options = UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue
            let count = utf8proc_normalize_utf32(buffer.baseAddress, parts.count, utf8proc_option_t(options))
            let composed = buffer.prefix(max(0, count)).compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
            guard let base = composed.first, composed.count < parts.count, case .visible(let width) = ScalarKind(base)
            else { return self }
            var glyph = Glyph(base, width: width)
            for mark in composed.dropFirst() { glyph.add(mark: mark) }
            return glyph
        }
    }
}
