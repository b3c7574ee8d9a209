import CLinux
import DeskConsole
import DeskCore
import DeskStore
import Dispatch

/// Carries out the effects that take time, one after the other on a queue of its own, and answers by mail.
///
/// `@unchecked`: all that can change belongs to the queue; nothing else touches it after `init`.
final class Worker: @unchecked Sendable {
    private let session: DeskSession
    private let services: Services
    private var actor: Actor
    /// What binds all on the desk, as the console was told.
    private var policy: Services.Policy
    private let mailbox: Mailbox
    private let board: (any PresenceBoard)?
    /// Where colleagues see this agent.
    private var whereabouts: Whereabouts?
    /// Who is in a ticket, as the console was told.
    private var colleagues: [Presence] = []
    /// Whether the console has a desk of which a part could not be read.
    private var isAnewWanted = false
    /// Whether that has been tried since the last news: what cannot be read now is not asked for again and again.
    private var hasTriedAnew = false
    private let queue = DispatchQueue(label: "helpdesk.worker", qos: .userInitiated)
    /// Reads guides, and touches nothing of the desk.
    private let guides = DispatchQueue(label: "helpdesk.guides", qos: .userInitiated)

    init(
        session: DeskSession, board: (any PresenceBoard)?, services: Services, actor: Actor, mailbox: Mailbox
    ) {
        self.session = session
        self.board = board
        self.services = services
        self.actor = actor
        policy = Services.Policy(session.policy)
        self.mailbox = mailbox
    }

    /// Starts an effect; false where it is none of the worker's.
    ///
    /// - Parameter desk: the number of the desk that was on the screen.
    func start(_ effect: Effect, on desk: Int) -> Bool {
        switch effect {
        case .attempt(let attempt):
            queue.async { self.attempt(attempt, on: desk) }
        case .startWalkthrough(let attempt, let pages):
            queue.async { self.startWalkthrough(attempt, pages, on: desk) }
        case .preview(let act):
            queue.async { self.preview(act) }
        case .readFailure(let bytes):
            queue.async { self.mailbox.post(.failureRead(self.services.readFailure(bytes))) }
        case .loadGuide(let reference):
            loadGuide(reference)
        case .study(let question):
            BackgroundThread.run {
                self.mailbox.post(.studied(question, self.services.study(question)))
                // What the reading took would be held for this program as long as it runs.
                malloc_trim(0)
            }
        case .listGuides:
            listGuides(withTopics: true)
        case .catchUp:
            catchUp(then: {})
        case .beginAnew:
            queue.async {
                self.isAnewWanted = true
                if !self.hasTriedAnew { self.beginAnew() }
            }
        case .announce(let place):
            queue.async { self.announce(place) }
        case .copy, .bell, .redraw, .suspend, .quit:
            return false
        }
        return true
    }

    /// Asks the store for news; `done` is called on the queue when what was new is in the mail.
    func catchUp(then done: @escaping @Sendable () -> Void) {
        queue.async {
            self.session.acknowledgeChanges()
            self.board?.acknowledgeChanges()
            self.lookAtRules()
            self.lookForColleagues()
            self.beginAnew()
            do throws(StoreFailure) {
                while case let news = try self.session.catchUp(), !news.isEmpty { self.mailbox.post(.stored(news)) }
                self.mailbox.post(.storeTrouble(nil))
                self.session.rest()
            } catch {
                self.mailbox.post(.storeTrouble(Message.Problem(error.sentence)))
            }
            done()
        }
    }

    /// Reads everything anew where the desk is not what was recorded, and hands it to the console.
    private func beginAnew() {
        hasTriedAnew = isAnewWanted
        let number = session.replacementCount
        guard session.beginAnew(isWanted: isAnewWanted) else { return }
        isAnewWanted = false
        mailbox.post(.begunAnew(session.desk, isOther: session.replacementCount > number))
        checkHistory()
    }

    /// Looks, when nothing else is to be done, whether what the session did not read at its start is sound.
    func checkHistory() {
        queue.async {
            guard let check = self.session.historyCheck else { return }
            BackgroundThread.run {
                check()
                self.catchUp(then: {})
            }
        }
    }

    /// Looks what stands on the shelf, beside everything else: a shelf of a thousand pages takes its time, and nobody waits for it.
    ///
    /// - Parameter withTopics: whether what the guides are about follows, for which all of them are read.
    func listGuides(withTopics: Bool = false) {
        BackgroundThread.run {
            var listing = self.services.listGuides()
            self.mailbox.post(.shelfListed(listing))
            guard withTopics else { return }
            listing.topics = self.services.topics(listing.guides)
            self.mailbox.post(.shelfListed(listing))
        }
    }

    /// Shows that this console lives, and looks who else does.
    func beat() {
        queue.async {
            self.board?.post(self.whereabouts)
            self.lookAtRules()
            self.lookForColleagues()
        }
    }

    /// Lets colleagues no longer see this agent.
    func hide() {
        queue.async { self.board?.post(nil) }
    }

    /// Waits until everything that was started is done.
    func drain() {
        queue.sync {}
    }

    private func announce(_ place: Whereabouts?) {
        whereabouts = place
        board?.post(place)
    }

    private func lookForColleagues() {
        guard let board, case let colleagues = board.others(at: SteadyClock.seconds), colleagues != self.colleagues
        else { return }
        self.colleagues = colleagues
        mailbox.post(.colleagues(colleagues))
    }

    /// Asks again what the desk allows, and tells of a change.
    private func lookAtRules() {
        let policy = services.policy()
        if policy != self.policy {
            self.policy = policy
            session.policy = policy.policy
            mailbox.post(.policy(policy.policy, problem: policy.problem))
        }
        let access = services.access()
        guard access != actor.access else { return }
        actor.access = access
        mailbox.post(.access(access))
    }

    private func attempt(_ attempt: Attempt, on desk: Int) {
        lookAtRules()
        beginAnew()
        let performed = session.attempt(
            attempt.intent, by: actor, at: services.now(), seen: attempt.seen, on: desk)
        var outcome = Message.Outcome(news: performed.news, recorded: performed.recorded)
        outcome.take(performed.failure)
        mailbox.post(.attempted(attempt, outcome))
        session.rest()
    }

    private func preview(_ act: ActOnMany) {
        lookAtRules()
        let preview = act.preview(in: session.desk, by: actor, at: services.now())
        let problem = session.takeProblem().map { Message.Problem($0.sentence) }
        mailbox.post(.previewed(act, problem.map { .failure($0) } ?? .success(preview)))
    }

    private func startWalkthrough(_ attempt: Attempt, _ pages: [GuidePage], on desk: Int) {
        lookAtRules()
        do throws(DeskFailure) {
            for page in pages {
                try session.keepGuide(revision: page.guide.revision, text: page.text, by: actor)
            }
        } catch {
            var outcome = Message.Outcome()
            outcome.take(error)
            return mailbox.post(.attempted(attempt, outcome))
        }
        self.attempt(attempt, on: desk)
    }
}

// MARK: Guides

extension Worker {
    /// Reads a guide beside what is done with the desk: a page may be long.
    private func loadGuide(_ reference: GuideReference) {
        switch reference {
        case .code(let code), .today(let code):
            readGuide(reference) { self.services.guide(code, $0) }
        case .file(let path):
            readGuide(reference) { self.services.guideFile(path, $0) }
        case .revision(let revision, let code):
            queue.async {
                do throws(StoreFailure) {
                    guard let text = try self.session.guide(revision: revision) else {
                        return self.tellOfGuide(
                            reference, .failure(Message.Problem(Self.pageIsGone)))
                    }
                    self.readGuide(reference) { _ in self.services.keptGuide(text, code) }
                } catch {
                    self.tellOfGuide(reference, .failure(Message.Problem(error.sentence)))
                }
            }
        }
    }

    private static let pageIsGone =
        "The page of this walkthrough is gone from the data folder; its steps are still known."

    /// - Parameter read: gives the page, and before that, of a long one, its beginning.
    private func readGuide(
        _ reference: GuideReference,
        _ read: @escaping @Sendable (Services.Beginning) -> Result<GuidePage, Message.Problem>
    ) {
        guides.async {
            let page = read { self.tellOfGuide(reference, .success(GuideReading($0, isWhole: false))) }
            self.tellOfGuide(reference, page.map { GuideReading($0) })
        }
    }

    private func tellOfGuide(_ reference: GuideReference, _ result: Result<GuideReading, Message.Problem>) {
        mailbox.post(.guideLoaded(reference, result))
    }
}

extension Message.Outcome {
    fileprivate mutating func take(_ failure: DeskFailure?) {
        switch failure {
        case nil: break
        case .refused(let refusal): self.refusal = refusal
        case .store(let failure): problem = Message.Problem(failure.sentence)
        }
    }
}
