import DeskCanvas

extension Model {
    /// Draws a form over the screen. Where it is taller than the screen, the focused field is in sight.
    func drawForm(_ form: Form, _ canvas: inout Canvas) {
        let body = Frame(size).body
        let width = min(size.width - 2, 76)
        let heights = form.fields.map { 1 + $0.height(in: max(2, body.height - 4 - form.fields.count * 2)) }
        let total = heights.reduce(0, +)
        let words = (form.problem ?? form.notice)?.wrapped(to: width - 4, form.problem == nil ? .dim : .bad) ?? []
        let rect = body.centered(Size(width: width, height: min(total + words.count + 3, body.height)))
        canvas.panel(rect, title: form.title)
        let inner = rect.inset(horizontal: 2, vertical: 1)
        let (upper, hints) = inner.splitBottom(1)
        let (fields, foot) = upper.splitBottom(min(words.count, max(0, upper.height - 2)))

        let top = heights.prefix(form.focus).reduce(0, +)
        let offset = max(0, min(top, max(top + heights[form.focus] - fields.height, 0)))
        canvas.within(fields) { canvas in
            var y = fields.y - offset
            for (index, field) in form.fields.enumerated() {
                let isFocused = index == form.focus
                canvas.draw(
                    field.label, at: Point(x: fields.x, y: y), style: isFocused ? .accent : .dim, maxWidth: fields.width
                )
                let place = Rect(x: fields.x, y: y + 1, width: fields.width, height: heights[index] - 1)
                field.draw(&canvas, in: place.intersection(fields), isFocused: isFocused)
                y += heights[index]
            }
        }
        canvas.draw(words, in: foot)
        canvas.drawRight(form.hints, in: hints, style: .dim)
    }
}

extension Form {
    fileprivate var hints: String {
        guard sent == nil else { return "Recording…" }
        let isLong = fields.contains { if case .lines = $0.content { true } else { false } }
        let enter = nextRequired == nil ? "Enter records" : "Enter goes on"
        return enter + " · Esc leaves" + (fields.count > 1 ? " · Tab next field" : "")
            + (isLong ? " · ^J new line" : "")
    }
}

extension FormField {
    func draw(_ canvas: inout Canvas, in rect: Rect, isFocused: Bool) {
        let style = isFocused ? Style.normal.underlined : Style.dim.underlined
        switch content {
        case .line(let field): field.draw(on: &canvas, in: rect, style: style, isFocused: isFocused)
        case .lines(var area):
            area.resize(to: rect.size)
            area.draw(on: &canvas, in: rect, style: style, isFocused: isFocused)
        case .choice(let options, let selected):
            for (index, option) in options.enumerated() where index < rect.height {
                let mark = index == selected ? "●" : "○"
                canvas.draw(
                    "\(mark) \(index + 1) \(option)", at: Point(x: rect.x, y: rect.y + index),
                    style: index == selected ? (isFocused ? .accent : .normal) : .dim, maxWidth: rect.width)
            }
        }
    }
}

extension Canvas {
    /// An empty box over the screen.
    mutating func panel(_ rect: Rect, title: String) {
        fill(rect, style: .normal)
        box(rect, title: title)
        cursor = nil
    }
}
