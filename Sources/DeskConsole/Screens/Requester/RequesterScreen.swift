import DeskCanvas
import DeskCore

/// The card of a user: what is known from all tickets, one of which can be opened.
struct RequesterScreen: Sendable {
    var card: RequesterCard
    var list = ListWindow()

    var selected: TicketNumber? {
        card.entries.indices.contains(list.selection) ? card.entries[list.selection].ticket.number : nil
    }
}

extension Model {
    /// Shows the card of a ticket's user.
    mutating func showRequester(of number: TicketNumber) -> [Effect] {
        guard let requester = desk.row(of: number)?.requester, let card = RequesterCard(of: requester, in: desk) else {
            return [.bell]
        }
        var screen = RequesterScreen(card: card)
        let place = card.entries.firstIndex { $0.ticket.number == number } ?? 0
        screen.list.select(place, count: card.entries.count, height: 1)
        push(.requester(screen))
        return []
    }

    /// Makes open cards anew; nil: perhaps everything changed.
    mutating func refreshCards(_ touched: Set<TicketNumber>?) {
        for index in screens.indices {
            guard case .requester(var screen) = screens[index],
                touched.map({ touched in screen.card.entries.contains { touched.contains($0.ticket.number) } }) ?? true,
                let card = RequesterCard(of: screen.card.requester, in: desk)
            else { continue }
            let selected = screen.selected
            screen.card = card
            let place = card.entries.firstIndex { $0.ticket.number == selected } ?? screen.list.selection
            screen.list.select(place, count: card.entries.count, height: requesterLayout(screen).list.height)
            screens[index] = .requester(screen)
        }
    }

    mutating func actInRequester(_ action: Action) -> [Effect]? {
        guard var screen = top.requester else { return nil }
        if action == .open {
            guard let number = screen.selected else { return [.bell] }
            push(.ticket(TicketScreen(ticket: number)))
            return []
        }
        let height = max(1, requesterLayout(screen).list.height)
        guard screen.list.move(action, count: screen.card.entries.count, height: height) else { return nil }
        top.requester = screen
        return []
    }

    private func requesterLayout(_ screen: RequesterScreen) -> (about: Rect, list: Rect, walks: Rect) {
        let body = Frame(size).body.inset(horizontal: 1)
        let (about, rest) = body.splitTop(min(aboutLines(screen.card, width: body.width).count + 1, body.height / 2))
        let (list, walks) = rest.splitBottom(min(8, rest.height / 2))
        return (about, list, walks)
    }

    func drawRequester(_ screen: RequesterScreen, _ canvas: inout Canvas) {
        let layout = requesterLayout(screen)
        canvas.draw(aboutLines(screen.card, width: layout.about.width), in: layout.about)
        let entries = screen.card.entries
        let visible = screen.list.visible(count: entries.count, height: layout.list.height)
        for index in visible {
            let row = layout.list.row(index - visible.lowerBound)
            canvas.draw(line(entries[index].ticket), at: row.origin, maxWidth: row.width)
            if index == screen.list.selection { canvas.restyle(row) { _ in .selected } }
        }
        canvas.scrollMark(
            in: Rect(x: layout.list.maxX, y: layout.list.y, width: 1, height: layout.list.height),
            offset: visible.lowerBound, count: entries.count)
        guard entries.indices.contains(screen.list.selection) else { return }
        canvas.draw(walkLines(entries[screen.list.selection], width: layout.walks.width), in: layout.walks)
    }

    private func aboutLines(_ card: RequesterCard, width: Int) -> [StyledLine] {
        func field(_ name: String, _ text: String, _ style: Style = .normal) -> [StyledLine] {
            text.oneLine.wrapped(to: width, style, mark: StyledRun(TextWidth.padded(name, to: 10), .dim))
        }
        func counted(_ names: [(String, Int)]) -> String {
            names.isEmpty ? "none yet" : names.map { $1 > 1 ? "\($0) \($1)×" : $0 }.joined(separator: ", ")
        }
        return (desk.policy.requesters.words(about: card.requester).map { field("Record", $0) } ?? [])
            + field("Verified", verification(card), isVerified(card) ? .good : .normal)
            + field("Methods", counted(card.methods.map { ($0.method.words, $0.count) }))
            + field("Causes", counted(card.causes.map { ($0.cause, $0.count) }))
    }

    private func isVerified(_ card: RequesterCard) -> Bool {
        card.checks.first?.identity.isValid(
            for: me, requester: card.requester, at: now, lasting: desk.policy.durations.identityCheck) ?? false
    }

    /// Who verified the user last, how and when, and whether that still counts.
    private func verification(_ card: RequesterCard) -> String {
        guard let check = card.checks.first else { return "never on this desk" }
        let reference = check.identity.reference.map { " (\($0))" } ?? ""
        return "\(check.identity.method.words)\(reference), by \(check.identity.by) \(ago(check.identity.at)) on "
            + Ticket.id(check.ticket) + standing(of: check.identity, card)
    }

    private func standing(of identity: IdentityCheck, _ card: RequesterCard) -> String {
        if isVerified(card) { return "" }
        let isOfOther = identity.isValid(
            for: Actor(identity.by), requester: card.requester, at: now,
            lasting: desk.policy.durations.identityCheck)
        return isOfOther ? "; counts for \(identity.by) alone" : "; counts no longer"
    }

    private func line(_ row: TicketRow) -> StyledLine {
        let isOver = !row.state.isUnsettled
        return [
            StyledRun(TextWidth.padded(row.id, to: 9), isOver ? .dim : .accent),
            StyledRun(TextWidth.padded(row.state.shortWords, to: 10), row.state.style),
            StyledRun(TextWidth.padded(age(row.createdAt), to: 4, alignment: .right) + "  ", .dim),
            StyledRun(TextWidth.padded(row.assignee ?? "", to: 9), row.assignee == me.name ? .accent : .dim),
            StyledRun(row.title.oneLine, isOver ? .dim : .normal),
            StyledRun(row.cause.map { ": \($0.oneLine)" } ?? "", .good),
        ]
    }

    /// The walks of the selected ticket, and where each ended.
    private func walkLines(_ entry: RequesterCard.Entry, width: Int) -> [StyledLine] {
        var lines: [StyledLine] = [[], [StyledRun("Walks of \(entry.ticket.id)", .heading)]]
        if entry.walks.isEmpty { lines.append([StyledRun("none", .dim)]) }
        for walk in entry.walks.reversed() {
            let place = walk.ending ?? "at \(walk.step.map { "“\($0)”" } ?? "the end of the guide")"
            let words = "\(walk.guide), \(ago(walk.startedAt)): \(place)"
            lines += words.oneLine.wrapped(
                to: width, walk.ending == nil ? .normal : .dim,
                mark: StyledRun(walk.ending == nil ? "▸ " : "■ ", .accent))
        }
        return lines
    }
}
