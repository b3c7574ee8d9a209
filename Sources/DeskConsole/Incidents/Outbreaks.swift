import DeskCanvas
import DeskCore

/// What may be, or is, one cause behind the problems of many.
enum Outbreak: Equatable, Sendable {
    case cluster(Cluster)
    case incident(TicketNumber)

    var incident: TicketNumber? { if case .incident(let number) = self { number } else { nil } }
    var cluster: Cluster? { if case .cluster(let cluster) = self { cluster } else { nil } }
}

/// The clusters and the incidents that are worked on, to open one or make one.
struct OutbreaksOverlay: Sendable {
    var list = ListWindow()
}

extension Model {
    /// Clusters first, then the incidents that are worked on, the newest first.
    var outbreaks: [Outbreak] {
        (clusters ?? []).map { .cluster($0) }
            + desk.incidentNumbers.reversed().filter { desk.row(of: $0)?.state.isUnsettled == true }.map {
                .incident($0)
            }
    }

    /// Looks for clusters anew, and rings where there is one that was not there.
    mutating func findClusters() -> [Effect] {
        let known = clusters.map { Set($0.map(\.key)) }
        let found = desk.clusters(at: now)
        if found != clusters {
            clusters = found
            fitQueue()
            refreshRooms([])
        }
        guard let known else { return [] }
        return found.contains { !known.contains($0.key) } ? [.bell] : []
    }

    mutating func open(_ outbreak: Outbreak) {
        switch outbreak {
        case .cluster(let cluster): openIncidentForm(cluster.tickets, title: cluster.title)
        case .incident(let number): openIncident(number)
        }
    }

    func dismiss(_ cluster: Cluster) -> [Effect] {
        [.attempt(Attempt(DismissCluster(cluster), seen: nil, then: .tellDesk))]
    }

    mutating func takeInOutbreaks(_ event: InputEvent) -> [Effect] {
        guard case .outbreaks(var screen) = overlay, case .key(let key) = event else { return [] }
        let outbreaks = outbreaks
        let selected = outbreaks.indices.contains(screen.list.selection) ? outbreaks[screen.list.selection] : nil
        switch key {
        case .escape, .character("q"), .ctrl("c"): overlay = nil
        case .enter:
            guard let selected else { return [.bell] }
            overlay = nil
            if case .cluster = selected, let refusal = me.refusal(of: OpenIncident.self) {
                say(refusal.sentence, .bad)
                return [.bell]
            }
            open(selected)
        case .character("x"):
            guard let cluster = selected?.cluster else { return [.bell] }
            if let refusal = me.refusal(of: DismissCluster.self) {
                overlay = nil
                say(refusal.sentence, .bad)
                return [.bell]
            }
            return dismiss(cluster)
        default:
            guard let action = keymap.action(for: key, in: .everywhere),
                screen.list.move(action, count: outbreaks.count, height: pickerHeight())
            else { return [.bell] }
            overlay = .outbreaks(screen)
        }
        return []
    }

    func drawOutbreaks(_ screen: OutbreaksOverlay, _ canvas: inout Canvas) {
        let outbreaks = outbreaks
        let height = min(max(1, outbreaks.count), pickerHeight())
        let rect = Frame(size).body.centered(Size(width: min(size.width - 2, 92), height: height + 4))
        canvas.panel(rect, title: "Outbreaks")
        let (rows, foot) = rect.inset(horizontal: 2, vertical: 1).splitBottom(1)
        if outbreaks.isEmpty {
            let rule = desk.policy.clusters
            canvas.draw(
                "No incident is open, and no \(rule.users) users have the same trouble within \(rule.minutes) min.",
                at: rows.origin, style: .dim, maxWidth: rows.width)
        }
        let visible = screen.list.visible(count: outbreaks.count, height: height)
        for index in visible {
            let row = rows.row(index - visible.lowerBound)
            canvas.draw(line(outbreaks[index]), at: row.origin, maxWidth: row.width)
            if index == screen.list.selection { canvas.restyle(row) { _ in .selected } }
        }
        let isCluster =
            outbreaks.indices.contains(screen.list.selection) && outbreaks[screen.list.selection].cluster != nil
        let keys: [(String, String)] =
            outbreaks.isEmpty
            ? [("Esc", "back")]
            : isCluster
                ? [("Enter", "make it an incident"), ("x", "it is none"), ("Esc", "back")]
                : [("Enter", "open"), ("Esc", "back")]
        let runs = keys.flatMap { [StyledRun($0, .key), StyledRun(" \($1)   ")] }
        canvas.draw(StyledLine(runs), at: foot.origin, maxWidth: foot.width)
    }

    func line(_ outbreak: Outbreak) -> StyledLine {
        switch outbreak {
        case .cluster(let cluster):
            return [
                StyledRun("! ", .warning), StyledRun(cluster.words, .warning),
                StyledRun("  \(Ticket.ids(cluster.tickets))", .dim),
            ]
        case .incident(let number):
            guard let row = desk.row(of: number) else { return [] }
            return [
                StyledRun("  \(row.id) ", .accent), StyledRun(row.title.oneLine),
                StyledRun("  \(incidentWords(row))", .dim),
            ]
        }
    }

    /// The line above the queue that points at clusters.
    func drawClusters(_ canvas: inout Canvas, in rect: Rect) {
        guard let first = clusters?.first else { return }
        let more = (clusters?.count ?? 0) - 1
        let words = first.words + (more > 0 ? ", and \(more) more" : "")
        canvas.draw(
            [
                StyledRun("! \(words): ", .warning), StyledRun(Actions.key(.outbreaks, in: .queue), .key),
                StyledRun(" makes an incident of it", .normal),
            ], at: rect.origin, maxWidth: rect.width)
    }
}
