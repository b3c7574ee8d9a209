import DeskCore
import FoundationEssentials

/// Turns the story of one made-up ticket into the acts that it is made of, none of them later than now.
struct StoryTeller {
    private let number: TicketNumber
    private let start: StartWalkthrough
    private let now: Date
    private var random: MadeUpRandom
    private var agent: Actor
    private var time: Date
    private var walk: MadeUpWalk
    private var acts: [MadeUpAct] = []

    /// - Parameter start: the start of its walkthrough, for the stories that have one.
    init(start: StartWalkthrough, began: Date, now: Date) {
        number = start.ticket
        self.start = start
        self.now = now
        random = MadeUpRandom(seed: UInt64(number))
        agent = random.pick(MadeUpPeople.agents)
        time = began
        walk = MadeUpWalk(start.route, ticket: number)
    }

    mutating func acts(of story: Story) -> [MadeUpAct] {
        open(code: story.code(random: &random))
        switch story {
        case .nobodyLooked: break
        case .taken, .waitsForUser, .reminded, .waitsForOther, .escalated, .reopened, .resolvedByHand: tellByHand(story)
        case .duplicate, .noIncident: tellCancelled(story)
        default: tellWalk(story)
        }
        return acts
    }

    private mutating func tellByHand(_ story: Story) {
        act(TakeTicket(ticket: number))
        prioritise()
        act(AddNote(ticket: number, text: random.pick(MadeUpPeople.notes)))
        act(AddNote(ticket: number, text: random.pick(MadeUpPeople.messages), isTold: true))
        switch story {
        case .waitsForUser, .reminded: waitForUser()
        case .waitsForOther:
            let until = Timestamp.rounded(now + 86_400)
            act(
                WaitForSomebody(ticket: number, whom: .other, reason: "the app's owner renews the secret", until: until)
            )
        case .escalated:
            act(EscalateTicket(ticket: number, to: "identity team", reason: "a policy blocks the user's only network"))
        case .reopened:
            resolve()
            pause(minutes: 90...240)
            act(ReopenTicket(ticket: number, reason: "the user called again, same message"))
        case .resolvedByHand: resolve()
        default: break
        }
    }

    private mutating func tellCancelled(_ story: Story) {
        act(TakeTicket(ticket: number))
        if story == .duplicate, number > 1 {
            act(CancelTicket(ticket: number, reason: "same call", duplicateOf: number - 1))
        } else {
            act(CancelTicket(ticket: number, reason: "the user only asked how it works"))
        }
    }

    private mutating func tellWalk(_ story: Story) {
        if random.number(0...1) == 0 { act(TakeTicket(ticket: number)) }
        prioritise()
        act(start)
        switch story {
        case .beginning: step(times: 2)
        case .underWay, .stalled: step(times: random.number(5...9))
        case .almostThrough: step(downTo: 3)
        case .atTheEnd: step(downTo: 0)
        case .waitsInTheMiddle:
            step(times: 5)
            waitForUser()
        case .takenOver:
            step(times: 5)
            changeAgent()
            act(TakeOverWalkthrough(ticket: number))
            step(times: 2)
        case .steppedBack:
            step(times: 6)
            act(StepBack(ticket: number))
        case .suspicion:
            act(walk.denial())
            act(AddNote(ticket: number, text: "Security was called and takes over."))
        case .walkEscalated: finish(.escalated, to: "second tier", reason: "nothing on the list fits")
        case .walkAbandoned: finish(.abandoned, reason: "the user had to hang up")
        case .otherError: finish(.otherError, reason: "the page says another number now", code: 50076)
        case .solvedNotResolved: finish(.solved, cause: random.pick(MadeUpPeople.causes))
        default:
            finish(.solved, cause: random.pick(MadeUpPeople.causes))
            resolve()
        }
    }

    // MARK: What people do

    private mutating func open(code: Int) {
        let (trace, correlation) = (random.guid(), random.guid())
        let failed = Timestamp.rounded(time - Double(random.number(60...900)))
        let app = random.pick(MadeUpPeople.apps)
        let requester = MadeUpPeople.requester(number - 1)
        let text = """
            From: \(requester)
            I cannot sign in to \(app) since this morning. It says:
            AADSTS\(code)
            Request Id: \(trace)
            Correlation Id: \(correlation)
            Timestamp: \(Timestamp.text(failed))
            """
        let failure = SignInFailure(
            codes: [code], traceID: trace, correlationID: correlation, occurredAt: failed, app: app,
            requester: requester, text: text)
        // No look for duplicates: in a desk of thousands it would take its time, and no two of these are one.
        act(OpenTicket(failure: failure, again: true))
    }

    private mutating func prioritise() {
        guard random.number(0...2) == 0 else { return }
        let impact = random.pick(Level.allCases)
        act(
            SetPriority(
                ticket: number, impact: impact, urgency: impact == .medium ? .high : random.pick(Level.allCases)))
    }

    private mutating func waitForUser() {
        act(WaitForSomebody(ticket: number, whom: .user, reason: random.pick(MadeUpPeople.waits)))
    }

    private mutating func resolve() {
        let place = random.number(0...(MadeUpPeople.causes.count - 1))
        act(ResolveTicket(ticket: number, cause: MadeUpPeople.causes[place], fix: MadeUpPeople.fixes[place]))
    }

    private mutating func finish(
        _ ending: WalkthroughEnding, cause: String? = nil, to: String? = nil, reason: String? = nil, code: Int? = nil
    ) {
        if ending == .solved { step(downTo: 0) } else { step(times: 8) }
        act(
            FinishWalkthrough(ticket: number, ending: ending, cause: cause, to: to, reason: reason, code: code))
    }

    private mutating func step(downTo remaining: Int) {
        while walk.remaining > remaining { step(times: 1) }
    }

    private mutating func step(times: Int) {
        for _ in 0..<times {
            for intent in walk.acts(of: agent, at: time, random: &random) { act(intent) }
        }
    }

    private mutating func changeAgent() {
        agent = random.pick(MadeUpPeople.agents.filter { $0 != agent })
    }

    private mutating func act(_ intent: any Intent) {
        acts.append(MadeUpAct(at: min(time, now), by: agent, intent: intent))
        time += Double(random.number(20...80))
    }

    private mutating func pause(minutes: ClosedRange<Int>) {
        time += Double(60 * random.number(minutes))
    }
}

extension Story {
    /// Guides that are walked are those of the first MFA code; other calls are about anything.
    fileprivate func code(random: inout MadeUpRandom) -> Int {
        switch self {
        case .nobodyLooked, .taken, .waitsForUser, .waitsForOther, .escalated, .reopened, .resolvedByHand, .noIncident:
            random.pick(MadeUpPeople.otherCodes)
        default: DemoDesk.walkedCode
        }
    }
}
