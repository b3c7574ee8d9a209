import DeskCanvas
import DeskCore

/// What would become of many tickets, before it is done to them.
struct ManyOverlay: Sendable {
    /// What is wanted, in a few words.
    var title: String
    /// What follows when it is recorded.
    var then: Sequel
    /// The form that it came from, to go back to.
    var form: Form?
    /// The guides that are read for it.
    var walks: ManyWalks?
    /// Whether the desk is being asked; else the preview or the problem says what came of it.
    var asked: ActOnMany?
    var preview: ManyPreview?
    var problem: String?
    /// The act that is on its way; until its answer is there, keys wait.
    var sent: Attempt?
    var scroll = ScrollPosition()

    init(_ title: String, then: Sequel = .tell, form: Form? = nil) {
        self.title = title
        self.then = then
        self.form = form
    }
}

extension Model {
    /// Asks what would come of the same wish on many tickets.
    mutating func preview(_ wish: Wish, _ title: String, on tickets: [TicketNumber], form: Form? = nil) -> [Effect] {
        guard let intent = wish.intent as? any TicketIntent else { return [.bell] }
        var many = ManyOverlay(title, then: wish.then, form: form)
        return ask(ActOnMany(tickets.map { ActOnMany.Part(intent.on($0)) }), &many)
    }

    mutating func preview(_ wish: Wish, of form: Form) -> [Effect] {
        // What is offered of one ticket, such as its case to paste, has no place with many.
        let then: Sequel = if case .copy = wish.then { wish.then } else { .tell }
        return preview(
            Wish(wish.intent, then: then), form.purpose.title.capitalizedFirst, on: form.many, form: form)
    }

    mutating func ask(_ act: ActOnMany, _ many: inout ManyOverlay) -> [Effect] {
        many.asked = act
        many.preview = nil
        many.problem = nil
        many.sent = nil
        overlay = .many(many)
        return [.preview(act)]
    }

    /// Takes in what would come of an act; nothing where nobody waits for it any more.
    mutating func take(_ preview: Result<ManyPreview, Message.Problem>, of act: ActOnMany) {
        guard case .many(var many) = overlay, many.asked == act else { return }
        switch preview {
        case .success(var preview):
            preview.leaveOut(many.walks?.withoutGuide ?? [])
            many.preview = preview
        case .failure(let problem): many.problem = problem.sentence
        }
        overlay = .many(many)
    }

    mutating func takeInMany(_ event: InputEvent) -> [Effect] {
        guard case .many(var many) = overlay, many.sent == nil, case .key(let key) = event else { return [] }
        switch key {
        case .enter, .character("y"):
            if many.problem != nil, let act = many.asked { return ask(act, &many) }
            guard let preview = many.preview else { return [] }
            guard !preview.changed.isEmpty else { return leave(many) }
            let attempt = Attempt(preview.act, seen: nil, then: many.then)
            many.sent = attempt
            overlay = .many(many)
            return [many.walks.map { .startWalkthrough(attempt, $0.pages) } ?? .attempt(attempt)]
        case .escape, .character("q"), .character("n"), .ctrl("c"): return leave(many)
        default:
            guard let action = keymap.action(for: key, in: .everywhere),
                many.scroll.move(action, count: lines(of: many).count, height: manyHeight)
            else { return [.bell] }
            overlay = .many(many)
            return []
        }
    }

    /// Goes back to the form, where what was typed still stands.
    private mutating func leave(_ many: ManyOverlay) -> [Effect] {
        overlay = many.form.map { .form($0) }
        return []
    }
}

extension String {
    /// With a capital in front.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
