package import struct FoundationEssentials.Date

/// Finds tickets by a query: its terms hold exactly, its free words are looked for forgivingly and rank what they find.
///
/// It knows the texts of a list from when it was made, and is told of every change. What was found for a query is where it looks for one
/// that goes on from it, which is what a query does that is being typed.
package struct TicketSearch: Sendable {
    private var texts = TicketTexts()
    private var numbers: [TicketNumber] = []
    private var places: [TicketNumber: Int32] = [:]
    private let catalogue: CodeCatalogue
    /// What was found last, by place.
    private var last: Last?

    private struct Last {
        var exactPart: TicketQuery
        var words: SearchWords
        /// The places that the terms let through; nil: all.
        var admitted: [Int32]?
        var found: [Int32]
    }

    package init(_ tickets: some Sequence<TicketRow>, catalogue: CodeCatalogue) {
        self.catalogue = catalogue
        for ticket in tickets { add(ticket) }
    }

    /// - Parameter ordered: the tickets to look among.
    package init(_ ordered: OrderedTickets, on desk: Desk, catalogue: CodeCatalogue) {
        self.catalogue = catalogue
        places.reserveCapacity(ordered.count)
        numbers.reserveCapacity(ordered.count)
        for number in ordered.numbers { desk.row(of: number).map { add($0) } }
    }

    private mutating func add(_ ticket: TicketRow) {
        places[ticket.number] = Int32(texts.append(ticket, catalogue: catalogue))
        numbers.append(ticket.number)
    }

    /// Takes in a ticket as it is now.
    package mutating func update(_ ticket: TicketRow) {
        if let place = places[ticket.number] {
            texts.replace(Int(place), with: ticket, catalogue: catalogue)
        } else {
            add(ticket)
        }
        guard let place = places[ticket.number], var last, last.admitted == nil else {
            // Whether terms let it through has to be asked anew.
            last = nil
            return
        }
        // The next look is at what was found before, and at this one.
        self.last = nil
        let found = last.found.partitioningIndex { $0 >= place }
        if found == last.found.count || last.found[found] != place { last.found.insert(place, at: found) }
        self.last = last
    }

    /// The tickets that a query means, with how well each has the free words; in no order.
    ///
    /// - Parameter row: of a number.
    package mutating func find(
        _ query: TicketQuery, in context: QueryContext, at now: Date, row: (TicketNumber) -> TicketRow?
    ) -> [(number: TicketNumber, score: Int)] {
        let words = SearchWords(query)
        let exactPart = query.exactPart
        let goesOn = last.map { $0.exactPart == exactPart && words.goOn(from: $0.words) } ?? false
        let admitted = last?.exactPart == exactPart ? last?.admitted : admitted(exactPart, context, now, row)
        let findings = texts.find(words, among: goesOn ? last?.found : admitted)
        last = Last(exactPart: exactPart, words: words, admitted: admitted, found: findings.map(\.place))
        return findings.map { (numbers[Int($0.place)], Int($0.score)) }
    }

    private func admitted(
        _ query: TicketQuery, _ context: QueryContext, _ now: Date, _ row: (TicketNumber) -> TicketRow?
    ) -> [Int32]? {
        guard !query.isEmpty else { return nil }
        let predicate = QueryPredicate(query, in: context, isWithinList: true)
        let moment = predicate.moment(now)
        return numbers.indices.compactMap { place in
            guard let ticket = row(numbers[place]), predicate.admits(ticket, at: moment) else { return nil }
            return Int32(place)
        }
    }
}
