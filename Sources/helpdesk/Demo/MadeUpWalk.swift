import DeskCore
import FoundationEssentials

/// Leads a made-up user along a route, one act a step.
struct MadeUpWalk {
    let route: WalkRoute
    let ticket: TicketNumber
    private var current: RouteStep?
    private var visited: Set<String> = []
    private var identity: (by: Actor, at: Date)?

    /// Before a check of identity is made anew, in seconds: well within the time that it counts.
    private static let identityLasts = Double(DeskDurations().identityCheck) * 2 / 3

    init(_ route: WalkRoute, ticket: TicketNumber) {
        self.route = route
        self.ticket = ticket
        current = route.first
    }

    /// How many steps the longest way from here has.
    var remaining: Int { route.remaining(from: current?.id) }

    /// What an agent does at the current step.
    mutating func acts(of agent: Actor, at date: Date, random: inout MadeUpRandom) -> [any Intent] {
        guard let step = current else { return [] }
        visited.insert(step.id)
        var intents: [any Intent] = []
        if step.role == .verifyIdentity && !step.answers.isEmpty
            || step.changesCredential && !isVerified(agent, at: date)
        {
            identity = (agent, date)
            intents.append(
                VerifyIdentity(ticket: ticket, method: random.pick([.callback, .video]), reference: "staff directory"))
        }
        let record = record(of: step, random: &random)
        current = step.following(answer: record.answer).flatMap { route[$0] }
        return intents + [record]
    }

    /// The user says that somebody else started the sign-in.
    func denial() -> any Intent {
        let answers = current?.answers ?? []
        return RecordStep(ticket: ticket, outcome: .answered, answer: answers.last?.id)
    }

    private func record(of step: RouteStep, random: inout MadeUpRandom) -> RecordStep {
        if let answer = answer(to: step, random: &random) {
            return RecordStep(ticket: ticket, step: step.id, outcome: .answered, answer: answer)
        }
        return switch random.number(0...9) {
        case 0 where step.role != .verify:
            RecordStep(ticket: ticket, step: step.id, outcome: .failed, reason: "nothing appeared on the phone")
        case 1:
            RecordStep(ticket: ticket, step: step.id, outcome: .skipped, reason: random.pick(MadeUpPeople.skipReasons))
        default: RecordStep(ticket: ticket, step: step.id, outcome: .done)
        }
    }

    /// Yes to what is asked about the person, and to whether it works, as the walk is to end as solved; any answer to the rest, but none that leads round in a circle.
    private func answer(to step: RouteStep, random: inout MadeUpRandom) -> String? {
        guard let first = step.answers.first else { return nil }
        guard ![.confirmSignIn, .verifyIdentity, .verify].contains(step.role) else { return first.id }
        let onward = step.answers.filter { answer in
            answer.leadsTo.flatMap { route[$0] }.map { $0.role != .escalate && !visited.contains($0.id) } ?? true
        }
        return random.pick(onward.isEmpty ? step.answers : onward).id
    }

    private func isVerified(_ agent: Actor, at date: Date) -> Bool {
        identity.map { $0.by == agent && date.timeIntervalSince($0.at) < Self.identityLasts } ?? false
    }
}
