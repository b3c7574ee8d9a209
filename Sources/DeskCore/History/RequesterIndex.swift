/// Which tickets in memory are whose.
struct RequesterIndex: Sendable {
    private var numbersByKey: [RequesterKey: [TicketNumber]] = [:]
    /// The requesters that tickets had before the one that they have now.
    private var formerKeys: [TicketNumber: [RequesterKey]] = [:]

    /// The tickets that are found under a requester, ascending.
    func numbers(of key: RequesterKey) -> [TicketNumber] { numbersByKey[key] ?? [] }

    func formerKeys(of number: TicketNumber) -> [RequesterKey] { formerKeys[number] ?? [] }

    mutating func add(_ number: TicketNumber, _ key: RequesterKey) {
        numbersByKey[key, default: []].insert(inOrder: number)
    }

    /// Finds a ticket under a requester no longer, and remembers that it was his.
    mutating func remove(_ number: TicketNumber, _ key: RequesterKey) {
        numbersByKey[key]?.removeAll { $0 == number }
        if formerKeys[number]?.contains(key) != true { formerKeys[number, default: []].append(key) }
    }

    /// Knows nothing any more of the requesters that a ticket had.
    mutating func forgetFormer(of number: TicketNumber) { formerKeys[number] = nil }

    /// Takes in the tickets of others: under the requesters that they have, and where nothing is known of a ticket, those that it had.
    mutating func merge(_ others: RequesterIndex, where isOf: (TicketNumber, RequesterKey) -> Bool) {
        formerKeys.merge(others.formerKeys) { mine, _ in mine }
        for (key, numbers) in others.numbersByKey {
            for number in numbers where isOf(number, key) { add(number, key) }
        }
    }
}

extension [TicketNumber] {
    /// Keeps the numbers ascending, each once. Most come at the end.
    mutating func insert(inOrder number: TicketNumber) {
        let place = (lastIndex { $0 <= number } ?? -1) + 1
        guard place == 0 || self[place - 1] != number else { return }
        insert(number, at: place)
    }
}
