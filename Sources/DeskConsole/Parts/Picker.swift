import DeskCanvas

/// A list that is narrowed by what is typed, with one row to choose: the palette, the look-up of codes, the answers to a step.
struct Picker: Sendable {
    enum Outcome {
        case stays
        case isLeft
        /// The row that Enter was pressed on; it may be gone.
        case chose(Int)
    }

    var field: TextField
    var list = ListWindow()

    init(_ text: String = "") {
        field = TextField(text)
    }

    /// The words that were typed, in lower case.
    var words: [Substring] { field.text.lowercased().split(separator: " ") }

    /// Whether a row of this text has all the words.
    func fits(_ text: String) -> Bool {
        let text = text.lowercased()
        return words.allSatisfy { text.contains($0) }
    }

    /// - Parameters:
    ///   - count: the rows that fit now.
    ///   - height: the rows in sight.
    mutating func take(_ event: InputEvent, count: Int, height: Int) -> Outcome {
        switch event {
        case .key(.escape), .key(.ctrl("c")): return .isLeft
        case .key(.enter): return .chose(list.selection)
        case .key(.down), .key(.ctrl("n")): list.move(by: 1, count: count, height: height)
        case .key(.up), .key(.ctrl("p")): list.move(by: -1, count: count, height: height)
        case .key(.pageDown): list.movePages(1, count: count, height: height)
        case .key(.pageUp): list.movePages(-1, count: count, height: height)
        case .key(let key): if field.handle(key) { list = ListWindow() }
        case .paste(let paste):
            field.insert(paste.text)
            list = ListWindow()
        case .resize: break
        }
        return .stays
    }
}

extension Model {
    /// The rows that a picker shows at once.
    func pickerHeight(besides other: Int = 0) -> Int { max(1, min(18, Frame(size).body.height - 4 - other)) }

    /// Draws a picker over the screen and gives the place under its rows, `below` rows high, for more about the selected one.
    @discardableResult
    func drawPicker(
        _ picker: Picker, title: String, placeholder: String, rows lines: [StyledLine], below: Int = 0,
        _ canvas: inout Canvas
    ) -> Rect {
        let height = pickerHeight(besides: below)
        let rect = Frame(size).body.centered(Size(width: min(size.width - 2, 92), height: height + 4 + below))
        canvas.panel(rect, title: title)
        let inner = rect.inset(horizontal: 2, vertical: 1)
        let (head, rest) = inner.splitTop(1)
        picker.field.draw(on: &canvas, in: head, style: Style.normal.underlined, placeholder: placeholder)
        let (list, under) = rest.splitTop(height)
        let visible = picker.list.visible(count: lines.count, height: height)
        for index in visible {
            let row = list.row(index - visible.lowerBound)
            canvas.draw(lines[index], at: row.origin, maxWidth: row.width)
            if index == picker.list.selection { canvas.restyle(row) { _ in .selected } }
        }
        canvas.scrollMark(
            in: Rect(x: rect.maxX - 1, y: list.y, width: 1, height: list.height), offset: visible.lowerBound,
            count: lines.count)
        if lines.isEmpty { canvas.draw("Nothing fits.", at: list.origin, style: .dim, maxWidth: list.width) }
        return under
    }
}
