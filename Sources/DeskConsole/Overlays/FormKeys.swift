import DeskCanvas
import DeskCore

extension Model {
    mutating func takeInForm(_ event: InputEvent) -> [Effect] {
        guard var form = overlay?.form else { return [] }
        switch event {
        case .paste(let paste):
            form.fields[form.focus].insert(paste.text)
            form.fields[form.focus].mask()
        case .key(.escape):
            return leave(form)
        case .key(.enter):
            return submit(form)
        case .key(let key):
            if form.fields[form.focus].handle(key) {
                form.problem = nil
            } else {
                switch key {
                case .tab, .down: form.focus((form.focus + 1) % form.fields.count)
                case .backTab, .up: form.focus((form.focus + form.fields.count - 1) % form.fields.count)
                case .ctrl("c"): return leave(form)
                default: break
                }
            }
        case .resize:
            break
        }
        overlay?.form = form
        return []
    }

    private mutating func leave(_ form: Form) -> [Effect] {
        overlay = nil
        if let draft = form.draft {
            keepDraft(draft)
            say("Left, and kept: the same key brings back what you typed.")
        }
        return []
    }

    private mutating func submit(_ form: Form) -> [Effect] {
        // Enter goes on to the next empty line first, so that a form is filled in from top to bottom.
        if form.focus < form.fields.count - 1, case .line(let next) = form.fields[form.focus + 1].content,
            next.text.isEmpty,
            form.fields[form.focus + 1].label == "Reason" || form.fields[form.focus + 1].label == "Cause"
        {
            var form = form
            form.focus(form.focus + 1)
            overlay?.form = form
            return []
        }
        var form = form
        form.focus(form.focus)
        switch attempt(from: form) {
        case .success(let effects):
            form.isSent = true
            form.problem = nil
            overlay?.form = form
            return effects
        case .failure(let problem):
            form.problem = problem.sentence
            overlay?.form = form
            return [.bell]
        }
    }

    func drawForm(_ form: Form, _ canvas: inout Canvas) {
        let width = min(size.width - 2, 76)
        let room = max(2, Frame(size).body.height - 4 - form.fields.count * 2)
        let heights = form.fields.map { $0.height(in: room) }
        let problem = form.problem?.wrapped(to: width - 4, .bad) ?? form.notice?.wrapped(to: width - 4, .dim) ?? []
        let height = heights.reduce(0) { $0 + $1 + 1 } + problem.count + 3
        let rect = Frame(size).body.centered(Size(width: width, height: min(height, Frame(size).body.height)))
        canvas.panel(rect, title: form.title)
        let inner = rect.inset(horizontal: 2, vertical: 1)
        var y = inner.y
        for (index, field) in form.fields.enumerated() {
            let isFocused = index == form.focus
            canvas.draw(
                field.label, at: Point(x: inner.x, y: y), style: isFocused ? .accent : .dim, maxWidth: inner.width)
            let place = Rect(x: inner.x, y: y + 1, width: inner.width, height: heights[index]).intersection(inner)
            field.draw(&canvas, in: place, isFocused: isFocused)
            y += 1 + heights[index]
        }
        canvas.draw(problem, in: Rect(x: inner.x, y: y, width: inner.width, height: problem.count).intersection(inner))
        let isLong = form.fields.contains { if case .lines = $0.content { true } else { false } }
        let hints =
            "Enter records · Esc leaves" + (form.fields.count > 1 ? " · Tab next field" : "")
            + (isLong ? " · ^J new line" : "")
        canvas.drawRight(hints, in: Rect(x: inner.x, y: rect.maxY - 2, width: inner.width, height: 1), style: .dim)
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
