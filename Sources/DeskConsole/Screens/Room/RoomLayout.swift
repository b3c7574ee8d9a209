import DeskCanvas

/// Where the panels of the control room stand. The first row of each is its heading; one without rows is not shown.
struct RoomLayout {
    private(set) var numbers: Rect
    private(set) var agents: Rect
    private(set) var outbreaks: Rect
    private(set) var walks: Rect
    /// How many columns of numbers stand beside each other.
    let numberColumns: Int

    /// Of an agent's row: marks, name, loads and place.
    private static let wideLeft = 64

    init(_ body: Rect, _ screen: RoomScreen) {
        let empty = Rect(x: body.x, y: body.y, width: 0, height: 0)
        let count = screen.count(.numbers)
        if body.width >= 130, body.height >= 20 {
            let (left, right) = body.splitLeft(min(Self.wideLeft + max(0, body.width - 160) / 4, body.width / 2))
            numberColumns = 2
            let (top, rest) = left.splitTop((count + 1) / 2 + RoomFlow.rowCount + 2)
            numbers = top.inset(horizontal: 1)
            agents = rest.inset(horizontal: 1)
            (outbreaks, walks) = right.splitTop(Self.rows(of: screen, in: right))
        } else if body.height >= 15 {
            numberColumns = 2
            let (top, rest) = body.splitTop((count + 1) / 2 + 1)
            numbers = top
            let share = min(max(2, screen.count(.agents)) + 1, rest.height * 2 / 5)
            let (upper, lower) = rest.splitTop(share)
            agents = upper
            (outbreaks, walks) = lower.splitTop(Self.rows(of: screen, in: lower))
        } else {
            // Too low for three: the one that has the keyboard.
            numberColumns = body.width >= 60 ? 2 : 1
            (numbers, agents, outbreaks, walks) = (empty, empty, empty, empty)
            switch screen.panel {
            case .numbers: numbers = body
            case .agents: agents = body
            case .outbreaks: outbreaks = body
            case .walks: walks = body
            }
        }
    }

    /// The rows that outbreaks take of a place; none where there are none.
    private static func rows(of screen: RoomScreen, in rect: Rect) -> Int {
        let count = screen.count(.outbreaks)
        return count == 0 ? 0 : min(count + 1, max(2, rect.height / 3))
    }

    func rect(of panel: RoomScreen.Panel) -> Rect {
        switch panel {
        case .numbers: numbers
        case .agents: agents
        case .outbreaks: outbreaks
        case .walks: walks
        }
    }

    /// The rows that a panel's list has in sight. All numbers are always in sight.
    func height(of panel: RoomScreen.Panel) -> Int {
        panel == .numbers ? RoomScreen.numberCount : max(1, rect(of: panel).height - 1)
    }
}
