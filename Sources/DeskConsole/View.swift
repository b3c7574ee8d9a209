package import DeskCanvas
import DeskCore

extension Model {
    /// The smallest screen that the console can be used on.
    private static let smallest = Size(width: 40, height: 10)

    /// Draws the model.
    package func view() -> Canvas {
        var canvas = Canvas(size: size)
        guard size.width >= Self.smallest.width, size.height >= Self.smallest.height else {
            let words = "helpdesk needs 40 × 10 cells; this screen has \(size.width) × \(size.height). Make it larger."
            canvas.draw(words.wrapped(to: size.width), in: canvas.bounds)
            return canvas
        }
        let frame = Frame(size)
        drawBar(&canvas, in: frame.top)
        canvas.within(frame.body) { drawScreen(&$0) }
        drawStatus(&canvas, in: frame.status)
        drawKeys(&canvas, in: frame.keys)
        drawOverlay(&canvas)
        return canvas
    }

    private func drawScreen(_ canvas: inout Canvas) {
        switch top {
        case .queue: drawQueue(&canvas)
        case .ticket(let screen): drawTicket(screen, &canvas)
        case .newTicket(let screen): drawNewTicket(screen, &canvas)
        case .guide(let screen): drawGuide(screen, &canvas)
        case .walk(let screen): drawWalk(screen, &canvas)
        case .progress(let screen): drawProgress(screen, &canvas)
        }
    }

    private func drawOverlay(_ canvas: inout Canvas) {
        switch overlay {
        case nil: break
        case .help(let help): drawHelp(help, &canvas)
        case .palette(let palette): drawPalette(palette, &canvas)
        case .lookup(let lookup): drawLookup(lookup, &canvas)
        case .form(let form): drawForm(form, &canvas)
        case .choice(let choice): drawChoice(choice, &canvas)
        case .outline(let outline): drawOutline(outline, &canvas)
        case .answers(let answers): drawAnswers(answers, &canvas)
        }
    }

    // MARK: The lines that every screen has

    private func drawBar(_ canvas: inout Canvas, in rect: Rect) {
        canvas.fill(rect, style: .bar)
        let right: String = if case .guide(let guide) = top { guidePlace(guide) } else { me.name }
        let width = min(TextWidth.of(right) + 1, rect.width / 2)
        let (left, place) = rect.splitRight(width)
        canvas.draw(
            [StyledRun(" helpdesk ", Style(.accent, on: .bar, .bold)), StyledRun(" \(screenTitle)", .bar)],
            at: left.origin, maxWidth: left.width - 1)
        canvas.draw(right, at: place.origin, style: .bar, maxWidth: place.width)
    }

    private var screenTitle: String {
        switch top {
        case .queue(let screen):
            "\(screen.view.title) \(screen.rows.count)" + (screen.isNarrowed ? " · “\(screen.search?.text ?? "")”" : "")
        case .ticket(let screen): ticketTitle(screen.ticket)
        case .newTicket: "New ticket"
        case .guide(let screen): screen.page.guide.title
        case .walk(let screen):
            "\(desk.progress(of: screen.ticket).guide ?? "Walkthrough") · \(ticketTitle(screen.ticket))"
        case .progress(let screen): "Progress · \(screen.rows.count) in remediation"
        }
    }

    private func ticketTitle(_ number: TicketNumber) -> String {
        Ticket.id(number) + (desk.tickets[number]?.requester.map { " · \($0)" } ?? "")
    }

    private func drawStatus(_ canvas: inout Canvas, in rect: Rect) {
        if case .queue(let queue) = top, queue.isTyping, let field = queue.search {
            canvas.draw("/", at: rect.origin, style: .accent)
            field.draw(
                on: &canvas, in: rect.splitLeft(1).rest, placeholder: "words of number, user, code, app, state …")
            return
        }
        if case .guide(let guide) = top, guide.isTyping, let field = guide.search {
            canvas.draw("/", at: rect.origin, style: .accent)
            field.draw(on: &canvas, in: rect.splitLeft(1).rest, placeholder: "find in this guide")
            return
        }
        if let trouble, status == nil {
            canvas.draw(" \(trouble)", at: rect.origin, style: .bad, maxWidth: rect.width)
        } else if let status {
            let style: Style =
                switch status.kind {
                case .info: .dim
                case .good: .good
                case .bad: .bad
                }
            let mark = status.kind == .bad ? "! " : " "
            canvas.draw(mark + status.text.oneLine, at: rect.origin, style: style, maxWidth: rect.width)
        }
    }

    /// The keys that one needs most here, as many as there is room for.
    private func drawKeys(_ canvas: inout Canvas, in rect: Rect) {
        canvas.fill(rect, style: .bar)
        guard place != .newTicket else { return }
        var x = rect.x + 1
        for row in Actions.rows(in: place) where row.isInBar && disabledReason(row.action) == nil {
            let keys = row.keys.count > 3 ? "\(row.keys[0].shortName)…" : row.keys[0].shortName
            let width = TextWidth.of(keys) + 1 + TextWidth.of(row.title) + 2
            guard x + width <= rect.maxX else { break }
            x += canvas.draw(keys, at: Point(x: x, y: rect.y), style: Style(.key, on: .bar, .bold))
            x += canvas.draw(" \(row.title)  ", at: Point(x: x, y: rect.y), style: .bar)
        }
    }
}
