import DeskCanvas
import DeskCore

extension Model {
    /// Opens the screen, with a paste where one brought us here. It is empty, since this is another user: what was being typed before
    /// comes back when it is asked for.
    mutating func openNewTicket(with paste: Paste?) -> [Effect] {
        push(.newTicket(NewTicketScreen()))
        return paste.map { takePaste($0) } ?? []
    }

    /// The draft that can be brought back: as long as nothing else has been typed here.
    var newTicketDraft: Draft? {
        guard let screen = top.newTicket, screen.draft == nil, !screen.isReading else { return nil }
        return drafts.first { $0.kind == .newTicket }
    }

    mutating func restoreNewTicket() -> [Effect] {
        guard var screen = top.newTicket, let draft = newTicketDraft else { return [.bell] }
        _ = takeDraft(draft.kind)
        screen.restore(draft)
        top.newTicket = screen
        say("This is what you were typing; Esc leaves it for later.")
        return readTyped()
    }

    /// The example of the seed's error, so that an empty desk can be tried.
    mutating func openExample() -> [Effect] {
        openNewTicket(
            with: Paste(
                Array(
                    """
                    Hi desk, since I got my new phone on Monday Outlook keeps saying

                    AADSTS50074: Strong Authentication is required.
                    Request Id: 3f1c7a52-9b0e-4c1d-8a46-0d6e2b7f1a00
                    Correlation Id: 8be1c6a4-2f7d-4e0b-9a55-6c1f0d3e2b47
                    Timestamp: 2026-11-20T09:14:07Z

                    and I never get the prompt any more.

                    Jonas Weber
                    jonas.weber@contoso.example
                    """.utf8)))
    }

    mutating func typeInNewTicket(_ event: InputEvent, isBurst: Bool) -> [Effect]? {
        guard var screen = top.newTicket else { return nil }
        if screen.sent != nil { return [] }
        switch event {
        case .paste(let paste) where screen.focus == .text || screen.isErrorText(paste.text):
            return takePaste(paste)
        case .paste(let paste):
            screen.lines[screen.focus]?.insert(SecretMask.mask(paste.text).text)
            screen.edited.insert(screen.focus)
            top.newTicket = screen
            return []
        case .key(.ctrl("r")):
            return restoreNewTicket()
        case .key(let key):
            return typeInNewTicket(key, isBurst: isBurst)
        case .resize:
            return nil
        }
    }

    private mutating func typeInNewTicket(_ key: Key, isBurst: Bool) -> [Effect] {
        guard var screen = top.newTicket else { return [] }
        let fields = NewTicketScreen.Field.allCases
        screen.problem = nil
        defer { if top.newTicket != nil { top.newTicket = screen } }
        switch key {
        case .escape, .ctrl("c"):
            if let draft = screen.draft { keepDraft(draft) }
            say(
                screen.draft == nil
                    ? "No ticket was made."
                    : "No ticket was made; \(Actions.key(.newTicket, in: .queue)) and then ^R bring back what you typed."
            )
            pop()
            return []
        case .tab, .backTab:
            let step = key == .tab ? 1 : fields.count - 1
            let effects = screen.focus == .text ? reading(&screen) : []
            screen.maskFocused()
            screen.focus = fields[(screen.focus.rawValue + step) % fields.count]
            return effects
        case .enter where screen.focus == .text && isBurst:
            screen.text.handle(.enter)
            return []
        case .ctrl("j") where screen.focus == .text:
            screen.text.handle(.enter)
            return []
        case .enter:
            if screen.focus == .text {
                let effects = reading(&screen)
                if effects.isEmpty { screen.focus = .code }
                return effects
            }
            screen.maskFocused()
            return create(&screen)
        case .ctrl("n") where screen.focus != .text && screen.nextCode != nil:
            screen.takeNextCode()
        case .up where screen.focus != .text:
            screen.maskFocused()
            screen.focus = fields[screen.focus.rawValue - 1]
        case .down where screen.focus != .text:
            screen.maskFocused()
            screen.focus = fields[min(screen.focus.rawValue + 1, fields.count - 1)]
        default:
            if screen.focus == .text {
                // What is being read takes the place of the text, and would take these letters with it.
                if screen.isReading { return [.bell] }
                screen.text.handle(key)
            } else if screen.lines[screen.focus]?.handle(key) == true {
                screen.edited.insert(screen.focus)
            }
        }
        return []
    }

    /// A paste is read at once; what was in the field before, or is being read just now, stays in front of it.
    private mutating func takePaste(_ paste: Paste) -> [Effect] {
        guard var screen = top.newTicket else { return [] }
        var bytes = screen.asked ?? Array(screen.text.text.utf8)
        if !bytes.isEmpty { bytes.append(0x0A) }
        bytes += paste.bytes
        screen.asked = bytes
        screen.problem = nil
        top.newTicket = screen
        if paste.isCut { say("The paste was longer than 64 MiB; the rest was left out.", .bad) }
        return [.readFailure(bytes)]
    }

    private mutating func readTyped() -> [Effect] {
        guard var screen = top.newTicket else { return [] }
        let effects = reading(&screen)
        top.newTicket = screen
        return effects
    }

    /// Reads the text where it is not what was read last.
    private func reading(_ screen: inout NewTicketScreen) -> [Effect] {
        let text = screen.text.text
        guard text != screen.readText, !text.trimmed.isEmpty else { return [] }
        let bytes = Array(text.utf8)
        screen.asked = bytes
        return [.readFailure(bytes)]
    }

    mutating func takeReading(_ result: Result<SignInFailure, Message.Problem>) -> [Effect] {
        guard var screen = top.newTicket else { return [] }
        defer { top.newTicket = screen }
        switch result {
        case .success(let failure):
            screen.take(failure)
            screen.problem = nil
            if failure.codes.isEmpty {
                screen.problem = "No error code was found. Type one here, or words, and Enter looks for them."
                return [.bell]
            }
            return []
        case .failure(let problem):
            screen.asked = nil
            screen.problem = problem.sentence
            return [.bell]
        }
    }

    private mutating func create(_ screen: inout NewTicketScreen) -> [Effect] {
        guard !screen.isReading else { return [] }
        guard let code = screen.code else {
            overlay = .lookup(LookupOverlay(purpose: .newTicket, text: screen.lines[.code]?.text ?? ""))
            return [.listGuides]
        }
        let intent = OpenTicket(failure: screen.failure(code: code), title: screen.lines[.title]?.text)
        let attempt = Attempt(intent, seen: nil, then: .openTicket)
        screen.sent = attempt
        return [.attempt(attempt)]
    }
}
