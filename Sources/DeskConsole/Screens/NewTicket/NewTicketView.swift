import DeskCanvas
import DeskCore

extension Model {
    func drawNewTicket(_ screen: NewTicketScreen, _ canvas: inout Canvas) {
        let body = Frame(size).body.inset(horizontal: 1)
        let notes = newTicketNotes(screen, width: body.width)
        // What is wrong comes first among the notes, and is whole before anything else is seen of them.
        let (upper, foot) = body.splitBottom(min(notes.count, max(1, body.height - 3)))
        canvas.draw(Array(notes.prefix(foot.height - 1)) + notes.suffix(1), in: foot)
        let fieldCount = NewTicketScreen.Field.allCases.count - 1
        if upper.height >= fieldCount + 4 {
            let (text, fields) = upper.splitBottom(fieldCount + 1)
            drawText(screen, &canvas, in: text)
            drawFields(screen, &canvas, in: fields)
        } else if screen.focus == .text {
            // A small screen shows one or the other.
            drawText(screen, &canvas, in: upper)
        } else {
            drawFields(screen, &canvas, in: upper)
        }
    }

    private func drawFields(_ screen: NewTicketScreen, _ canvas: inout Canvas, in rect: Rect) {
        let fields = Array(NewTicketScreen.Field.allCases.dropFirst())
        let focused = fields.firstIndex(of: screen.focus) ?? 0
        let first = max(0, min(focused - rect.height + 1, fields.count - rect.height))
        for (index, field) in fields[first...].prefix(rect.height).enumerated() {
            let row = rect.row(index)
            let isFocused = screen.focus == field
            canvas.draw(field.label, at: row.origin, style: isFocused ? .accent : .dim, maxWidth: 12)
            let place = row.splitLeft(13).rest
            screen.lines[field]?.draw(
                on: &canvas, in: place, style: isFocused ? Style.normal.underlined : .normal,
                placeholder: placeholder(field, screen), isFocused: isFocused)
            if field == .code, let hint = codeHint(screen) {
                let x = place.x + max(10, TextWidth.of(screen.lines[.code]?.text ?? "") + 2)
                canvas.draw(hint, at: Point(x: x, y: place.y), style: .dim, maxWidth: place.maxX - x)
            }
        }
    }

    private func placeholder(_ field: NewTicketScreen.Field, _ screen: NewTicketScreen) -> String {
        switch field {
        case .title: defaultTitle(screen)
        case .requester: "who is it? (may stay empty)"
        case .text, .code, .app, .correlation: ""
        }
    }

    private func drawText(_ screen: NewTicketScreen, _ canvas: inout Canvas, in rect: Rect) {
        let isFocused = screen.focus == .text
        let label = screen.isReading ? "Reading…" : "Paste or type what the user sent; Enter reads it"
        let (head, rest) = rect.splitTop(1)
        canvas.draw(label, at: head.origin, style: isFocused ? .accent : .dim, maxWidth: head.width)
        let (box, _) = rest.splitBottom(1)
        canvas.verticalLine(at: box.origin, height: box.height, style: isFocused ? .accent : .border)
        let place = box.splitLeft(2).rest
        var text = screen.text
        text.resize(to: place.size)
        text.draw(on: &canvas, in: place, isFocused: isFocused)
    }

    private func codeHint(_ screen: NewTicketScreen) -> String? {
        guard let code = screen.code else {
            return screen.lines[.code]?.isEmpty == false ? "Enter looks for these words" : nil
        }
        guard let entry = catalogue[code] else { return "a code that the catalogue does not know" }
        return [entry.name, entry.sentence].compactMap(\.self).joined(separator: ": ")
    }

    private func defaultTitle(_ screen: NewTicketScreen) -> String {
        guard let code = screen.code else { return "made from code and app" }
        return OpenTicket.defaultTitle(code: code, app: screen.lines[.app]?.text)
    }

    /// What else was read, what was masked, what is wrong.
    private func newTicketNotes(_ screen: NewTicketScreen, width: Int) -> [StyledLine] {
        var lines: [StyledLine] = []
        if newTicketDraft != nil {
            lines += "You were typing another ticket; ^R brings it back.".wrapped(to: width, .accent)
        }
        if let problem = screen.problem { lines += problem.wrapped(to: width, .bad) }
        if let read = screen.read {
            if read.masked > 0 {
                let (what, which) =
                    read.masked == 1 ? ("One secret was", "it") : ("\(read.masked) secrets were", "them")
                lines += "\(what) masked: tell the user never to send any, and to change \(which).".wrapped(
                    to: width, .warning)
            }
            let others = read.codes.filter { $0 != screen.code }
            if !others.isEmpty {
                let key = screen.focus != .text ? " (^N takes the next one)" : ""
                lines += "Also read: \(others.map(codeText).joined(separator: ", "))\(key)".wrapped(to: width, .dim)
            }
            let facts = [
                read.traceID.map { "trace \($0)" }, read.occurredAt.map { "at \(desk.policy.calendar.zone.words($0))" },
                read.resourceID.map { "resource \($0)" },
            ].compactMap(\.self)
            if !facts.isEmpty { lines += facts.joined(separator: " · ").wrapped(to: width, .dim) }
        }
        lines.append([
            StyledRun(
                screen.focus == .text
                    ? "Enter reads · Tab fields · ^J new line · Esc leaves"
                    : "Enter makes the ticket · Tab next field · Esc leaves", .dim)
        ])
        return lines
    }
}
