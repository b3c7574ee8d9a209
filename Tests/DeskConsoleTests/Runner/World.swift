import DeskConsole
import DeskCore
import DeskGuides
import DeskIntake
import DeskStore
import FoundationEssentials

/// The world around a console: a desk in memory, guides from files, and a clock that is set by hand.
final class World {
    var now: Date
    /// Why the store cannot be used just now.
    var trouble: Message.Problem?
    var agent: Actor
    let catalogue: CodeCatalogue
    private let store = MemoryStore()
    /// The agent's own view of the desk, and the one through which all others act.
    private var session: DeskSession
    private let colleagues: DeskSession
    private var shelf: [(name: String, page: GuidePage)]

    /// - Parameter folder: of the scenario, where it has one, for guides of its own.
    init(_ start: ScenarioStart, folder: URL = ScenarioFiles.shared) throws {
        now = start.now
        agent = start.agent
        let bytes = [UInt8](try Data(contentsOf: ScenarioFiles.catalogue))
        catalogue = try CodeCatalogueReader.read(bytes: bytes, source: "codes.tsv")
        shelf = try start.guides.map { name in
            let text = try ScenarioFiles.text(name, of: folder)
            return (name, GuidePage(guide: try GuideReader.read(text: text, source: name), text: text))
        }
        session = DeskSession(store: store)
        session.policy.requesters = RequesterDirectory(start.requesters)
        colleagues = DeskSession(store: MemoryStore(sharing: store))
        for line in start.lines { try perform(line) }
        try session.catchUp()
    }

    var desk: Desk { session.desk }

    var listing: ShelfListing {
        var listing = ShelfListing(
            guides: shelf.map { name, page in
                GuideListing(codes: page.guide.codes, family: page.guide.family, title: page.guide.title, path: name)
            })
        for (_, page) in shelf {
            for code in page.guide.codes where listing.topics[code] == nil {
                listing.topics[code] = GuideTopics(of: page.guide)
            }
        }
        return listing
    }

    /// Changes what a page on the shelf says.
    func editGuide(_ name: String, replacing old: String, with new: String) throws {
        guard let place = shelf.firstIndex(where: { $0.name == name }), shelf[place].page.text.contains(old) else {
            throw ScenarioProblem.missingFile("\(name) that says “\(old)”")
        }
        let text = shelf[place].page.text.replacing(old, with: new)
        shelf[place].page = GuidePage(guide: try GuideReader.read(text: text, source: name), text: text)
    }

    /// Forgets what the agent's program held in memory.
    func restart() throws {
        let policy = session.policy
        session = DeskSession(store: MemoryStore(sharing: store))
        session.policy = policy
        try session.catchUp()
    }

    /// What the agent has not heard of yet.
    func news() throws -> Message { .stored(try session.catchUp()) }

    func perform(_ line: DeskLine) throws {
        do throws(DeskFailure) {
            try colleagues.perform(try intent(of: line), by: line.actor, at: now - line.age)
        } catch {
            guard case .refused(let refusal) = error else { throw error }
            throw ScenarioProblem.refused(line.text, sentence: refusal.sentence)
        }
    }

    private func intent(of line: DeskLine) throws(DeskFailure) -> any Intent {
        switch line.deed {
        case .intent(let intent):
            return intent
        case .startWalkthrough(let number):
            guard let code = colleagues.desk.tickets[number]?.guideCode, let page = page(of: code) else {
                throw .refused(.noSuchTicket(number))
            }
            store.keepGuide(revision: page.guide.revision, text: page.text)
            return StartWalkthrough(
                ticket: number, route: WalkRoute(QuestionZero.asked(in: page.guide, catalogue: catalogue)))
        }
    }

    private func page(of code: Int) -> GuidePage? {
        let family = catalogue[code]?.family
        let own = shelf.first { $0.page.guide.codes.contains(code) }
        guard var page = (own ?? shelf.first { family != nil && $0.page.guide.family == family })?.page else {
            return nil
        }
        let generality = page.guide.generality(for: code)
        page.notices = generality.map { [$0] } ?? []
        return page
    }
}

// MARK: Effects

extension World {
    /// Carries out an effect that is answered; nil for one that only the terminal sees.
    func answer(to effect: Effect) throws -> Message? {
        switch effect {
        case .attempt(let attempt):
            return carryOut(attempt)
        case .startWalkthrough(let attempt, let pages):
            for page in pages { store.keepGuide(revision: page.guide.revision, text: page.text) }
            return carryOut(attempt)
        case .preview(let act):
            return .previewed(act, .success(act.preview(in: session.desk, by: agent, at: now)))
        case .readFailure(let bytes):
            do throws(IntakeProblem) {
                return .failureRead(.success(try FailureReader.read(bytes: bytes)))
            } catch {
                return .failureRead(.failure(Message.Problem(error.sentence)))
            }
        case .loadGuide(let reference):
            return .guideLoaded(reference, guide(reference).map { GuideReading($0) })
        case .study(let question):
            var study = HistoryStudy(question)
            study.apply(MemoryStore(sharing: store).catchUp())
            return .studied(question, .success(study.answer()))
        case .listGuides:
            return .shelfListed(listing)
        case .catchUp:
            return try news()
        case .beginAnew:
            return .begunAnew(session.desk)
        case .copy, .bell, .redraw, .suspend, .quit, .announce:
            return nil
        }
    }

    private func carryOut(_ attempt: Attempt) -> Message {
        if let trouble { return .attempted(attempt, Message.Outcome(problem: trouble)) }
        let performed = session.attempt(attempt.intent, by: agent, at: now, seen: attempt.seen)
        var outcome = Message.Outcome(news: performed.news, recorded: performed.recorded)
        switch performed.failure {
        case nil: break
        case .refused(let refusal): outcome.refusal = refusal
        case .store(let failure): outcome.problem = Message.Problem(failure.sentence)
        }
        return .attempted(attempt, outcome)
    }

    private func guide(_ reference: GuideReference) -> Result<GuidePage, Message.Problem> {
        do throws(GuideProblem) {
            switch reference {
            case .code(let code), .today(let code):
                guard let page = page(of: code) else { throw .noGuide(code: code) }
                return .success(page)
            case .file(let name):
                guard let page = shelf.first(where: { $0.name == name })?.page else { throw .noSuchFile(path: name) }
                return .success(page)
            case .revision(let revision, let code):
                let source = code.map { "AADSTS\($0).md" } ?? "kept guide"
                guard let text = store.guide(revision: revision) else { throw .noSuchFile(path: source) }
                return .success(GuidePage(guide: try GuideReader.read(text: text, source: source), text: text))
            }
        } catch {
            return .failure(Message.Problem(error.sentence))
        }
    }
}
