import DeskCanvas
import DeskCore
import DeskStore
import FoundationEssentials
import Testing

@testable import DeskConsole

@Suite("What time does is recorded by whichever console looks")
struct TimersTests {
    private static let monday = Date(timeIntervalSince1970: 1_795_420_800)
    private static let later = monday + 10 * 86_400
    private static let attempt = Attempt(RunTimers(), seen: nil, then: .nothing)
    private static let trouble = Message.Problem("The folder may only be read.")

    /// A console that sees a wait whose reminders are long due.
    private static func model() throws -> Model {
        let session = DeskSession(store: MemoryStore())
        let anna = Actor("anna")
        try session.perform(OpenTicket(failure: SignInFailure(codes: [50074])), by: anna, at: monday)
        try session.perform(TakeTicket(ticket: 1), by: anna, at: monday)
        try session.perform(WaitForSomebody(ticket: 1, whom: .user, reason: "away"), by: anna, at: monday)
        return Model(desk: session.desk, me: anna, now: monday, size: Size(width: 80, height: 24))
    }

    @Test("The store is asked once, and again only after it answered")
    func isAskedOnce() throws {
        var model = try Self.model()
        #expect(model.update(.tick, at: Self.later) == [.attempt(Self.attempt)])
        #expect(model.update(.tick, at: Self.later) == [])
        _ = model.update(.attempted(Self.attempt, Message.Outcome()), at: Self.later)
        #expect(model.update(.tick, at: Self.later) == [.attempt(Self.attempt)])
    }

    @Test("Where it cannot be recorded, nobody is told, since nobody asked")
    func failsSilently() throws {
        var model = try Self.model()
        _ = model.update(.tick, at: Self.later)
        #expect(model.update(.attempted(Self.attempt, Message.Outcome(problem: Self.trouble)), at: Self.later) == [])
        #expect(model.status == nil)
    }
}
