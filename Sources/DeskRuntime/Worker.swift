import DeskConsole
import DeskCore
import DeskStore
import Dispatch

/// Carries out the effects that take time, one after the other on a queue of its own, and answers by mail.
///
/// `@unchecked`: the session belongs to the queue; nothing else touches it after `init`.
final class Worker: @unchecked Sendable {
    private let session: DeskSession
    private let services: Services
    private let actor: Actor
    private let mailbox: Mailbox
    private let queue = DispatchQueue(label: "helpdesk.worker", qos: .userInitiated)

    init(session: DeskSession, services: Services, actor: Actor, mailbox: Mailbox) {
        self.session = session
        self.services = services
        self.actor = actor
        self.mailbox = mailbox
    }

    /// Starts an effect; false where it is none of the worker's.
    func start(_ effect: Effect) -> Bool {
        switch effect {
        case .attempt(let attempt):
            queue.async { self.attempt(attempt) }
        case .startWalkthrough(let attempt, let page):
            queue.async { self.startWalkthrough(attempt, page) }
        case .readFailure(let bytes):
            queue.async { self.mailbox.post(.failureRead(self.services.readFailure(bytes))) }
        case .loadGuide(let reference):
            queue.async { self.mailbox.post(.guideLoaded(reference, self.guide(reference))) }
        case .catchUp:
            catchUp(then: {})
        case .copy, .bell, .redraw, .suspend, .quit:
            return false
        }
        return true
    }

    /// Asks the store for news; `done` is called on the queue when what was new is in the mail.
    func catchUp(then done: @escaping @Sendable () -> Void) {
        queue.async {
            self.session.acknowledgeChanges()
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

    func listGuides() {
        queue.async { self.mailbox.post(.shelfListed(self.services.listGuides())) }
    }

    /// Waits until everything that was started is done.
    func drain() {
        queue.sync {}
    }

    private func attempt(_ attempt: Attempt) {
        let performed = session.attempt(attempt.intent, by: actor, at: services.now(), seen: attempt.seen)
        var outcome = Message.Outcome(news: performed.news, recorded: performed.recorded)
        switch performed.failure {
        case nil: break
        case .refused(let refusal): outcome.refusal = refusal
        case .store(let failure): outcome.problem = Message.Problem(failure.sentence)
        }
        mailbox.post(.attempted(attempt, outcome))
        session.rest()
    }

    private func startWalkthrough(_ attempt: Attempt, _ page: GuidePage) {
        do throws(StoreFailure) {
            try session.keepGuide(revision: page.guide.revision, text: page.text)
        } catch {
            mailbox.post(.attempted(attempt, Message.Outcome(problem: Message.Problem(error.sentence))))
            return
        }
        self.attempt(attempt)
    }

    private func guide(_ reference: GuideReference) -> Result<GuidePage, Message.Problem> {
        switch reference {
        case .code(let code):
            return services.guide(code)
        case .revision(let revision, let code):
            do throws(StoreFailure) {
                guard let text = try session.guide(revision: revision) else {
                    return .failure(
                        Message.Problem(
                            "The page of this walkthrough is gone from the data folder; its steps are still known."))
                }
                return services.keptGuide(text, code)
            } catch {
                return .failure(Message.Problem(error.sentence))
            }
        }
    }
}
