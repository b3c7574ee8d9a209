import DeskTesting
import FoundationEssentials
import Testing

@testable import DeskCore

@Suite("The control room's numbers")
struct RoomBoardTests {
    @Test("Every number counts the tickets that it says, and knows them")
    func numbers() {
        var story = Story.ticket(in: .waitingUser)
        story.did(OpenTicket(failure: .of("leo@contoso.com")))
        story.did(OpenTicket(failure: .of("eva@contoso.com")))
        story.did(TakeTicket(ticket: 3), by: "bo")
        story.did(ReleaseTicket(ticket: 3), by: "bo")
        let board = RoomBoard(story.desk, at: story.now)
        #expect(board[.new] == 1 && board[.open] == 1 && board[.waitingUser] == 1 && board[.nobodys] == 1)
        #expect(board.tickets(behind: .nobodys) == [3] && board.tickets(behind: .new) == [2])
        #expect(board.agents.keys.sorted() == ["ana"] && board.agents["ana"]?.waiting == 1)
        #expect(board.tickets(of: "ana") == [1])
    }

    @Test("Time alone brings a promise near its end, and past it")
    func promises() {
        let story = Story.taken()
        var board = RoomBoard(story.desk, at: story.now)
        #expect(board[.breaching] == 0 && board[.breached] == 0)
        // Two hours to a first response: a quarter of them is left after one and a half.
        board.pass(story.desk, at: story.now + 90 * 60 + 1)
        #expect(board[.breaching] == 1 && board.agents["ana"]?.pressing == 1)
        board.pass(story.desk, at: story.now + 120 * 60)
        #expect(board[.breaching] == 1 && board[.breached] == 0)
        board.pass(story.desk, at: story.now + 120 * 60 + 1)
        #expect(board[.breaching] == 0 && board[.breached] == 1 && board.tickets(behind: .breached) == [1])
    }

    @Test(
        "Counted event by event and minute by minute it is what counting all at once gives",
        arguments: 0..<8 as Range<UInt64>)
    func sameAsAtOnce(seed: UInt64) {
        var random = Dice(seed)
        var story = Story()
        var board = RoomBoard(story.desk, at: story.now)
        for _ in 0..<250 {
            story.pass(seconds: .random(in: 1...4000, using: &random))
            if board.isOutdated(story.desk, at: story.now) { board = RoomBoard(story.desk, at: story.now) }
            board.pass(story.desk, at: story.now)
            let name = ["ana", "bo"].randomElement(using: &random) ?? "ana"
            let wish = RandomDeskTests.wish(story.desk, &random)
            guard let drafts = try? story.desk.decide(wish, by: Actor(name), at: story.now) else { continue }
            let count = story.events.count
            story.record(drafts)
            let touched = story.desk.ticketsTouched(by: Array(story.events[count...]))
            board.take(touched ?? [], story.desk, at: story.now)
            let fresh = RoomBoard(story.desk, at: story.now)
            for number in RoomNumber.allCases {
                #expect(
                    board[number] == fresh[number] && board.tickets(behind: number) == fresh.tickets(behind: number))
            }
            #expect(board.agents == fresh.agents)
            let walks = story.desk.board(at: story.now)
            #expect(Set(board.walkthroughs) == Set(walks.map(\.walkthrough)))
            for row in walks { #expect(board.row(of: row.walkthrough, in: story.desk, at: story.now) == row) }
        }
    }
}
