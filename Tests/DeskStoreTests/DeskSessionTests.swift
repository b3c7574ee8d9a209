import DeskCore
import DeskStore
import FoundationEssentials
import Testing

@Suite("DeskSession")
struct DeskSessionTests {
    private let store = ScriptedStore()
    private let ana = Actor("ana")
    private let now = Date(timeIntervalSince1970: 1_795_000_000)

    private static let failure = SignInFailure(codes: [50074], requester: "mia@contoso.com")

    private func opened() throws -> DeskSession {
        let session = DeskSession(store: store)
        try session.perform(OpenTicket(failure: Self.failure), by: ana, at: now)
        return session
    }

    @Test("What is decided is recorded, and the desk has it at once")
    func records() throws {
        let session = try opened()
        let events = try session.perform(TakeTicket(ticket: 1), by: ana, at: now)
        #expect(events.map(\.sequence) == [2])
        #expect(store.recorded.map(\.fact.words) == ["opened the ticket: AADSTS50074", "took the ticket"])
        #expect(session.desk.tickets[1]?.assignee == "ana")
        #expect(session.desk.lastSequence == 2)
    }

    @Test("It decides on what others recorded a moment ago, and hands that out as news")
    func news() throws {
        let session = try opened()
        store.others(record: AssignTicket(ticket: 1, user: "ana"), by: "bo", at: now, in: session.desk)
        let performed = session.attempt(TakeTicket(ticket: 1), by: ana, at: now)
        #expect(performed.news.map(\.by) == ["bo"])
        #expect(performed.recorded.isEmpty)
        #expect(performed.failure == .refused(.alreadyAssigned(ticket: 1, to: "ana")))
        #expect(session.desk.tickets[1]?.assignee == "ana")
        #expect(try session.catchUp().isEmpty)
    }

    @Test("A write on an older picture is refused under the lock, the retry on the new one is not")
    func stale() throws {
        let session = try opened()
        let seen = try #require(session.desk.tickets[1]?.version)
        store.others(record: TakeTicket(ticket: 1), by: "bo", at: now, in: session.desk)
        let refused = session.attempt(TakeTicket(ticket: 1), by: ana, at: now, seen: seen)
        #expect(
            refused.failure == .refused(.stale(ticket: 1, by: "bo", at: now, now: now, words: "took the ticket")))
        let again = session.attempt(TakeTicket(ticket: 1), by: ana, at: now, seen: session.desk.tickets[1]?.version)
        #expect(again.failure == nil)
        #expect(session.desk.tickets[1]?.assignee == "ana")
    }

    @Test("Two sessions that open at once give two numbers")
    func numbers() throws {
        let session = DeskSession(store: store)
        store.others(record: OpenTicket(failure: Self.failure), by: "bo", at: now, in: session.desk)
        let events = try session.perform(OpenTicket(failure: Self.failure, again: true), by: ana, at: now)
        #expect(events.map(\.ticket) == [2])
    }

    @Test("Two sessions that want the next ticket at once never get the same one")
    func next() throws {
        let shared = MemoryStore()
        let (one, other) = (DeskSession(store: shared), DeskSession(store: MemoryStore(sharing: shared)))
        for place in 1...4 {
            let failure = SignInFailure(codes: [50074], requester: "user\(place)@contoso.com")
            try one.perform(OpenTicket(failure: failure), by: ana, at: now)
        }
        try other.catchUp()
        let want = TakeNext(catalogue: CodeCatalogue())
        var taken: [TicketNumber?] = []
        for _ in 1...2 {
            // Neither has looked at what the other did.
            taken += try one.perform(want, by: ana, at: now).map(\.ticket)
            taken += try other.perform(want, by: Actor("bo"), at: now).map(\.ticket)
        }
        #expect(taken == [1, 2, 3, 4])
        #expect(throws: DeskFailure.refused(.nothingNext)) { try one.perform(want, by: ana, at: now) }
    }

    @Test("An act on many that a colleague came before is not done by halves")
    func many() throws {
        let session = try opened()
        try session.perform(OpenTicket(failure: SignInFailure(codes: [50074])), by: ana, at: now)
        let parts = (1...2).map {
            ActOnMany.Part(AssignTicket(ticket: $0, user: "cy"), seen: session.desk.tickets[$0]?.version)
        }
        store.others(record: TakeTicket(ticket: 2), by: "bo", at: now, in: session.desk)
        let performed = session.attempt(ActOnMany(parts), by: ana, at: now)
        #expect(performed.recorded.isEmpty)
        guard case .refused(.notForAll(let obstacles)) = performed.failure else {
            Issue.record("\(String(describing: performed.failure))")
            return
        }
        #expect(obstacles.map(\.ticket) == [2])
        let narrowed = session.attempt(ActOnMany(parts, leavingOut: true), by: ana, at: now)
        #expect(narrowed.recorded.map(\.ticket) == [nil, 1])
        #expect(narrowed.recorded.allSatisfy { $0.act == narrowed.recorded.first?.sequence })
    }

    @Test("Catching up takes in what others recorded, once")
    func catchUp() throws {
        let session = try opened()
        store.others(record: TakeTicket(ticket: 1), by: "bo", at: now, in: session.desk)
        #expect(try session.catchUp().map(\.by) == ["bo"])
        #expect(session.desk.tickets[1]?.assignee == "bo")
        #expect(try session.catchUp().isEmpty)
    }

    @Test("What changes nothing records nothing")
    func nothing() throws {
        let session = try opened()
        #expect(try session.perform(LabelTicket(ticket: 1, labels: []), by: ana, at: now).isEmpty)
        #expect(store.recorded.count == 1)
    }

    @Test("Where the store fails, the desk keeps the news and nothing else")
    func failure() throws {
        let session = try opened()
        store.others(record: AddNote(ticket: 1, text: "x"), by: "bo", at: now, in: session.desk)
        store.failure = .system(call: "write", path: "journal", errno: 28)
        #expect(throws: DeskFailure.store(.system(call: "write", path: "journal", errno: 28))) {
            try session.perform(TakeTicket(ticket: 1), by: ana, at: now)
        }
        #expect(session.desk.tickets[1]?.assignee == nil)
        #expect(session.desk.tickets[1]?.notes.count == 1)
    }

    @Test("No secret reaches the store")
    func masked() throws {
        let typed = "my password is Sommer2026!"
        let session = try opened()
        try session.perform(AddNote(ticket: 1, text: typed), by: ana, at: now)
        #expect(store.recorded.last?.fact.words == "noted: \(SecretMask.mask(typed).text)")
    }

    @Test("Guides are kept and read under their revision")
    func guides() throws {
        let session = DeskSession(store: store)
        try session.keepGuide(revision: "r", text: "# A page", by: ana)
        #expect(try session.guide(revision: "r") == "# A page")
        #expect(try session.guide(revision: "s") == nil)
    }
}

/// A store in memory that others write to and that fails where the test says so.
private final class ScriptedStore: EventStore {
    private(set) var recorded: [Event] = []
    /// What the next append fails with.
    var failure: StoreFailure?
    private var handedOut = 0
    private var guides: [String: String] = [:]
    let changeDescriptor: Int32? = nil
    let isOutdated = false
    let isReplaced = false

    /// What another process records, decided on the desk as it stands.
    func others(record intent: any Intent, by name: String, at now: Date, in desk: Desk) {
        guard let drafts = try? desk.decide(intent, by: Actor(name), at: now) else {
            Issue.record("the colleague's intent was refused")
            return
        }
        append(drafts)
    }

    func beginning() -> Desk { Desk() }
    func successor() -> (any EventStore)? { nil }

    var historyCheck: (@Sendable () -> Void)? { nil }
    func rest(_ desk: Desk) -> Desk? { nil }

    func catchUp() throws(StoreFailure) -> [Event] {
        defer { handedOut = recorded.count }
        return Array(recorded[handedOut...])
    }

    func transact(_ decide: ([Event]) throws(Refusal) -> [EventDraft]) throws(DeskFailure) -> [Event] {
        let news = Array(recorded[handedOut...])
        handedOut = recorded.count
        let drafts: [EventDraft]
        do {
            drafts = try decide(news)
        } catch {
            throw .refused(error)
        }
        if let failure { throw .store(failure) }
        append(drafts)
        defer { handedOut = recorded.count }
        return Array(recorded[handedOut...])
    }

    func erase(_ decide: ([Event]) throws(Refusal) -> [EventDraft]) throws(DeskFailure) -> [Event] {
        try transact(decide)
    }

    func acknowledgeChanges() {}

    func keepGuide(revision: String, text: String) throws(StoreFailure) { guides[revision] = text }

    func guide(revision: String) throws(StoreFailure) -> String? { guides[revision] }

    private func append(_ drafts: [EventDraft]) {
        for draft in drafts {
            recorded.append(Event(draft, sequence: recorded.count + 1))
        }
    }
}
