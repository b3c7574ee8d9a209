import DeskCore

/// An open screen with what it remembers.
enum Screen: Sendable {
    case queue
    case ticket(TicketScreen)
    case newTicket(NewTicketScreen)
    case guide(GuideScreen)
    case walk(WalkScreen)
    case room(RoomScreen)
    case tickets(TicketsScreen)
    case trends(TrendsScreen)
    case funnel(FunnelScreen)
    case changes(ChangesScreen)
    case incident(IncidentScreen)
    case requester(RequesterScreen)

    var place: Place {
        switch self {
        case .queue: .queue
        case .ticket: .ticket
        case .newTicket: .newTicket
        case .guide: .guide
        case .walk: .walk
        case .room: .room
        case .tickets: .tickets
        case .trends: .trends
        case .funnel: .funnel
        case .changes: .changes
        case .incident: .incident
        case .requester: .requester
        }
    }

    /// The ticket that it is about; of the queue, see `Model.subjectNumber`.
    var subject: TicketNumber? {
        return switch self {
        case .ticket(let screen): screen.ticket
        case .walk(let screen): screen.ticket
        case .room(let screen): screen.selectedTicket
        case .tickets(let screen): screen.selected
        case .guide(let screen): screen.ticket
        case .changes(let screen): screen.ticket
        case .incident(let screen): screen.selected
        case .requester(let screen): screen.selected
        case .queue, .newTicket, .trends, .funnel: nil
        }
    }
}

// A screen's own state, for the code of that screen: nil where another one is seen, and then a change has no effect.
extension Screen {
    var ticket: TicketScreen? {
        get { if case .ticket(let screen) = self { screen } else { nil } }
        set { if let newValue, case .ticket = self { self = .ticket(newValue) } }
    }

    var newTicket: NewTicketScreen? {
        get { if case .newTicket(let screen) = self { screen } else { nil } }
        set { if let newValue, case .newTicket = self { self = .newTicket(newValue) } }
    }

    var guide: GuideScreen? {
        get { if case .guide(let screen) = self { screen } else { nil } }
        set { if let newValue, case .guide = self { self = .guide(newValue) } }
    }

    var walk: WalkScreen? {
        get { if case .walk(let screen) = self { screen } else { nil } }
        set { if let newValue, case .walk = self { self = .walk(newValue) } }
    }

    var changes: ChangesScreen? {
        get { if case .changes(let screen) = self { screen } else { nil } }
        set { if let newValue, case .changes = self { self = .changes(newValue) } }
    }

    var room: RoomScreen? {
        get { if case .room(let screen) = self { screen } else { nil } }
        set { if let newValue, case .room = self { self = .room(newValue) } }
    }

    var tickets: TicketsScreen? {
        get { if case .tickets(let screen) = self { screen } else { nil } }
        set { if let newValue, case .tickets = self { self = .tickets(newValue) } }
    }

    var trends: TrendsScreen? {
        get { if case .trends(let screen) = self { screen } else { nil } }
        set { if let newValue, case .trends = self { self = .trends(newValue) } }
    }

    var funnel: FunnelScreen? {
        get { if case .funnel(let screen) = self { screen } else { nil } }
        set { if let newValue, case .funnel = self { self = .funnel(newValue) } }
    }

    var incident: IncidentScreen? {
        get { if case .incident(let screen) = self { screen } else { nil } }
        set { if let newValue, case .incident = self { self = .incident(newValue) } }
    }

    var requester: RequesterScreen? {
        get { if case .requester(let screen) = self { screen } else { nil } }
        set { if let newValue, case .requester = self { self = .requester(newValue) } }
    }
}
