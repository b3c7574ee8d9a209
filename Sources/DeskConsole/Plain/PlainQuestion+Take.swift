import DeskCore

extension PlainQuestion {
    /// What a line answers, and the question that follows; nil for the step's own.
    func take(_ line: String, _ view: PlainView) -> (next: PlainQuestion?, act: PlainAct) {
        let ticket = view.ticket
        switch self {
        case .step: return (nil, .say([]))
        case .skipReason(let ways):
            if let reason = view.isColleagues { return (nil, .say([reason])) }
            let (way, reason) = Self.way(before: line, of: ways)
            return (
                nil,
                .attempt([
                    RecordStep(
                        ticket: ticket, step: view.step?.id, outcome: .skipped, reason: reason, then: way?.id)
                ])
            )
        case .failure(let ways):
            let way = Int(line).flatMap { ways.indices.contains($0 - 1) ? ways[$0 - 1] : nil }
            return (
                nil,
                .attempt([
                    RecordStep(
                        ticket: ticket, step: view.step?.id, outcome: .failed, reason: way == nil ? line : nil,
                        then: way?.id)
                ])
            )
        case .note: return (nil, .attempt([AddNote(ticket: ticket, text: line, step: view.step?.id)]))
        case .waitReason: return (nil, .attempt([WaitForSomebody(ticket: ticket, whom: .user, reason: line)]))
        case .requester: return (nil, .attempt([CorrectTicket(ticket: ticket, requester: line)]))
        case .method(let then): return takeMethod(line, then)
        case .reference(let method, let then): return (.secondPerson(method, reference: line, then: then), .say([]))
        case .secondPerson(let method, let reference, let then):
            let person = line.isEmpty || line.lowercased() == "none" ? nil : line
            let check = VerifyIdentity(
                ticket: ticket, method: method, reference: reference, secondPerson: person)
            return (nil, .attempt([check] + (then.map { [$0] } ?? [])))
        case .suspicion(let record, _):
            return line.lowercased().hasPrefix("y") ? (nil, .attempt([record])) : (nil, .say(["Nothing was recorded."]))
        case .timerLength:
            guard let seconds = Timestamp.seconds(typed: line) else {
                return (.timerLength, .say(["\(line.quoted) is no length of time; type it as 10m or 2h."]))
            }
            return (nil, .attempt([StartStepTimer(ticket: ticket, seconds: seconds)]))
        case .cause: return (nil, .attempt([FinishWalkthrough(ticket: ticket, ending: .solved, cause: line)]))
        case .escalationTarget: return (.escalationReason(to: line), .say([]))
        case .escalationReason(let to):
            return (nil, .attempt([FinishWalkthrough(ticket: ticket, ending: .escalated, to: to, reason: line)]))
        case .giveUpReason:
            return (nil, .attempt([FinishWalkthrough(ticket: ticket, ending: .abandoned, reason: line)]))
        }
    }

    /// `2: why` is the second way with its reason; without such a number it is a reason alone.
    private static func way(before line: String, of ways: [RouteStep]) -> (way: RouteStep?, reason: String) {
        let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map {
            String($0).trimmed
        }
        guard parts.count == 2, let number = Int(parts[0]), ways.indices.contains(number - 1) else {
            return (nil, line)
        }
        return (ways[number - 1], parts[1])
    }

    private func takeMethod(_ line: String, _ then: RecordStep?) -> (next: PlainQuestion?, act: PlainAct) {
        let all = IdentityMethod.allCases
        let numbered = Int(line).flatMap { all.indices.contains($0 - 1) ? all[$0 - 1] : nil }
        guard let method = numbered ?? all.first(where: { $0.rawValue == line.lowercased() }) else {
            return (self, .say(["\(line.quoted) is none of them; what a person knows is no proof."]))
        }
        return (.reference(method, then: then), .say([]))
    }
}
