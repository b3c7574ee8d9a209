import DeskCanvas
import DeskCore

extension Model {
    /// Keys while the search field has them, or while a key waits for the next. Nil: for neither.
    mutating func typeInGuide(_ event: InputEvent) -> [Effect]? {
        guard let screen = top.guide else { return nil }
        if screen.pending != nil { return complete(event) }
        guard screen.search?.isTyping == true else { return nil }
        switch event {
        case .key(.enter):
            endSearch()
        case .key(.escape), .key(.ctrl("c")):
            if let origin = screen.search?.origin { top.guide?.go(to: origin) }
            top.guide?.search = nil
        case .key(let key):
            guard top.guide?.search?.field.handle(key) == true else { return [] }
            top.guide?.look()
        case .paste(let paste):
            top.guide?.search?.field.insert(paste.text.oneLine)
            top.guide?.look()
        case .resize:
            return nil
        }
        return []
    }

    private mutating func endSearch() {
        guard let search = top.guide?.search else { return }
        top.guide?.search?.isTyping = false
        if search.text.trimmed.isEmpty {
            top.guide?.search = nil
        } else {
            sayMatch(hasWrapped: false, forward: true)
        }
    }

    mutating func openSearch() {
        guard let sight = top.guide?.sight, let layout = top.guide?.layout else { return }
        top.guide?.search = GuideSearch(from: sight.first.map(layout.place) ?? .start)
    }

    mutating func goToMatch(by distance: Int) {
        guard top.guide?.search != nil else {
            say("Nothing is being looked for; / finds.")
            return
        }
        let hasWrapped = (top.guide?.goToMatch(by: distance)).flatMap(\.self) ?? false
        sayMatch(hasWrapped: hasWrapped, forward: distance > 0)
    }

    private mutating func sayMatch(hasWrapped: Bool, forward: Bool) {
        guard let search = top.guide?.search else { return }
        guard let current = search.current else {
            say("“\(search.text)” does not occur in this guide.", .bad)
            return
        }
        let round = !hasWrapped ? "" : forward ? ", from the top again" : ", from the bottom again"
        say("Match \(current + 1) of \(search.matches.count)\(round)")
    }
}
