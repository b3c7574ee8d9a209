/// The free words of a query.
struct SearchWords: Sendable {
    private let wanted: [SearchWord]
    private let unwanted: [SearchWord]

    init(_ query: TicketQuery) {
        let words = query.words.filter { !$0.text.isEmpty }
        wanted = words.filter { !$0.isNegated }.map { SearchWord($0.text) }
        unwanted = words.filter(\.isNegated).map { SearchWord($0.text) }
    }

    var isEmpty: Bool { wanted.isEmpty && unwanted.isEmpty }
    /// Whether every text that has these words has the others too: each stands where one of the others stood, and goes on from it.
    func goOn(from others: SearchWords) -> Bool {
        guard others.wanted.count <= wanted.count, others.unwanted.map(\.bytes) == unwanted.map(\.bytes) else {
            return false
        }
        return zip(others.wanted, wanted).allSatisfy { $0.isFound(whereverIs: $1) }
    }

    /// How well a text has all words, more being better; nil where it lacks one, or has one that is not wanted.
    func score(in text: UnsafePointer<UInt8>, _ start: Int, tail: Int, _ end: Int, mask: UInt64) -> Int? {
        var sum = 0
        for word in wanted {
            let rank = word.rank(in: text, start, tail: tail, end, mask: mask)
            if rank == 0 { return nil }
            sum += rank
        }
        for word in unwanted where word.stands(in: text, start, end) { return nil }
        return sum
    }

    func score(in text: SearchText) -> Int? {
        let mask = text.bytes[..<text.tail].reduce(UInt64(0)) { $0 | SearchWord.bit($1) }
        return text.bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return wanted.isEmpty ? 0 : nil }
            return score(in: base, 0, tail: text.tail, bytes.count, mask: mask)
        }
    }
}
