import DeskCanvas
import DeskCore
import FoundationEssentials
import Testing

@testable import DeskConsole

@Suite("A desk of which a part could not be read")
struct BeginningAnewTests {
    private struct Unreadable: TicketHistorySource {
        func events(boundTo number: TicketNumber) throws(HistoryProblem) -> [Event] {
            throw HistoryProblem("It is gone.")
        }
        func numbers(of key: RequesterKey) throws(HistoryProblem) -> [TicketNumber] { [] }
        var putAwayCount: Int { 0 }
        func rowsPutAway() throws(HistoryProblem) -> [TicketRow] { [] }
    }

    private static let noon = Date(timeIntervalSince1970: 1_795_420_800)
    private static let size = Size(width: 80, height: 24)
    private static let reload = Message.input(.key(.character("R")), isBurst: false)

    /// A ticket, and what a colleague does to it.
    private static func events() throws -> [Event] {
        var failure = SignInFailure()
        failure.codes = [50074]
        var desk = Desk()
        var events: [Event] = []
        for intent in [OpenTicket(failure: failure), TakeTicket(ticket: 1)] as [any Intent] {
            for draft in try desk.decide(intent, by: Actor("bo"), at: noon) {
                events.append(
                    Event(
                        sequence: events.count + 1, at: draft.at, by: draft.by, ticket: draft.ticket, fact: draft.fact))
                desk.apply(events[events.count - 1])
            }
        }
        return events
    }

    @Test("is asked for anew when an event was lost on it, once, and takes the place of the one on the screen")
    func lost() throws {
        let events = try Self.events()
        var whole = Desk()
        whole.apply(Array(events.dropLast()))
        let history = TicketHistory(rows: Array(whole.rows), source: Unreadable())
        let asleep = Desk(
            history: history, wide: [], tallies: WalkTallies(), flow: FlowTally(), incidents: IncidentIndex(),
            lastNumber: 1, lastSequence: 1, lastActAt: nil)
        var model = Model(desk: asleep, me: Actor("ana"), now: Self.noon, size: Self.size)
        #expect(model.update(.stored(Array(events.suffix(1))), at: Self.noon).contains(.beginAnew))
        #expect(model.status?.text == "It is gone.")
        #expect(model.desk.row(of: 1)?.assignee == nil)
        #expect(model.update(.storeTrouble(nil), at: Self.noon) == [])
        whole.apply(events[events.count - 1])
        #expect(!model.update(.begunAnew(whole), at: Self.noon).contains(.beginAnew))
        #expect(model.desk.tickets[1]?.assignee == "bo" && model.queue.rows == [1])
        #expect(!model.update(Self.reload, at: Self.noon).contains(.beginAnew))
        // With as many events, of which the one that made the ticket was lost.
        let lacking = TicketHistory(rows: [], source: Unreadable())
        _ = model.update(
            .begunAnew(
                Desk(
                    history: lacking, wide: [], tallies: WalkTallies(), flow: FlowTally(), incidents: IncidentIndex(),
                    lastNumber: 1,
                    lastSequence: whole.lastSequence, lastActAt: nil)
            ),
            at: Self.noon)
        #expect(model.queue.rows.isEmpty)
    }

    @Test("that was replaced is said to be so, and what was being typed is held against the one that is there now")
    func replaced() throws {
        let events = try Self.events()
        var desk = Desk()
        desk.apply(events)
        var model = Model(desk: desk, me: Actor("bo"), now: Self.noon, size: Self.size)
        _ = model.update(.input(.key(.enter), isBurst: false), at: Self.noon)
        #expect(model.place == .ticket)
        for key in "Ctyped" { _ = model.update(.input(.key(.character(key)), isBurst: false), at: Self.noon) }
        #expect(model.overlay?.form?.seen == desk.tickets[1]?.version)
        var restored = Desk()
        restored.apply(Array(events.dropLast()))
        let trouble = Message.Problem("It is another journal.")
        for message in [.storeTrouble(trouble), .begunAnew(restored, isOther: true), .storeTrouble(nil)] as [Message] {
            _ = model.update(message, at: Self.noon)
        }
        #expect(model.deskNumber == 1)
        #expect(model.overlay?.form?.seen == restored.tickets[1]?.version)
        #expect(model.overlay?.form?.seen != desk.tickets[1]?.version)
        #expect(model.status?.text.hasPrefix("The desk was replaced") == true && model.status?.kind == .bad)
        _ = model.update(.begunAnew(restored), at: Self.noon)
        #expect(model.deskNumber == 1)
        _ = model.update(.begunAnew(Desk(), isOther: true), at: Self.noon)
        #expect(model.deskNumber == 2)
        #expect(model.place == .queue && model.overlay?.form != nil && model.view().size == Self.size)
    }
}
