import DeskCanvas
import DeskCore

package import struct FoundationEssentials.Date

extension Model {
    /// What a message changes, and what the world has to do about it. Pure: the same model and message give the same result.
    package mutating func update(_ message: Message, at now: Date) -> [Effect] {
        self.now = now
        let effects = react(to: message)
        top.guide?.prepare()
        let others = readWalkedGuide() + noteWhereabouts()
        guard let problem = desk.takeProblem() else { return effects + others }
        say(problem.sentence, .bad)
        return effects + others + [.beginAnew]
    }

    private mutating func react(to message: Message) -> [Effect] {
        switch message {
        case .input(let event, let isBurst):
            return take(event, isBurst: isBurst)
        case .tick:
            queue.passTime(desk, at: now, height: queueLayout.listHeight)
            passTimeInRooms()
            return findClusters() + runTimers()
        case .stored(let events):
            return takeIn(events)
        case .attempted(let attempt, let outcome):
            return conclude(attempt, outcome)
        case .previewed(let act, let preview):
            take(preview, of: act)
            return []
        case .begunAnew(let desk, let isOther):
            self.desk = desk
            loadLists()
            if isOther { noteOtherDesk() }
            return []
        case .failureRead(let result):
            return takeReading(result)
        case .guideLoaded(let reference, let result):
            return takeGuide(reference, result)
        case .studied(let question, let answer):
            takeStudy(question, answer)
            return []
        case .shelfListed(let listing):
            take(listing)
            return top.walk?.today == nil ? readGuideOfToday() : []
        case .guideChanged:
            return reloadGuide()
        case .colleagues(let colleagues):
            self.colleagues = colleagues
            return []
        case .access(let access):
            take(access)
            return []
        case .policy(let policy, let problem):
            take(policy, problem)
            return []
        case .storeTrouble(let problem):
            if problem?.sentence != trouble { status = nil }
            trouble = problem?.sentence
            return []
        }
    }

    /// What was being typed stays, and is held from now on against what is there now. Screens of tickets that are not there are left.
    private mutating func noteOtherDesk() {
        let kept = screens.dropFirst().filter { $0.subject.map { desk.tickets[$0] != nil } ?? true }
        screens = screens.prefix(1) + kept
        deskNumber += 1
        // Their numbers are those of other tickets.
        queue.dropMarks()
        lastAct = nil
        clusters = nil
        // It is over, and that it is shall not take away what is said here.
        trouble = nil
        if let number = overlay?.form?.purpose.ticket { overlay?.form?.seen = desk.tickets[number]?.version }
        say("The desk was replaced, as by a restore, and this is what is there now: look before you go on.", .bad)
    }

    /// Records what time alone has done, one attempt at a time: a store that is slow to answer is not asked again and again.
    private mutating func runTimers() -> [Effect] {
        if !hasSaidDoubt, let doubt = RunTimers.doubt(in: desk, at: now) {
            hasSaidDoubt = true
            say(doubt, .bad)
        }
        guard !isRunningTimers, trouble == nil, me.refusal(of: RunTimers.self) == nil,
            RunTimers.areDue(in: desk, at: now)
        else { return [] }
        isRunningTimers = true
        return [.attempt(Attempt(RunTimers(), seen: nil, then: .nothing))]
    }

    private mutating func takeIn(_ events: [Event]) -> [Effect] {
        guard !events.isEmpty else { return [] }
        desk.apply(events)
        let touched = desk.ticketsTouched(by: events)
        queue.take(touched, desk, at: now, height: queueLayout.listHeight)
        refreshRooms(touched)
        refreshCards(touched)
        let rings = events.contains(where: \.fact.concernsClusters) ? findClusters() : []
        // What a colleague does to the ticket on the screen is said, since it changes under the agent's hands.
        if let number = top.subject, place == .walk || place == .ticket,
            let last = events.last(where: { $0.ticket == number && $0.by != me.name })
        {
            say(notice(last.by + " ", last))
        }
        return ring(for: events) + rings
    }

    /// Rings where the timer of a step is over that this agent works at.
    private mutating func ring(for events: [Event]) -> [Effect] {
        for event in events.reversed() {
            guard let number = event.ticket, let rang = event.fact as? StepTimerRang,
                desk.walkthrough(of: number)?.agent == me.name
            else { continue }
            say("\(Ticket.id(number)): the wait is over: \(rang.title.oneLine)", .good)
            return [.bell]
        }
        return []
    }

    /// Makes the lists of all open screens anew.
    mutating func loadLists() {
        loadQueue()
        refreshRooms(nil)
        refreshCards(nil)
    }

    private mutating func conclude(_ attempt: Attempt, _ outcome: Message.Outcome) -> [Effect] {
        let rings = takeIn(outcome.news + outcome.recorded)
        if attempt.intent is RunTimers { isRunningTimers = false }
        if attempt.then == .nothing { return rings }
        if let refusal = outcome.refusal { return refused(attempt, refusal) }
        if let problem = outcome.problem {
            complain(problem.sentence, about: attempt)
            return [.bell]
        }
        // The form that this came from has done its work.
        if overlay?.form?.sent == attempt { overlay = nil }
        if case .many(let many) = overlay, many.sent == attempt { overlay = nil }
        noteLastAct(outcome.recorded)
        return follow(attempt.then, outcome.recorded)
    }

    private mutating func refused(_ attempt: Attempt, _ refusal: Refusal) -> [Effect] {
        if case .duplicate(let number, _, _) = refusal, let intent = attempt.intent as? OpenTicket {
            top.newTicket?.sent = nil
            overlay = .choice(.duplicate(number, intent, sentence: refusal.sentence))
            return []
        }
        if case .notForAll(let obstacles) = refusal, obstacles.count > 1, let first = obstacles.first?.refusal {
            complain("Nothing was done to any of the \(obstacles.count) tickets. \(first.sentence)", about: attempt)
            return [.bell]
        }
        if case .requesterUnknown(let number) = refusal { return ask(.correct(number), because: refusal) }
        if case .identityCheckMissing(let number, let need) = refusal {
            return askIdentity(number, need, attempt, refusal)
        }
        if case .identityCheckExpired(let number, let need, _, _, _) = refusal {
            return askIdentity(number, need, attempt, refusal)
        }
        if case .stale(let number, _, _, _, _) = refusal, overlay == nil, !isOvertaken(attempt.intent) {
            // The screen shows the ticket as it is now; on that picture the same may be wanted, or not any more.
            var again = attempt
            again.seen = desk.tickets[number]?.version
            overlay = .choice(.stale(again, sentence: refusal.sentence))
            return [.bell]
        }
        complain(refusal.sentence, about: attempt)
        return [.bell]
    }

    /// Whether a step was to be recorded at which the user stands no longer.
    private func isOvertaken(_ intent: any Intent) -> Bool {
        guard let record = intent as? RecordStep, let step = record.step else { return false }
        return currentStep(of: record.ticket)?.id != step
    }

    /// Says why an attempt came to nothing, where it was made: in its form, in the new ticket, or in the status line.
    private mutating func complain(_ sentence: String, about attempt: Attempt) {
        if overlay?.form?.sent == attempt {
            overlay?.form?.sent = nil
            overlay?.form?.problem = sentence
            // Whoever has read it decides on the ticket as it is now.
            overlay?.form?.seen = attempt.intent.guardedTicket.flatMap { desk.tickets[$0]?.version }
        } else if case .many(var many) = overlay, many.sent == attempt {
            many.sent = nil
            many.problem = sentence
            overlay = .many(many)
        } else if top.newTicket?.sent == attempt {
            top.newTicket?.sent = nil
            top.newTicket?.problem = sentence
        } else {
            say(sentence, .bad)
        }
    }

    private mutating func ask(_ purpose: Form.Purpose, because refusal: Refusal) -> [Effect] {
        openForm(purpose)
        overlay?.form?.notice = refusal.sentence
        return []
    }

    /// Asks how the caller was verified. What only says that it was done is then recorded in the same breath; what was done to a
    /// credential is not, since it was done before.
    private mutating func askIdentity(
        _ number: TicketNumber, _ need: IdentityNeed, _ attempt: Attempt, _ refusal: Refusal
    ) -> [Effect] {
        ask(.identity(number, then: need == .confirmation ? attempt.intent as? RecordStep : nil), because: refusal)
    }

    private mutating func follow(_ sequel: Sequel, _ recorded: [Event]) -> [Effect] {
        switch sequel {
        case .nothing:
            return []
        case .tell:
            tell(recorded)
            return []
        case .openTicket:
            guard let number = recorded.first?.ticket else { return [] }
            if top.newTicket != nil { pop() }
            queue.select(number, height: queueLayout.listHeight)
            push(.ticket(TicketScreen(ticket: number)))
            let hasGuide = desk.tickets[number].map { self.hasGuide(for: $0.guideCode) } ?? false
            let next =
                hasGuide
                ? "\(Actions.key(.walk, in: .queue)) starts the walkthrough, \(keyName(.guide)) reads the guide."
                : "There is no guide for its code yet; \(keyName(.lookUp)) says what is known of it."
            say("\(Ticket.id(number)) was made. \(next)", .good)
            return []
        case .openTaken:
            guard let number = recorded.first?.ticket else { return [] }
            if place == .ticket { pop() }
            queue.select(number, height: queueLayout.listHeight)
            push(.ticket(TicketScreen(ticket: number)))
            tell(recorded)
            return []
        case .openIncident:
            guard let number = recorded.first?.ticket else { return [] }
            openIncident(number)
            tell(recorded)
            return []
        case .tellDesk:
            if let fact = recorded.first?.fact { say("You \(fact.words)", .good) }
            return []
        case .openWalkthrough(let number):
            openWalkScreen(number)
            tell(recorded)
            return []
        case .offerResolution(let number, let cause):
            tell(recorded)
            if desk.tickets[number]?.state.next.contains(.resolved) == true {
                openForm(.resolve(number, cause: cause))
            }
            return []
        case .startGuide(let number):
            tell(recorded)
            guard let code = desk.tickets[number]?.guideCode else { return [] }
            return startWalkthrough(number, code: code)
        case .copy(let text):
            tell(recorded)
            return [.copy(text)]
        case .offerEvidence(let number):
            tell(recorded)
            let told = status?.text
            let effects = copyEvidence(number)
            // What was told ends in somebody's own words, with a full stop or without.
            if let told {
                let joint = told.last?.isPunctuation == true ? " The" : "; the"
                say("\(told)\(joint) case was sent to the clipboard.", .good)
            }
            return effects
        case .attempt(let next):
            tell(recorded)
            return [.attempt(next)]
        }
    }

    /// What is said of an event. An item that was ticked stands on the screen, so it is not said again in more than one row.
    private func notice(_ lead: String, _ event: Event) -> String {
        let words = lead + event.fact.words(in: desk.policy.calendar.zone).oneLine
        let isTick = event.fact is StepItemTicked || event.fact is StepItemUnticked
        return isTick ? TextWidth.truncated(words, to: size.width - 1) : words
    }

    private mutating func noteLastAct(_ recorded: [Event]) {
        guard !recorded.isEmpty else { return }
        lastAct = recorded.lazy.compactMap { $0.fact as? ActedOnMany }.first?.tickets.first
    }

    /// Says what was recorded, in the words of the facts.
    private mutating func tell(_ recorded: [Event]) {
        if let act = recorded.first(where: { $0.fact is ActedOnMany }) { return say(notice("You ", act), .good) }
        guard let last = recorded.last(where: { $0.by == me.name && $0.ticket != nil }), let number = last.ticket else {
            if recorded.isEmpty { say("Nothing to change.") }
            return
        }
        say(notice("\(Ticket.id(number)): ", last), .good)
    }
}

extension Fact {
    /// Whether it may make a cluster, or take one away.
    fileprivate var concernsClusters: Bool {
        self is TicketOpened || self is TicketImported || self is LinkedToIncident || self is UnlinkedFromIncident
            || self is ClusterDismissed || self is TicketResolved || self is TicketCancelled || self is TicketReopened
            || self is TicketCorrected
    }
}
