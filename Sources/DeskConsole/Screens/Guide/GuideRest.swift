import DeskCanvas
import DeskCore

// Of a long page the beginning is shown first. Keys that need the rest wait for it.
extension Model {
    /// Keeps a key until the whole page is there; false for one that can be carried out now.
    mutating func waitForRest(_ event: InputEvent) -> Bool {
        guard let screen = top.guide, !screen.reading.isWhole, case .key(let key) = event else { return false }
        let action = keymap.action(for: key, in: .guide)
        if action == .back || action == .quit { return false }
        guard !screen.waiting.isEmpty || screen.needsRest(for: action) else { return false }
        top.guide?.waiting.append(event)
        say("Reading the rest of this page…")
        return true
    }

    /// Gives the whole page to the screens that show its beginning, and carries out the keys that waited for it.
    mutating func takeRest(_ reading: GuideReading, of reference: GuideReference) -> [Effect] {
        for index in screens.indices {
            guard let screen = screens[index].guide, screen.reference == reference, !screen.reading.isWhole else {
                continue
            }
            screens[index].guide?.replace(reading)
        }
        let waiting = top.guide?.waiting ?? []
        guard !waiting.isEmpty, top.guide?.reading.isWhole == true else { return [] }
        top.guide?.waiting = []
        status = nil
        return waiting.flatMap { take($0, isBurst: false) }
    }

    /// Asks for the whole page where the way back or forward led to one of which only the beginning had come.
    mutating func restOfPage() -> [Effect] {
        guard let screen = top.guide, !screen.reading.isWhole else { return [] }
        return [.loadGuide(screen.reference)]
    }
}

extension GuideScreen {
    fileprivate func needsRest(for action: Action?) -> Bool {
        switch action {
        case .toBottom, .find, .nextMatch, .previousMatch, .outline, .otherPane, .map, .followLink, .copyLink: true
        case .moveDown, .pageDown, .halfPageDown:
            // Not far below the sight the beginning ends.
            layout.spot(sight.last ?? PageSpot(piece: 0, row: 0), movedBy: height).piece == layout.pieces.count - 1
        default: false
        }
    }
}
