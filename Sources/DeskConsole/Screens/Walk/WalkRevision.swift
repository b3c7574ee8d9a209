import DeskCanvas
import DeskCore

extension Model {
    /// Asks for the pages of the guide that is walked now, as it is kept and as it is today, where the screen has those of another one or none: a
    /// walk may have gone to another guide, or come back, by anybody's act.
    mutating func readWalkedGuide() -> [Effect] {
        guard var screen = top.walk, let walkthrough = desk.walkthrough(of: screen.ticket), walkthrough.isInProgress,
            screen.revision != walkthrough.revision
        else { return [] }
        screen.revision = walkthrough.revision
        screen.kept = nil
        screen.today = nil
        screen.scroll = ScrollPosition()
        top.walk = screen
        return [.loadGuide(.revision(walkthrough.revision, code: walkthrough.code))] + readGuideOfToday()
    }

    /// Asks for the page of the guide on the walk's screen as it is today.
    func readGuideOfToday() -> [Effect] {
        guard let screen = top.walk, let walkthrough = desk.walkthrough(of: screen.ticket),
            let reference = referenceOfToday(of: walkthrough)
        else { return [] }
        return [.loadGuide(reference)]
    }

    /// The page that is walked as it is today: of its code, or, where the walk has none, the one of its title.
    private func referenceOfToday(of walkthrough: Walkthrough) -> GuideReference? {
        if let code = walkthrough.code { return .today(code) }
        return desk.routes[walkthrough.revision].flatMap { shelf?.path(ofGeneral: $0.guide) }.map { .file($0) }
    }

    /// Gives a page to the walks that it is for: the revision that they are in, or their guide as it is today.
    mutating func giveToWalks(_ page: GuidePage, _ reference: GuideReference) {
        for index in screens.indices {
            guard case .walk(var screen) = screens[index], let walkthrough = desk.walkthrough(of: screen.ticket) else {
                continue
            }
            switch reference {
            case .revision(walkthrough.revision, _): screen.kept = page
            case referenceOfToday(of: walkthrough): screen.today = page
            default: continue
            }
            screen.guide = screen.kept.map { QuestionZero.asked(in: $0.guide, catalogue: catalogue) }
            screen.change = change(of: walkthrough, on: screen)
            screens[index] = .walk(screen)
        }
    }

    /// What changed since the revision that is walked; nil where nothing did, or nobody knows yet.
    private func change(of walkthrough: Walkthrough, on screen: WalkScreen) -> GuideChange? {
        guard walkthrough.isInProgress, let today = screen.today, today.guide.revision != walkthrough.revision,
            let route = desk.routes[walkthrough.revision]
        else { return nil }
        return GuideChange(from: route, kept: screen.kept, to: today, catalogue: catalogue)
    }

    /// Shows what changed in the guide since the revision that is walked.
    mutating func showChanges() {
        guard let screen = top.walk, let change = screen.change else { return }
        push(.changes(ChangesScreen(ticket: screen.ticket, change: change, width: changesWidth)))
    }

    /// Asks whether the walk is to go over to the guide as it is today.
    mutating func askToMove(_ number: TicketNumber) -> [Effect] {
        if top.changes != nil { pop() }
        guard let screen = top.walk, let today = screen.today, let change = screen.change else { return [.bell] }
        if isInTheWay(of: number) { return [.bell] }
        let move = MoveWalkthrough(ticket: number, to: today, by: change, catalogue: catalogue)
        let lost = move.lostTitles(in: desk).map { "“\($0)”" }
        let loss = lost.isEmpty ? "" : " What was recorded at \(lost.joined(separator: ", ")) has no place in it."
        overlay = .choice(
            .confirm(
                "Go over to the guide as it is today (\(change.words))?\(loss)",
                [.startWalkthrough(Attempt(move, seen: desk.tickets[number]?.version), [today])]))
        return []
    }

    /// Records at the current step what is known from another ticket of the user.
    mutating func carryOver(_ number: TicketNumber) -> [Effect] {
        if isInTheWay(of: number) { return [.bell] }
        top.walk?.scroll = ScrollPosition()
        return attempt(CarryOverStep(ticket: number, step: currentStep(of: number)?.id), on: number)
    }

    /// Why nothing can be carried over to the current step; nil where something can.
    func carryOverReason(_ number: TicketNumber) -> String? {
        guard let step = currentStep(of: number) else { return Refusal.atEndOfGuide(number).sentence }
        return desk.knownOutcome(of: step, for: number, at: now) == nil
            ? Refusal.nothingKnown(step: step.title, ticket: number).sentence : nil
    }

    /// Why the walk has no other revision to go over to; nil where it has.
    var changeReason: String? {
        guard top.changes == nil, top.walk?.change == nil else { return nil }
        let guide = top.subject.flatMap { desk.guideTrail(of: $0).last } ?? "its guide"
        return Refusal.revisionIsToday(guide: guide, ticket: top.subject ?? 0).sentence
    }
}
