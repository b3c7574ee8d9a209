/// The tickets of a list in their order. An event moves the tickets that it touched, and nothing is sorted anew.
package struct OrderedTickets: Sendable {
    package private(set) var numbers: [TicketNumber] = []
    private var keys: [OrderKey] = []
    private let isReversed: Bool

    /// - Parameter keys: in no order.
    package init(_ keys: [OrderKey] = [], isReversed: Bool = false) {
        self.isReversed = isReversed
        self.keys = keys.allSatisfy { $0.words == nil } ? Self.sortedPlain(keys) : keys.sorted()
        if isReversed { self.keys.reverse() }
        numbers = self.keys.map { $0.number }
    }

    /// Keys without words, which are much quicker to sort when only their numbers are moved.
    private static func sortedPlain(_ keys: [OrderKey]) -> [OrderKey] {
        var plain = keys.map { (major: $0.major, minor: $0.minor, number: $0.number) }
        plain.sort { left, right in
            if left.major != right.major { return left.major < right.major }
            if left.minor != right.minor { return left.minor < right.minor }
            return left.number < right.number
        }
        return plain.map { OrderKey(major: $0.major, minor: $0.minor, number: $0.number) }
    }

    package var count: Int { numbers.count }

    package func place(of number: TicketNumber) -> Int? { numbers.firstIndex(of: number) }

    /// Puts a ticket where it belongs now, and takes it from where it was; nil: it belongs nowhere.
    package mutating func move(_ number: TicketNumber, to key: OrderKey?) {
        if let place = place(of: number) {
            if keys[place] == key { return }
            numbers.remove(at: place)
            keys.remove(at: place)
        }
        guard let key else { return }
        let place = insertion(of: key)
        numbers.insert(number, at: place)
        keys.insert(key, at: place)
    }

    /// Those of its tickets that were found, the best first; what is equally good stays in this order.
    ///
    /// - Parameter scores: from 0.
    package func ranked(_ found: [(number: TicketNumber, score: Int)]) -> [TicketNumber] {
        guard let best = found.lazy.map(\.score).max(), let highest = numbers.max() else { return [] }
        var scores = [Int32](repeating: -1, count: highest + 1)
        for (number, score) in found where number <= highest { scores[number] = Int32(score) }
        var counts = [Int](repeating: 0, count: best + 1)
        for number in numbers where scores[number] >= 0 { counts[Int(scores[number])] += 1 }
        // From the best score down, each begins where the better ones end.
        var begin = 0
        for score in counts.indices.reversed() { (begin, counts[score]) = (begin + counts[score], begin) }
        var ranked = [TicketNumber](repeating: 0, count: begin)
        for number in numbers where scores[number] >= 0 {
            let score = Int(scores[number])
            ranked[counts[score]] = number
            counts[score] += 1
        }
        return ranked
    }

    /// The places among some of its tickets, which stand in its order, where another heading begins.
    package func headings(among some: [TicketNumber]) -> [Int] {
        var headings: [Int] = []
        var place = 0
        var previous: OrderKey?
        for (index, number) in some.enumerated() {
            while place < numbers.count, numbers[place] != number { place += 1 }
            guard place < numbers.count else { break }
            if previous.map({ !keys[place].hasSameHeading(as: $0) }) ?? true { headings.append(index) }
            previous = keys[place]
        }
        return headings
    }

    private func insertion(of key: OrderKey) -> Int {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if isReversed ? key < keys[middle] : keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
