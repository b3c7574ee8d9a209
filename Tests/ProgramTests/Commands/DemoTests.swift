import Foundation
import Testing

@Suite("The made-up desk")
struct DemoTests {
    @Test("Forty tickets stand in every state, and walkthroughs at every point")
    func everyState() throws {
        let desk = try ShellDesk()
        #expect(try desk.run("demo").status == 0)
        let tickets = try desk.run("list", "--all", "--json").json.array
        #expect(tickets.count == 40)
        #expect(
            Set(tickets.compactMap { $0["state"].text }) == [
                "new", "open", "waiting_user", "waiting_other", "escalated", "resolved", "closed", "cancelled",
            ])
        #expect(
            Set(tickets.compactMap { $0["progress"]["state"].text }) == [
                "not_started", "in_progress", "solved", "escalated", "abandoned", "other_error",
            ])
        let board = try desk.run("progress", "--json").json.array
        #expect(board.contains { $0["stalled"].flag == true })
        #expect(board.contains { $0["waiting"].flag == true })
        #expect(tickets.contains { $0["requester"].text?.contains { !$0.isASCII } == true })
    }

    @Test("Everybody in it is invented")
    func invented() throws {
        let desk = try ShellDesk()
        #expect(try desk.run("demo", "--tickets", "300").status == 0)
        let requesters = try desk.run("list", "--all", "--json").json.array.compactMap { $0["requester"].text }
        #expect(Set(requesters).count == 300)
        #expect(requesters.allSatisfy { $0.hasSuffix("@contoso.example") || $0.hasSuffix("@example.com") })
        #expect(try desk.recordedBytes().range(of: Data("[masked]".utf8)) == nil)
    }

    @Test("Any number of tickets can be had", arguments: [1, 2, 3, 41])
    func counts(count: Int) throws {
        let desk = try ShellDesk()
        #expect(try desk.run("demo", "--tickets", String(count)).status == 0)
        #expect(try desk.run("list", "--all", "--json").json.array.count == count)
    }

    @Test("A desk that is worked on is never touched")
    func occupied() throws {
        let desk = try ShellDesk()
        _ = try desk.open(code: 50074)
        let before = try desk.recordedBytes()
        #expect(try desk.run("demo").status == 73)
        #expect(try desk.recordedBytes() == before)
        #expect(try desk.program(["demo"]).status == 64)
    }
}
