import CUTF8Proc

extension Canvas {
    /// Makes the canvas drawable where the terminal knows ASCII only: every cell keeps its width.
    package mutating func reduceToASCII() {
        for index in cells.indices {
            let glyph = cells[index].glyph
            guard !glyph.base.isASCII || glyph.hasMarks else { continue }
            let standIn = Glyph(glyph.asciiStandIn, width: 1)
            setGlyph(standIn, at: index)
            if glyph.width == 2 { setGlyph(standIn, at: index + 1) }
        }
    }
}

extension Glyph {
    /// The ASCII character that says nearest the same; `?` where none does.
    package var asciiStandIn: Unicode.Scalar {
        if base.isASCII { return base }
        if let known = Self.standIns[base] { return known }
        if 0x2400...0x2421 ~= base.value { return "^" }
        return width == 1 ? letterWithoutMarks ?? "?" : "?"
    }

    /// `e` for `é`: the first character of the canonical decomposition, if it is ASCII.
    private var letterWithoutMarks: Unicode.Scalar? {
        let room = 8
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: room) { buffer in
            var boundary: Int32 = 0
            let count = utf8proc_decompose_char(
                Int32(bitPattern: base.value), buffer.baseAddress, room, utf8proc_option_t(UTF8PROC_DECOMPOSE.rawValue),
                &boundary)
            guard count > 0, let first = Unicode.Scalar(UInt32(bitPattern: buffer[0])), first.isASCII else {
                return nil
            }
            return first
        }
    }

    /// What our own views draw with, and the typography that pages and mails use most.
    private static let standIns: [Unicode.Scalar: Unicode.Scalar] = [
        "─": "-", "━": "-", "═": "-", "│": "|", "┃": "#", "║": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+",
        "┤": "+", "┬": "+", "┴": "+", "┼": "+", "╭": "+", "╮": "+", "╰": "+", "╯": "+", "█": "#", "▓": "#", "▒": ":",
        "░": ".", "▌": "|", "▐": "|", "▎": "|", "▏": "|", "▕": "|", "▀": "\"", "▄": "_", "■": "#", "□": ".", "☑": "x",
        "☐": "o", "°": "^", "▪": "*", "▁": "_", "▂": "_", "▃": "_", "▅": "=", "▆": "=", "▇": "#",
        "…": "~", "•": "*", "●": "*", "◦": "o", "○": "o", "◉": "@", "◌": "o", "·": ".", "◆": "*", "◇": "o", "★": "*",
        "☆": "*", "←": "<", "→": ">", "↑": "^", "↓": "v", "↳": ">", "↵": "<", "⇒": ">", "▶": ">", "▸": ">", "►": ">",
        "◀": "<", "◂": "<", "▲": "^", "▴": "^", "▼": "v", "▾": "v", "❯": ">", "❮": "<", "›": ">", "‹": "<", "»": ">",
        "«": "<", "✓": "v", "✔": "v", "✗": "x", "✘": "x", "✕": "x", "×": "x", "⚠": "!", "≠": "#", "⏎": "<", "–": "-",
        "—": "-",
        "‐": "-", "‑": "-", "‒": "-", "−": "-", "‘": "'", "’": "'", "‚": ",", "“": "\"", "”": "\"", "„": "\"",
        "ß": "s", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ı": "i", "æ": "a", "Æ": "A", "œ": "o", "Œ": "O",
    ]
}
