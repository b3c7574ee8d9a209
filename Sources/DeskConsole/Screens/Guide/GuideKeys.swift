import DeskCanvas
import DeskCore

extension Model {
    private var guideHeight: Int { Frame(size).body.height }

    /// Keys while the search field has them. Nil: not for the field.
    mutating func typeInGuide(_ event: InputEvent) -> [Effect]? {
        guard var screen = top.guide, screen.isTyping else { return nil }
        switch event {
        case .key(.enter):
            screen.isTyping = false
            top.guide = screen
            goToMatch(by: 0)
            return []
        case .key(.escape), .key(.ctrl("c")):
            screen.isTyping = false
            screen.search = nil
            screen.look()
        case .key(let key):
            guard screen.search?.handle(key) == true else { return [] }
            lookFromHere(&screen)
        case .paste(let paste):
            screen.search?.insert(paste.text)
            lookFromHere(&screen)
        case .resize:
            return nil
        }
        top.guide = screen
        return []
    }

    /// Shows the first match from the top of the sight on.
    private func lookFromHere(_ screen: inout GuideScreen) {
        screen.look()
        let top = screen.scroll.top
        screen.match = screen.matches.firstIndex { $0 >= top } ?? 0
        if screen.matches.indices.contains(screen.match) {
            screen.reveal(screen.matches[screen.match], height: guideHeight)
        }
    }

    mutating func actInGuide(_ action: Action, key: Key) -> [Effect]? {
        guard let screen = top.guide else { return nil }
        switch action {
        case .find:
            top.guide?.search = TextField()
            top.guide?.isTyping = true
        case .nextMatch: goToMatch(by: 1)
        case .previousMatch: goToMatch(by: -1)
        case .outline: overlay = .outline(OutlineOverlay(startingAt: guideHeading(screen), height: outlineHeight))
        case .followLink: return followLink(key)
        case .copyLink: return copyLink()
        case .historyBack:
            guard let last = screen.history.last else { return [.bell] }
            top.guide?.scroll = last
            top.guide?.history.removeLast()
        default:
            let height = guideHeight
            let isMove = top.guide?.scroll.move(action, count: screen.layout.rows.count, height: height)
            return isMove == true ? [] : nil
        }
        return []
    }

    private mutating func goToMatch(by distance: Int) {
        guard var screen = top.guide, let search = screen.search else {
            say("Nothing is being looked for; / finds.")
            return
        }
        let count = screen.matches.count
        guard count > 0 else {
            say("“\(search.text)” does not occur in this guide.", .bad)
            return
        }
        screen.match = (screen.match + distance + count) % count
        screen.reveal(screen.matches[screen.match], height: guideHeight)
        top.guide = screen
        say("Match \(screen.match + 1) of \(count)")
    }

    private mutating func followLink(_ key: Key) -> [Effect] {
        guard var screen = top.guide, let digit = key.typed?.wholeNumberValue else { return [] }
        let links = screen.links(height: guideHeight)
        guard links.indices.contains(digit - 1) else {
            say(
                links.isEmpty
                    ? "There is no link in sight." : "The links in sight have the numbers 1 to \(min(9, links.count)).")
            return [.bell]
        }
        let link = links[digit - 1]
        if link.hasPrefix("#") {
            guard let row = screen.layout.row(ofAnchor: String(link.dropFirst())) else {
                say("This guide has no section \(link).", .bad)
                return [.bell]
            }
            screen.history.append(screen.scroll)
            screen.go(to: row, height: guideHeight)
            top.guide = screen
            return []
        }
        if let code = CodeText.number(link.fileStem), hasGuide(for: code) {
            return readGuide(of: code, ticket: screen.ticket)
        }
        screen.shownLink = link
        top.guide = screen
        say("\(link) was sent to the clipboard.", .good)
        return [.copy(link)]
    }

    /// The link that was shown last, else the code in sight, else the first outside link in sight.
    private mutating func copyLink() -> [Effect] {
        guard let screen = top.guide else { return [] }
        let code = screen.layout.rows[screen.visible(height: guideHeight)].lazy.compactMap(\.code).first
        let outside = screen.links(height: guideHeight).first { !$0.hasPrefix("#") }
        guard let text = screen.shownLink ?? code ?? outside else {
            say("There is no link and no code in sight to copy.")
            return [.bell]
        }
        say("\(text.oneLine) was sent to the clipboard.", .good)
        return [.copy(text)]
    }

    /// The heading above the first row in sight, by its place among the headings.
    func guideHeading(_ screen: GuideScreen) -> Int? {
        let top = screen.visible(height: guideHeight).lowerBound
        return screen.layout.headings.lastIndex { $0.row <= top + 1 }
    }
}

extension String {
    /// `AADSTS50076` of `guides/AADSTS50076.md#notes`.
    fileprivate var fileStem: String {
        let path = split(separator: "#").first ?? ""
        let name = path.split(separator: "/").last ?? ""
        return String(name.split(separator: ".").first ?? "")
    }
}
