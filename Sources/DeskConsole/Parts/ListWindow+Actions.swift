import DeskCanvas

extension ListWindow {
    /// Carries out an action that moves; false for all others.
    ///
    /// - Parameter isBeside: whether something stands beside the list, so that it turns instead of scrolling.
    mutating func move(_ action: Action, count: Int, height: Int, isBeside: Bool = false) -> Bool {
        switch action {
        case .moveDown where isBeside: turn(by: 1, count: count, height: height)
        case .moveUp where isBeside: turn(by: -1, count: count, height: height)
        case .moveDown: move(by: 1, count: count, height: height)
        case .moveUp: move(by: -1, count: count, height: height)
        case .toTop: selectFirst(count: count, height: height)
        case .toBottom: selectLast(count: count, height: height)
        case .pageDown: movePages(1, count: count, height: height)
        case .pageUp: movePages(-1, count: count, height: height)
        case .halfPageDown: moveHalfPages(1, count: count, height: height)
        case .halfPageUp: moveHalfPages(-1, count: count, height: height)
        default: return false
        }
        return true
    }
}

extension ScrollPosition {
    /// Carries out an action that moves; false for all others.
    mutating func move(_ action: Action, count: Int, height: Int) -> Bool {
        switch action {
        case .moveDown: move(by: 1, count: count, height: height)
        case .moveUp: move(by: -1, count: count, height: height)
        case .toTop: moveToStart()
        case .toBottom: moveToEnd(count: count, height: height)
        case .pageDown: movePages(1, count: count, height: height)
        case .pageUp: movePages(-1, count: count, height: height)
        case .halfPageDown: moveHalfPages(1, count: count, height: height)
        case .halfPageUp: moveHalfPages(-1, count: count, height: height)
        default: return false
        }
        return true
    }
}
