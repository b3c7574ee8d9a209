import DeskCanvas
import DeskCore
import DeskStore
import DeskTesting
import FoundationEssentials
import Testing

@testable import DeskConsole

@Suite("A desk whose rules change while the console is open")
struct PolicyTests {
    private static let monday = Date(timeIntervalSince1970: 1_795_420_800)

    /// HD-1 of the usual priority, HD-2 of the lowest one.
    private static func model() throws -> Model {
        let session = DeskSession(store: MemoryStore())
        let anna = Actor("anna")
        for name in ["mia", "leo"] {
            let failure = SignInFailure(codes: [50074], requester: name)
            try session.perform(OpenTicket(failure: failure), by: anna, at: monday)
        }
        try session.perform(SetPriority(ticket: 2, impact: .low, urgency: .low), by: anna, at: monday)
        return Model(desk: session.desk, me: anna, now: monday, size: Size(width: 80, height: 24))
    }

    @Test("Other targets hold at once, and the queue is sorted by them")
    func targets() throws {
        var model = try Self.model()
        #expect(model.queue.rows == [1, 2])
        var policy = model.desk.policy
        policy.targets[.firstResponse, rank: 5] = .minutes(5)
        #expect(model.update(.policy(policy, problem: nil), at: Self.monday) == [])
        #expect(model.queue.rows == [2, 1])
        #expect(model.status == nil)
    }

    @Test("What is wrong with them is said once, and what was right before goes on")
    func wrong() throws {
        var model = try Self.model()
        let sentence = "/srv/desk/desk.yaml:2:9: this system knows no time zone `Berln`; `Europe/Berlin` may be meant."
        let before = model.desk.policy
        #expect(model.update(.policy(before, problem: sentence), at: Self.monday) == [])
        #expect(model.status?.text == sentence)
        #expect(model.desk.policy == before && model.queue.rows == [1, 2])
        _ = model.update(.input(.key(.character("j")), isBurst: false), at: Self.monday)
        _ = model.update(.tick, at: Self.monday + 60)
        #expect(model.status?.text != sentence)
    }

    @Test("A minute more changes what is left, and not the order")
    func minute() throws {
        var model = try Self.model()
        let left = { (model: Model) in Picture.rows(model.view())[3...4].map { $0.prefix(18).suffix(8) } }
        #expect(left(model) == ["   2:00 ", "   8:00 "])
        _ = model.update(.tick, at: Self.monday + 60)
        #expect(left(model) == ["   1:59 ", "   7:59 "])
        _ = model.update(.tick, at: Self.monday + 9 * 3600)
        #expect(model.queue.rows == [1, 2])
    }
}
