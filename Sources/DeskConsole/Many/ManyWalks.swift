import DeskCore

/// The guides that are read before walkthroughs of many tickets start.
struct ManyWalks: Sendable {
    /// By the code whose guide each needs, ascending.
    let tickets: [Int: [TicketNumber]]
    private var read: [Int: Result<GuidePage, Message.Problem>] = [:]

    init(_ tickets: [Int: [TicketNumber]]) {
        self.tickets = tickets
    }

    var isWhole: Bool { read.count == tickets.count }
    var pages: [GuidePage] { tickets.keys.sorted().compactMap { try? read[$0]?.get() } }

    /// The tickets whose code has no guide that can be read, and why.
    var withoutGuide: [(ticket: TicketNumber, sentence: String)] {
        read.flatMap { code, result -> [(TicketNumber, String)] in
            guard case .failure(let problem) = result else { return [] }
            return (tickets[code] ?? []).map { ($0, problem.sentence) }
        }
    }

    mutating func take(_ code: Int, _ result: Result<GuidePage, Message.Problem>) {
        if tickets[code] != nil { read[code] = result }
    }

    func starts(_ catalogue: CodeCatalogue) -> ActOnMany {
        var starts: [StartWalkthrough] = []
        for (code, tickets) in tickets {
            guard let page = try? read[code]?.get() else { continue }
            let start = StartWalkthrough(ticket: 0, guide: page.guide, catalogue: catalogue)
            starts += tickets.map { start.on($0) }
        }
        return ActOnMany(starts.sorted { $0.ticket < $1.ticket })
    }
}

extension Model {
    /// Reads the guides of the tickets' codes, each once, and asks what would come of starting walkthroughs.
    mutating func previewWalks(on tickets: [TicketNumber]) -> [Effect] {
        if let refusal = me.refusal(of: StartWalkthrough.self) {
            say(refusal.sentence, .bad)
            return [.bell]
        }
        var codes: [Int: [TicketNumber]] = [:]
        for number in tickets {
            guard let row = desk.row(of: number) else { continue }
            codes[guideCode(of: row), default: []].append(number)
        }
        var many = ManyOverlay("Start walkthroughs")
        many.walks = ManyWalks(codes)
        overlay = .many(many)
        return codes.keys.sorted().map { .loadGuide(.code($0)) }
    }

    /// Takes in a guide that was read for many. Nil: it was not for them.
    mutating func takeGuideForMany(
        _ reference: GuideReference, _ result: Result<GuideReading, Message.Problem>
    ) -> [Effect]? {
        guard case .many(var many) = overlay, var walks = many.walks, many.asked == nil,
            case .code(let code) = reference, walks.tickets[code] != nil
        else { return nil }
        // The beginning of a long page is not enough.
        if case .success(let reading) = result, !reading.isWhole { return [] }
        walks.take(code, result.map(\.page))
        many.walks = walks
        overlay = .many(many)
        return walks.isWhole ? ask(walks.starts(catalogue), &many) : []
    }
}
