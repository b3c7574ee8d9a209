import DeskCore

/// An open screen with what it remembers.
enum Screen: Sendable {
    case queue
    case ticket(TicketScreen)
    case newTicket(NewTicketScreen)
    case guide(GuideScreen)
    case walk(WalkScreen)
    case progress(ProgressScreen)
    case changes(ChangesScreen)

    var place: Place {
        switch self {
        case .queue: .queue
        case .ticket: .ticket
        case .newTicket: .newTicket
        case .guide: .guide
        case .walk: .walk
        case .progress: .progress
        case .changes: .changes
        }
    }

    /// The ticket that it is about; of the queue, see `Model.subjectNumber`.
    var subject: TicketNumber? {
        return switch self {
        case .ticket(let screen): screen.ticket
        case .walk(let screen): screen.ticket
        case .progress(let screen): screen.selected
        case .guide(let screen): screen.ticket
        case .changes(let screen): screen.ticket
        case .queue, .newTicket: nil
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

    var progress: ProgressScreen? {
        get { if case .progress(let screen) = self { screen } else { nil } }
        set { if let newValue, case .progress = self { self = .progress(newValue) } }
    }
}
