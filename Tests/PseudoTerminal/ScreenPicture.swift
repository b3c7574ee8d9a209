/// The screen of a terminal as an SVG file that needs nothing else, for documents.
///
/// Every word is placed by itself, so that columns stand straight in whatever monospaced font the reader has.
package struct ScreenPicture {
    private let emulator: TerminalEmulator
    private let title: String

    /// In units of the picture. A cell is as wide as a character of most monospaced fonts at this size, and no higher than the lines
    /// that are drawn with characters reach.
    private static let cellWidth = 12
    private static let cellHeight = 23
    private static let fontSize = 20
    private static let baseline = 17
    private static let margin = 20

    /// - Parameter title: says what is seen to who cannot see it.
    package init(of terminal: PseudoTerminal, title: String) {
        emulator = terminal.emulator
        self.title = title
    }

    package var svg: String {
        let (columns, rows) = emulator.size
        let width = columns * Self.cellWidth + 2 * Self.margin
        let height = rows * Self.cellHeight + 2 * Self.margin
        let cells = (0..<rows).map { self.cells(inRow: $0, columns: columns) }
        let grounds = cells.indices.map { self.grounds(in: cells[$0], row: $0) }.joined()
        let words = cells.indices.map { self.words(in: cells[$0], row: $0) }.joined()
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" role="img">
            <title>\(title.escaped)</title>
            <rect width="\(width)" height="\(height)" rx="12" fill="\(PaletteColor.ground)"/>
            <g transform="translate(\(Self.margin) \(Self.margin))">
            \(grounds)<g font-family="'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace" \
            font-size="\(Self.fontSize)">
            \(words)</g>
            </g>
            </svg>

            """
    }

    /// The right half of a wide character looks as the left one does, whatever the emulator says of it.
    private func cells(inRow row: Int, columns: Int) -> [EmulatedCell] {
        var cells = (0..<columns).map { emulator.cell(column: $0, row: row) }
        for column in cells.indices.dropFirst() where cells[column].isRightHalf {
            cells[column] = cells[column - 1]
            cells[column].text = ""
        }
        return cells
    }

    // MARK: Behind the text

    private func grounds(in cells: [EmulatedCell], row: Int) -> String {
        runs(in: cells) { $0.ground == $1.ground }.map { run in
            guard let ground = cells[run.lowerBound].ground else { return "" }
            let width = run.count * Self.cellWidth
            return """
                <rect x="\(run.lowerBound * Self.cellWidth)" y="\(row * Self.cellHeight)" width="\(width)" \
                height="\(Self.cellHeight)" fill="\(ground)"/>

                """
        }.joined()
    }

    // MARK: Text

    private func words(in cells: [EmulatedCell], row: Int) -> String {
        runs(in: cells) { $0.isSameWord(as: $1) }.map { run in
            let first = cells[run.lowerBound]
            guard !first.isBlank else { return "" }
            let text = cells[run].map(\.text).joined()
            var attributes = """
                x="\(run.lowerBound * Self.cellWidth)" y="\(row * Self.cellHeight + Self.baseline)" fill="\(first.ink)"
                """
            if run.count > 1 { attributes += " textLength=\"\(run.count * Self.cellWidth)\"" }
            if first.isBold { attributes += " font-weight=\"bold\"" }
            if first.isUnderlined { attributes += " text-decoration=\"underline\"" }
            return "<text \(attributes)>\(text.escaped)</text>\n"
        }.joined()
    }

    /// The columns of neighbours that belong together.
    private func runs(
        in cells: [EmulatedCell], _ belongTogether: (EmulatedCell, EmulatedCell) -> Bool
    ) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for column in cells.indices {
            if let run = runs.last, belongTogether(cells[run.upperBound - 1], cells[column]) {
                runs[runs.count - 1] = run.lowerBound..<(column + 1)
            } else {
                runs.append(column..<(column + 1))
            }
        }
        return runs
    }
}

extension EmulatedCell {
    fileprivate var isBlank: Bool { text == " " }

    fileprivate var isRightHalf: Bool { text.isEmpty }

    /// Nil for the terminal's own.
    fileprivate var ground: String? {
        let color = isReversed ? foreground : background
        return color.map(PaletteColor.hex) ?? (isReversed ? PaletteColor.text : nil)
    }

    fileprivate var ink: String {
        let color = isReversed ? background : foreground
        return color.map(PaletteColor.hex) ?? (isReversed ? PaletteColor.ground : PaletteColor.text)
    }

    /// Whether both are drawn as one piece of text, this one on the left. Writing that a monospaced font may lack is kept apart from
    /// what it has, so that only the former can be out of place.
    fileprivate func isSameWord(as next: EmulatedCell) -> Bool {
        if next.isRightHalf { return true }
        return isBlank == next.isBlank && isPlain == next.isPlain && ink == next.ink && isBold == next.isBold
            && isUnderlined == next.isUnderlined
    }

    private var isPlain: Bool {
        !isRightHalf && text.unicodeScalars.allSatisfy { $0.value < 0x0250 }
    }
}

extension String {
    /// For the inside of an element.
    fileprivate var escaped: String {
        reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.append(character)
            }
        }
    }
}
