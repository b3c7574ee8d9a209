import DeskCore
import DeskStore
import FoundationEssentials

/// A desk as a verb finds it: what is recorded, who works, and what time it is.
struct Workplace {
    let session: DeskSession
    let library: Library
    let actor: Actor
    let now = Date()

    var desk: Desk { session.desk }
    var catalogue: CodeCatalogue { Library.catalogue }

    func report(on number: TicketNumber) throws(Refusal) -> TicketReport {
        TicketReport(desk.row(of: try desk.ticket(number)), catalogue: catalogue, by: desk.policy, at: now)
    }

    /// Records what `intent` decides on the newest state.
    @discardableResult
    func perform(_ intent: any Intent) throws(DeskFailure) -> [Event] {
        try session.perform(intent, by: actor, at: now)
    }

    /// Records what time alone has done. Where it cannot be recorded now, whoever looks next does.
    func runTimers() {
        if let doubt = RunTimers.doubt(in: desk, at: now) { Output.complain(doubt) }
        guard RunTimers.areDue(in: desk, at: now) else { return }
        _ = session.attempt(RunTimers(), by: actor, at: now)
    }

    /// The guide of a code, whose text is kept, so that a walk through it goes on as it began.
    func keptGuide(for code: Int) throws -> Guide {
        let page = try library.page(for: code)
        for notice in page.notices { Output.complain(notice) }
        try session.keepGuide(revision: page.guide.revision, text: page.text, by: actor)
        return page.guide
    }

    /// The way through the guide that a link leads to.
    func detour(to link: GuidePlace) throws -> Detour {
        Detour(to: link, in: try keptGuide(for: link.code), catalogue: catalogue)
    }

    /// The guide of a ticket's walkthrough in the revision that is walked; nil where there is none, or its page is gone.
    func walkedGuide(of number: TicketNumber) -> Guide? {
        walkedPage(of: number).map { QuestionZero.asked(in: $0.guide, catalogue: catalogue) }
    }
}

extension DataOptions {
    /// Lets `body` change the desk as it is by now. A damaged one cannot be.
    func work(_ body: (Workplace) throws -> Void) throws {
        let (session, damage) = try reading()
        if let damage { throw damage }
        try use(session, body)
    }

    /// Lets `body` look at the desk as it is by now. Of a damaged journal it sees what comes before the damage, and the verb fails.
    func look(_ body: (Workplace) throws -> Void) throws {
        let (session, damage) = try reading()
        if let problem = try rules.policyProblem { Output.complain(problem) }
        try use(session, body)
        if let damage { throw damage }
    }

    private func use(_ session: DeskSession, _ body: (Workplace) throws -> Void) throws {
        let place = Workplace(session: session, library: try Library(), actor: try rules.actor)
        place.runTimers()
        do {
            try body(place)
        } catch {
            // A ticket whose history cannot be read looks like one that is not there.
            throw session.takeProblem() ?? error
        }
        if let problem = session.takeProblem() { throw problem }
        session.rest()
    }
}
