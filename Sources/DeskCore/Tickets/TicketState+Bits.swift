extension TicketState {
    /// A bit of its own.
    var bit: UInt16 {
        switch self {
        case .new: 1
        case .open: 2
        case .waitingUser: 4
        case .waitingOther: 8
        case .escalated: 16
        case .resolved: 32
        case .closed: 64
        case .cancelled: 128
        }
    }

    static func bits(_ states: some Sequence<TicketState>) -> UInt16 { states.reduce(0) { $0 | $1.bit } }

    /// As a ticket goes through life.
    var place: Int { bit.trailingZeroBitCount }
}
