import DeskCanvas
import DeskCore

extension Model {
    /// How far `<` and `>` move what is wide, in cells.
    private static let sidewaysStep = 8

    mutating func actInGuide(_ action: Action, key: Key) -> [Effect]? {
        guard let screen = top.guide else { return nil }
        if screen.outline.isInPane, let effects = actInOutlinePane(action, key: key) { return effects }
        switch action {
        case .find: openSearch()
        case .nextMatch: goToMatch(by: 1)
        case .previousMatch: goToMatch(by: -1)
        case .outline: openOutline()
        case .otherPane: return enterOutline()
        case .map: return openMap()
        case .followLink: return startLink(key)
        case .copyLink: return copyFromSight()
        case .setMark: top.guide?.pending = .mark
        case .goToMark: top.guide?.pending = .goToMark
        case .wrapCode:
            top.guide?.toggleWrap()
            say(
                screen.layout.wrapsCode
                    ? "Long lines of code are cut; < and > move them." : "Long lines of code are wrapped.")
        case .scrollRight, .scrollLeft:
            let step = action == .scrollRight ? Self.sidewaysStep : -Self.sidewaysStep
            if top.guide?.moveSideways(by: step) != true { return [.bell] }
        case .historyBack:
            if top.guide?.goBack() != true { return nothingToReturnTo("No link was followed to come here.") }
            return restOfPage()
        case .historyForward:
            if top.guide?.goForward() != true { return nothingToReturnTo("This is where the way back began.") }
            return restOfPage()
        case .back where screen.search != nil && key == .escape:
            top.guide?.search = nil
        default:
            return scroll(action) ? [] : nil
        }
        return []
    }

    private mutating func nothingToReturnTo(_ sentence: String) -> [Effect] {
        say(sentence)
        return [.bell]
    }

    /// Carries out an action that moves; false for all others.
    private mutating func scroll(_ action: Action) -> Bool {
        guard let height = top.guide?.height else { return false }
        switch action {
        case .moveDown: top.guide?.move(by: 1)
        case .moveUp: top.guide?.move(by: -1)
        case .toTop: top.guide?.goToStart()
        case .toBottom: top.guide?.goToEnd()
        case .pageDown: top.guide?.move(by: max(1, height - 1))
        case .pageUp: top.guide?.move(by: -max(1, height - 1))
        case .halfPageDown: top.guide?.move(by: max(1, height / 2))
        case .halfPageUp: top.guide?.move(by: -max(1, height / 2))
        default: return false
        }
        return true
    }

    /// The second key of those that take two.
    mutating func complete(_ event: InputEvent) -> [Effect]? {
        guard let pending = top.guide?.pending, case .key(let key) = event else { return nil }
        top.guide?.pending = nil
        status = nil
        switch pending {
        case .link(let number): return completeLink(number, key)
        case .mark:
            guard let letter = key.letter, let place = top.guide?.placeOnTop else { return [.bell] }
            top.guide?.marks[letter] = place
            say("This place is marked: '\(letter) comes back to it.", .good)
        case .goToMark where key == .character("'"):
            if top.guide?.goBack() != true { return [.bell] }
            return restOfPage()
        case .goToMark:
            guard let letter = key.letter else { return key == .escape ? [] : [.bell] }
            guard let place = top.guide?.marks[letter] else {
                say(top.guide?.missing(letter) ?? "", .bad)
                return [.bell]
            }
            top.guide?.jump(to: place)
        }
        return []
    }
}

extension GuideScreen {
    var placeOnTop: PagePlace { sight.first.map(layout.place) ?? .start }

    fileprivate func missing(_ letter: Character) -> String {
        marks.isEmpty
            ? "No place in this guide is marked; \(Actions.key(.setMark, in: .guide)) and a letter mark one."
            : "Nothing is marked with \(letter); the marks are \(marks.keys.sorted().map(String.init).joined(separator: ", "))."
    }
}

extension Key {
    fileprivate var letter: Character? { typed.flatMap { $0.isLetter ? $0 : nil } }
}
