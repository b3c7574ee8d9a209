/// At which moments time alone changes what is to be said of which tickets: a heap, so that noting a hundred thousand costs no sorting, and one
/// more next to nothing.
struct Turns: Sendable {
    private struct Turn {
        var at: Double
        var number: TicketNumber
    }

    /// Each is no later than those at twice its place and one or two further on.
    private var turns: [Turn] = []

    /// - Parameter moment: on whatever scale the owner goes by.
    mutating func note(_ number: TicketNumber, at moment: Double) {
        turns.append(Turn(at: moment, number: number))
        var place = turns.count - 1
        while place > 0, turns[(place - 1) / 2].at > moment {
            turns.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    /// The tickets whose moments have come by `now`, each once. They are noted no longer.
    mutating func take(by now: Double) -> Set<TicketNumber> {
        var due: Set<TicketNumber> = []
        while let first = turns.first, first.at <= now {
            due.insert(first.number)
            removeFirst()
        }
        return due
    }

    private mutating func removeFirst() {
        turns.swapAt(0, turns.count - 1)
        turns.removeLast()
        var place = 0
        while case let children = (2 * place + 1)..<min(2 * place + 3, max(2 * place + 1, turns.count)),
            let least = children.min(by: { turns[$0].at < turns[$1].at }), turns[least].at < turns[place].at
        {
            turns.swapAt(place, least)
            place = least
        }
    }
}
