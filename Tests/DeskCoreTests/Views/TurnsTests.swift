import DeskTesting
import Testing

@testable import DeskCore

@Suite("What time changes next")
struct TurnsTests {
    @Test("Each ticket is given once, when the first of its moments has come, and those of later moments are not")
    func asSorted() {
        var dice = Dice(5)
        var turns = Turns()
        var noted: [(number: TicketNumber, at: Double)] = []
        var now = 0.0
        for _ in 0..<2000 {
            if Bool.random(using: &dice) {
                let turn = (
                    number: Int.random(in: 1...40, using: &dice),
                    at: now + Double(Int.random(in: -3...50, using: &dice))
                )
                turns.note(turn.number, at: turn.at)
                noted.append(turn)
            } else {
                now += Double(Int.random(in: 0...9, using: &dice))
                #expect(turns.take(by: now) == Set(noted.filter { $0.at <= now }.map(\.number)))
                noted.removeAll { $0.at <= now }
            }
        }
        #expect(turns.take(by: .infinity) == Set(noted.map(\.number)) && turns.take(by: .infinity).isEmpty)
    }
}
