import DeskCanvas
import DeskCore

extension Model {
    mutating func openRoom() {
        guard top.room == nil else { return }
        var screen = RoomScreen(desk, at: now, names: colleagues.map(\.name))
        screen.outbreaks = outbreaks
        push(.room(screen))
    }

    /// Lets every open control room take in what events changed; nil: anything.
    mutating func refreshRooms(_ touched: Set<TicketNumber>?) {
        changeRooms { screen, model in
            screen.take(touched, model.desk, at: model.now, names: model.colleagues.map(\.name))
        }
    }

    mutating func passTimeInRooms() {
        changeRooms { screen, model in
            screen.pass(model.desk, at: model.now, names: model.colleagues.map(\.name))
        }
    }

    private mutating func changeRooms(_ body: (inout RoomScreen, Model) -> Void) {
        for index in screens.indices {
            guard case .room(var screen) = screens[index] else { continue }
            body(&screen, self)
            screen.outbreaks = outbreaks
            if screen.outbreaks.isEmpty, screen.panel == .outbreaks { screen.panel = .walks }
            let layout = RoomLayout(Frame(size).body, screen)
            for panel in RoomScreen.Panel.allCases {
                screen.lists[panel.rawValue].fit(count: screen.count(panel), height: layout.height(of: panel))
            }
            screens[index] = .room(screen)
        }
    }

    mutating func actInRoom(_ action: Action) -> [Effect]? {
        guard var screen = top.room else { return nil }
        switch action {
        case .otherPane: screen.panel = screen.nextPanel
        case .sort:
            screen.sort(desk, at: now, names: colleagues.map(\.name))
            screen.list = ListWindow()
            say("In order: those who stall first, then those who have stood longest.")
        case .open: return openInRoom(screen)
        case .dismissCluster: return screen.selectedOutbreak?.cluster.map { dismiss($0) } ?? [.bell]
        default:
            let height = RoomLayout(Frame(size).body, screen).height(of: screen.panel)
            guard screen.list.move(action, count: screen.count(screen.panel), height: height) else { return nil }
            if let number = screen.selectedNumber { say(number.definition) }
        }
        top.room = screen
        return []
    }

    private mutating func openInRoom(_ screen: RoomScreen) -> [Effect] {
        if let walk = screen.selectedWalk {
            guard let row = screen.board.row(of: walk, in: desk, at: now) else {
                say("This walkthrough is over; o puts the list in order again.")
                return [.bell]
            }
            openWalkScreen(row.ticket)
        } else if let outbreak = screen.selectedOutbreak {
            open(outbreak)
        } else if let agent = screen.selectedAgent {
            push(.tickets(TicketsScreen("With \(agent)", screen.board.tickets(of: agent))))
        } else if let number = screen.selectedNumber {
            push(.tickets(TicketsScreen(number.title, screen.board.tickets(behind: number))))
        } else {
            return [.bell]
        }
        return []
    }
}
