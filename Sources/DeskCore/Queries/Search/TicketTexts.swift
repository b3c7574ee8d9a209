/// What some tickets can be found by, one text behind the other in one piece of memory.
package struct TicketTexts: Sendable {
    private var bytes: [UInt8] = []
    private var texts: [Text] = []
    /// Bytes of texts that were replaced.
    private var waste = 0

    private struct Text {
        var start: UInt32
        var tail: UInt32
        var end: UInt32
        /// The letters that the head has.
        var mask: UInt64
    }

    package init() {}

    package var count: Int { texts.count }

    /// Appends a ticket and gives its place.
    @discardableResult
    package mutating func append(_ ticket: TicketRow, catalogue: CodeCatalogue) -> Int {
        texts.append(written(ticket, catalogue))
        return texts.count - 1
    }

    /// Puts a ticket as it is now in the place of what it was.
    package mutating func replace(_ place: Int, with ticket: TicketRow, catalogue: CodeCatalogue) {
        waste += Int(texts[place].end - texts[place].start)
        texts[place] = written(ticket, catalogue)
        if waste > bytes.count / 2 { tidy() }
    }

    private mutating func written(_ ticket: TicketRow, _ catalogue: CodeCatalogue) -> Text {
        let start = bytes.count
        var tail = 0
        bytes.appendSearchable(ticket, catalogue, tail: &tail)
        let mask = bytes[start..<tail].reduce(UInt64(0)) { $0 | SearchWord.bit($1) }
        return Text(start: UInt32(start), tail: UInt32(tail), end: UInt32(bytes.count), mask: mask)
    }

    private mutating func tidy() {
        var tidied: [UInt8] = []
        for place in texts.indices {
            let text = texts[place]
            let start = UInt32(tidied.count)
            tidied += bytes[Int(text.start)..<Int(text.end)]
            texts[place].tail = start + text.tail - text.start
            texts[place].end = start + text.end - text.start
            texts[place].start = start
        }
        bytes = tidied
        waste = 0
    }

    /// The texts that have the words.
    ///
    /// - Parameter candidates: the places of texts to look through, ascending; nil for all.
    func find(_ words: SearchWords, among candidates: [Int32]? = nil) -> [Finding] {
        var found: [Finding] = []
        bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            func look(_ place: Int32) {
                let text = texts[Int(place)]
                let score = words.score(in: base, Int(text.start), tail: Int(text.tail), Int(text.end), mask: text.mask)
                if let score { found.append(Finding(place: place, score: Int32(score))) }
            }
            if let candidates {
                for place in candidates { look(place) }
            } else {
                for place in 0..<Int32(texts.count) { look(place) }
            }
        }
        return found
    }

    /// A text that has what was looked for.
    struct Finding {
        var place: Int32
        var score: Int32
    }
}
