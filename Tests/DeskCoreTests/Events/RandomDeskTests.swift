import DeskTesting
import FoundationEssentials
import Testing

@testable import DeskCore

@Suite("Whatever happens")
struct RandomDeskTests {
    /// Small pools, so that events meet.
    private static let words = ["mia", "leo", "ana", "bo", "", "r", "a", "b", "yes", "no"]

    private static func events(seed: UInt64, count: Int) throws -> [Event] {
        var filler = Filler(seed: seed, texts: words)
        return try (1...count).map { sequence in
            // The pool is never empty.
            let kind = Facts.all.randomElement(using: &filler.random)!
            return Event(
                sequence: sequence, at: time("2026-11-16T09:00:00Z") + .random(in: -1e7...1e7, using: &filler.random),
                by: ["ana", "bo", "helpdesk"].randomElement(using: &filler.random) ?? "ana",
                ticket: Int.random(in: 0...5, using: &filler.random), fact: try kind.filled(&filler))
        }
    }

    @Test(
        "Events in any order are taken in, and two desks that took in the same show the same",
        arguments: 0..<12 as Range<UInt64>)
    func anyOrder(seed: UInt64) throws {
        let events = try Self.events(seed: seed, count: 400)
        var desk = Desk()
        var batched = Desk()
        for event in events { desk.apply(event) }
        batched.apply(Array(events[..<200]))
        batched.apply(Array(events[200...]))
        #expect(desk.tickets.awake.numbers.sorted() == batched.tickets.awake.numbers.sorted())
        for number in 0...5 {
            #expect(desk.tickets[number] == batched.tickets[number])
            #expect(desk.timeline(of: number) == batched.timeline(of: number))
        }
        #expect(desk.walkthroughs == batched.walkthroughs)
        #expect(desk.routes == batched.routes)
        #expect(desk.tallies == batched.tallies)
        let now = time("2027-01-01T00:00:00Z")
        #expect(desk.board(at: now) == batched.board(at: now))
        for number in 0...5 {
            #expect(
                CaseSummary.text(of: number, in: desk, at: now) == CaseSummary.text(of: number, in: batched, at: now))
        }
        #expect(try desk.decide(RunTimers(), by: .timers, at: now) == batched.decide(RunTimers(), by: .timers, at: now))
    }

    @Test(
        "Whatever agents try, no move leaves the table and no credential passes the gate",
        arguments: 0..<12 as Range<UInt64>)
    func anyWish(seed: UInt64) throws {
        var random = Dice(seed)
        var story = Story()
        for _ in 0..<400 {
            story.pass(seconds: .random(in: -60...4000, using: &random))
            let name = ["ana", "bo"].randomElement(using: &random) ?? "ana"
            let intent = Self.wish(story.desk, &random)
            let before = story.desk
            guard let drafts = try? story.desk.decide(intent, by: Actor(name), at: story.now) else { continue }
            for draft in drafts { Self.checkGate(draft, before) }
            story.record(drafts)
            for ticket in story.desk.tickets.awake.tickets {
                let old = before.tickets[ticket.number]?.state ?? .new
                let isMove = old == ticket.state || old.next.contains(ticket.state) || intent is RunTimers
                #expect(isMove, "\(intent) moved \(old) to \(ticket.state)")
                let progress = story.desk.progress(of: ticket.number)
                #expect(progress.recorded <= progress.total)
            }
        }
        #expect(!story.desk.tickets.isEmpty)
        #expect(story.desk.tallies == story.desk.talliesOfThoseAwake)
        var replayed = Desk()
        let numbers = story.desk.tickets.numbers
        let events = numbers.compactMap { story.desk.timeline(of: $0) }.joined()
        #expect(events.map(\.sequence).max() ?? 0 <= story.desk.lastSequence)
        replayed.apply(events.sorted { $0.sequence < $1.sequence }.uniqued())
        #expect(replayed.tickets.numbers == numbers)
        for number in numbers { #expect(replayed.tickets[number]?.state == story.desk.tickets[number]?.state) }
    }

    /// What changes a credential wants a check by this agent, of this caller, not older than half an hour.
    private static func checkGate(_ draft: EventDraft, _ desk: Desk) {
        guard let fact = draft.fact as? StepRecorded, fact.step == "reset", fact.outcome != .skipped,
            let ticket = draft.ticket.flatMap({ desk.tickets[$0] })
        else { return }
        let check = ticket.identity
        let passes = check?.by == draft.by && check.map { abs(draft.at.timeIntervalSince($0.at)) < 1800 } == true
        #expect(passes && !ticket.isSuspicious)
    }

    /// A ticket that was walked elsewhere.
    private static let imported = {
        var ticket = TicketImported()
        ticket.code = 50074
        ticket.title = "from elsewhere"
        ticket.state = .open
        ticket.requester = "mia"
        ticket.createdAt = time("2026-11-10T09:00:00Z")
        ticket.updatedAt = ticket.createdAt
        ticket.progress = WalkProgress(guide: "AADSTS50074", recorded: 1, total: 2, state: .inProgress)
        return ticket
    }()

    private static func move(_ ticket: TicketNumber, to route: WalkRoute) -> MoveWalkthrough {
        MoveWalkthrough(
            ticket: ticket, route: route,
            matching: StepMatching(from: WalkRoute.phone.steps + WalkRoute.plain.steps, to: route.steps))
    }

    static func wish(_ desk: Desk, _ random: inout Dice) -> any Intent {
        let number = Int.random(in: 1...4, using: &random)
        let step = desk.walkthrough(of: number).flatMap { walk in
            walk.current.flatMap { desk.routes[walk.revision]?[$0] }
        }
        let answer = step?.answers.randomElement(using: &random)?.id
        let wishes: [any Intent] = [
            OpenTicket(failure: .of(["mia", "leo"].randomElement(using: &random))),
            TakeTicket(ticket: number), ReleaseTicket(ticket: number), AssignTicket(ticket: number, user: "cy"),
            WaitForSomebody(ticket: number, whom: .user, reason: "x"), ResumeTicket(ticket: number),
            EscalateTicket(ticket: number, to: "t", reason: "r"),
            ResolveTicket(ticket: number, cause: "x", fix: "y"), ReopenTicket(ticket: number, reason: "x"),
            StartWalkthrough(ticket: number, route: .phone), StepBack(ticket: number),
            TakeOverWalkthrough(ticket: number),
            StepBack(ticket: number, to: ["look", "cause", "one"].randomElement(using: &random)),
            CarryOverStep(ticket: number), move(number, to: .plain), move(number, to: .phone),
            FinishWalkthrough(ticket: number, ending: .solved, cause: "c"),
            TickStepItem(ticket: number, item: 1, text: "x", isTicked: Bool.random(using: &random)),
            StartStepTimer(ticket: number, seconds: 1000), StopStepTimer(ticket: number),
            DetourToGuide(ticket: number, detour: Detour(route: .line(["a", "b"], codes: [50079]))),
            ReturnFromDetour(ticket: number),
            CorrectTicket(
                ticket: number, requester: ["mia", "leo", nil].randomElement(using: &random) ?? nil, app: nil,
                title: "x"),
            VerifyIdentity(ticket: number, method: .callback), UndoLastAct(ticket: number),
            RedoUndoneAct(ticket: number), RunTimers(),
            ImportTickets(lines: [.init(line: 1, number: number + 4, ticket: imported)]),
        ]
        let walk = RecordStep(ticket: number, outcome: answer == nil ? .done : .answered, answer: answer)
        return Bool.random(using: &random) ? walk : wishes.randomElement(using: &random) ?? walk
    }
}

extension [Event] {
    /// Events that stand on two timelines, once.
    fileprivate func uniqued() -> [Event] {
        var last = 0
        return filter { event in
            defer { last = event.sequence }
            return event.sequence != last
        }
    }
}
