import DeskCanvas
import DeskCore

extension Model {
    /// Gives a key or a paste to whoever has the keyboard: the overlay, a field that is being typed in, or the screen's keys.
    mutating func take(_ event: InputEvent, isBurst: Bool) -> [Effect] {
        if case .resize(let size) = event {
            self.size = size
            // Those under the one that is seen too: a way back leads to them.
            let changes = changesWidth
            for index in screens.indices {
                screens[index].guide?.lay(in: size)
                screens[index].changes?.lay(width: changes)
            }
            return []
        }
        if case .paste(let paste) = event, paste.bytes.count > Self.longestPaste, isInField { return refuse(paste) }
        if overlay != nil { return takeInOverlay(event) }
        if waitForRest(event) { return [] }
        if let effects = typeInScreen(event, isBurst: isBurst) { return effects }
        switch event {
        case .paste(let paste):
            if let reason = disabledReason(.newTicket) {
                say(reason, .bad)
                return [.bell]
            }
            return openNewTicket(with: paste)
        case .key(let key):
            status = nil
            // Whoever goes on with something else does not want the page any more that was asked for before.
            wanted = nil
            guard let action = keymap.action(for: key, in: place) else {
                say("\(key.shortName) does nothing here; ? shows the keys.")
                return []
            }
            return run(action, key: key)
        case .resize:
            return []
        }
    }

    /// Bytes that a field takes of one paste: masking more would hold up every key. A new ticket takes a whole log, for that is read
    /// elsewhere, and only what matters of it is kept.
    private static let longestPaste = 65_536

    /// Whether a paste would go into a field, and not make a new ticket.
    private var isInField: Bool {
        guard overlay == nil else { return true }
        return switch top {
        case .queue: queue.isTyping
        case .guide(let screen): screen.search?.isTyping == true
        case .newTicket(let screen): screen.focus != .text
        case .ticket, .walk, .room, .tickets, .trends, .funnel, .changes, .incident, .requester: false
        }
    }

    private mutating func refuse(_ paste: Paste) -> [Effect] {
        let (size, most) = (paste.bytes.count / 1024, Self.longestPaste / 1024)
        say("This paste has \(size) KiB, and a field takes \(most) at most; nothing was pasted.", .bad)
        return [.bell]
    }

    private mutating func typeInScreen(_ event: InputEvent, isBurst: Bool) -> [Effect]? {
        return switch place {
        case .queue: typeInQueue(event)
        case .newTicket: typeInNewTicket(event, isBurst: isBurst)
        case .guide: typeInGuide(event)
        case .room, .tickets, .trends, .funnel, .ticket, .walk, .changes, .incident, .requester, .everywhere: nil
        }
    }

    /// Carries out an action, unless it is disabled here; then the reason is said.
    mutating func run(_ action: Action, key: Key) -> [Effect] {
        if let effects = actOnMarked(action) { return effects }
        if let reason = disabledReason(action) {
            // Whoever wanted a form is about to type into it; a box keeps those letters from being keys.
            if action.opensForm { overlay = .choice(.notice(reason)) } else { say(reason, .bad) }
            return [.bell]
        }
        if let effects = actInScreen(action, key: key) { return effects }
        if let effects = actOnTicket(action) { return effects }
        return actAnywhere(action, key: key)
    }

    private mutating func actInScreen(_ action: Action, key: Key) -> [Effect]? {
        return switch place {
        case .queue: actInQueue(action, key: key)
        case .ticket: actInTicket(action)
        case .walk: actInWalk(action, key: key)
        case .guide: actInGuide(action, key: key)
        case .room: actInRoom(action)
        case .tickets: actInTickets(action)
        case .trends: actInTrends(action)
        case .funnel: actInFunnel(action)
        case .changes: actInChanges(action)
        case .incident: actInIncident(action)
        case .requester: actInRequester(action)
        case .newTicket, .everywhere: nil
        }
    }

    private mutating func actAnywhere(_ action: Action, key: Key) -> [Effect] {
        switch action {
        case .back:
            if screens.count > 1 {
                pop()
                return []
            }
            // Esc is pressed once too often too easily.
            if key == .escape {
                say("\(Actions.key(.back, in: place, besides: .escape)) leaves the program.")
                return []
            }
            return [.quit]
        case .quit: return [.quit]
        case .help: overlay = .help(HelpOverlay(place: place))
        case .palette:
            overlay = .palette(PaletteOverlay())
            return [.listGuides]
        case .lookUp:
            overlay = .lookup(LookupOverlay(purpose: .read))
            return [.listGuides]
        case .guides:
            overlay = .guides(GuidesOverlay())
            return [.listGuides]
        case .room: openRoom()
        case .outbreaks: overlay = .outbreaks(OutbreaksOverlay())
        case .trends: return openTrends()
        case .funnel: return openFunnel()
        case .newTicket: return openNewTicket(with: nil)
        case .next: return [.attempt(Attempt(TakeNext(catalogue: catalogue), seen: nil, then: .openTaken))]
        case .example: return openExample()
        case .reload: return [.catchUp, .redraw]
        case .suspend: return [.suspend]
        case .redraw: return [.redraw]
        default: return [.bell]
        }
        return []
    }
}
