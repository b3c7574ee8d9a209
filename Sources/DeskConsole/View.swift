package import DeskCanvas
import DeskCore

extension Model {
    /// How many lines a sentence may take from the screen.
    private static let longestStatus = 4
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
        case .room(let screen): drawRoom(screen, &canvas)
        case .tickets(let screen): drawTickets(screen, &canvas)
        case .trends(let screen): drawTrends(screen, &canvas)
        case .funnel(let screen): drawFunnel(screen, &canvas)
        case .changes(let screen): drawChanges(screen, &canvas)
        case .incident(let screen): drawIncident(screen, &canvas)
        case .requester(let screen): drawRequester(screen, &canvas)
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
        case .way(let way): drawWay(way, &canvas)
        case .copy(let choice): drawCopy(choice, &canvas)
        case .map(let map): drawMap(map, &canvas)
        case .guides(let guides): drawGuides(guides, &canvas)
        case .items(let items): drawItems(items, &canvas)
        case .many(let many): drawMany(many, &canvas)
        case .link(let link): drawLink(link, &canvas)
        case .outbreaks(let outbreaks): drawOutbreaks(outbreaks, &canvas)
        }
    }

    // MARK: The lines that every screen has

    private func drawBar(_ canvas: inout Canvas, in rect: Rect) {
        canvas.fill(rect, style: .bar)
        let right: String = if case .guide(let guide) = top { guidePlace(guide) } else { who }
        let width = min(TextWidth.of(right) + 1, rect.width / 2)
        let (left, place) = rect.splitRight(width)
        canvas.draw(
            [StyledRun(" helpdesk ", Style(.accent, on: .bar, .bold)), StyledRun(" \(screenTitle)", .bar)],
            at: left.origin, maxWidth: left.width - 1)
        canvas.draw(right, at: place.origin, style: .bar, maxWidth: place.width)
    }

    /// The agent's name, and where the desk sets roles, the role.
    private var who: String {
        me.name + (me.access.words.map { " (\($0))" } ?? "")
    }

    private var screenTitle: String {
        switch top {
        case .queue:
            "\(queue.view.name) \(queue.rows.count)" + (queue.orderWords.map { " · sorted by \($0)" } ?? "")
                + (queue.isNarrowed ? " · “\(queue.search?.text ?? "")”" : "") + queue.markWords
        case .ticket(let screen): ticketTitle(screen.ticket)
        case .newTicket: "New ticket"
        case .guide(let screen): screen.page.guide.title
        case .walk(let screen):
            "\(walkTitle(screen.ticket)) · \(ticketTitle(screen.ticket))"
        case .changes(let screen): "What changed · \(ticketTitle(screen.ticket))"
        case .incident(let screen): "Incident \(Ticket.id(screen.incident))"
        case .requester(let screen):
            "\(screen.card.requester) · \(Self.count(screen.card.entries.map(\.ticket.number))), "
                + "\(screen.card.unsettledCount) unsettled"
        case .room: "Control room"
        case .tickets(let screen): "\(screen.title) · \(screen.numbers.count)"
        case .trends(let screen): screen.period == .day ? "Trends · thirty days" : "Trends · half a year, by week"
        case .funnel(let screen):
            "Funnel of \(screen.funnel.guide)" + (screen.words.isEmpty ? "" : " · \(screen.words)")
        }
    }

    /// What is walked; where it is a general guide, also for which code.
    private func walkTitle(_ number: TicketNumber) -> String {
        let title = trailWords(number)
        guard let walkthrough = desk.walkthrough(of: number), let code = walkthrough.code,
            desk.routes[walkthrough.revision]?.codes.isEmpty == true
        else { return title }
        return "AADSTS\(code), general guide: \(title)"
    }

    private func ticketTitle(_ number: TicketNumber) -> String {
        Ticket.id(number) + (desk.tickets[number]?.requester.map { " · \($0)" } ?? "")
    }

    private func drawStatus(_ canvas: inout Canvas, in rect: Rect) {
        if place == .queue, let search = queue.search, search.isTyping {
            return drawSearch(search, &canvas, in: rect)
        }
        if case .guide(let guide) = top, drawGuideStatus(guide, &canvas, in: rect) { return }
        if let status {
            let style: Style =
                switch status.kind {
                case .info: .dim
                case .good: .good
                case .bad: .bad
                }
            draw((status.kind == .bad ? "! " : " ") + status.text.oneLine, style, &canvas, upFrom: rect)
        } else if let trouble = trouble ?? me.access.trouble {
            draw(" \(trouble)", .bad, &canvas, upFrom: rect)
        }
    }

    /// Draws a sentence in the status line, and in the lines above it where it is longer: none is ever cut.
    private func draw(_ sentence: String, _ style: Style, _ canvas: inout Canvas, upFrom rect: Rect) {
        let lines = sentence.wrapped(to: rect.width)
        let top = max(1, rect.y - min(lines.count, Self.longestStatus) + 1)
        let place = Rect(x: rect.x, y: top, width: rect.width, height: rect.maxY - top)
        if lines.count > 1 { canvas.fill(place, style: .normal) }
        canvas.draw(sentence.wrapped(to: rect.width, style), in: place)
    }

    /// The keys that one needs most here, as many as there is room for.
    private func drawKeys(_ canvas: inout Canvas, in rect: Rect) {
        canvas.fill(rect, style: .bar)
        guard place != .newTicket, overlay == nil else { return }
        if place == .queue, let search = queue.search, search.isTyping {
            return drawSearchHint(search, &canvas, in: rect)
        }
        let rows = Actions.rows(in: place).filter {
            $0.isInBar && isTimely($0.action) && disabledReason($0.action) == nil
        }
        let help = rows.filter { $0.action == .help }
        let others = rows.filter { $0.action != .help }
        // The help always has its room.
        var room = rect.width - 1 - help.reduce(0) { $0 + barWidth($1) }
        var shown: Set<Action> = []
        for row in others.filter({ !$0.isSpare }) + others.filter(\.isSpare) where barWidth(row) <= room {
            room -= barWidth(row)
            shown.insert(row.action)
        }
        var x = rect.x + 1
        for row in others.filter({ shown.contains($0.action) }) + help {
            x += drawKey(row, &canvas, at: Point(x: x, y: rect.y))
        }
    }

    private func barKeys(_ row: ActionRow) -> String {
        row.keys.count > 3 ? "\(row.keys[0].shortName)…" : row.keys[0].shortName
    }

    private func barWidth(_ row: ActionRow) -> Int {
        TextWidth.of(barKeys(row)) + TextWidth.of(row.title) + 3
    }

    private func drawKey(_ row: ActionRow, _ canvas: inout Canvas, at point: Point) -> Int {
        let used = canvas.draw(barKeys(row), at: point, style: Style(.key, on: .bar))
        return used + canvas.draw(" \(row.title)  ", at: Point(x: point.x + used, y: point.y), style: .bar)
    }
}
