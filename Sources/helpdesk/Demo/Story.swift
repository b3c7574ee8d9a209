/// What became of a made-up ticket.
enum Story: CaseIterable {
    case nobodyLooked
    case taken
    case beginning
    case underWay
    case almostThrough
    case atTheEnd
    case stalled
    case waitsInTheMiddle
    case takenOver
    case steppedBack
    case waitsForUser
    case reminded
    case waitsForOther
    case escalated
    case suspicion
    case solvedNotResolved
    case walkEscalated
    case walkAbandoned
    case otherError
    case reopened
    case resolvedByGuide
    case resolvedByHand
    case duplicate
    case noIncident
    case closed

    /// How long ago it began: hours for what goes on, working days for what is over.
    enum Age {
        case minutes(ClosedRange<Int>)
        case days(ClosedRange<Int>)
    }

    var age: Age {
        switch self {
        case .nobodyLooked: .minutes(2...180)
        case .taken: .minutes(30...300)
        case .beginning: .minutes(4...7)
        case .underWay: .minutes(12...18)
        case .almostThrough: .minutes(24...30)
        case .takenOver, .steppedBack: .minutes(16...20)
        case .stalled, .atTheEnd: .minutes(70...110)
        case .waitsInTheMiddle, .waitsForUser, .suspicion, .solvedNotResolved: .minutes(90...400)
        case .reminded: .days(2...2)
        case .waitsForOther, .escalated, .walkEscalated, .walkAbandoned, .otherError, .reopened: .days(1...3)
        case .resolvedByGuide, .resolvedByHand, .duplicate, .noIncident: .days(1...6)
        case .closed: .days(13...18)
        }
    }

    /// The stories of a desk: what goes on today, most of it once or twice, and before that a past in which all is over.
    static func desk(of count: Int) -> [Story] {
        let past: [Story] = [
            .closed, .resolvedByHand, .duplicate, .resolvedByHand, .resolvedByGuide, .noIncident, .resolvedByHand,
            .closed,
        ]
        return (0..<count).map { index in
            if index < allCases.count { return allCases[index] }
            if index < today.count + allCases.count { return today[index - allCases.count] }
            return past[index % past.count]
        }
    }

    private static let today: [Story] = [
        .nobodyLooked, .underWay, .resolvedByGuide, .nobodyLooked, .almostThrough, .waitsForUser, .resolvedByGuide,
        .nobodyLooked, .underWay, .stalled, .closed, .escalated, .resolvedByHand, .beginning, .taken,
    ]
}
