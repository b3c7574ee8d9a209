import DeskTesting
import FoundationEssentials
import Testing

@testable import DeskCore

@Suite("Lists and counts of views that follow what happens")
struct ViewMembersTests {
    private static let views =
        TicketView.builtIn + [
            TicketView(name: "Old", query: QueryParser.query("age>2h sla:breached")),
            TicketView(name: "Fresh", query: QueryParser.query("updated<30m -is:new")),
        ]

    private func moment(_ now: Date) -> DeskMoment { DeskMoment(now, in: DeskPolicy.usualCalendar) }

    private func row(_ number: TicketNumber, at now: Date, _ dice: inout Dice) -> TicketRow {
        .made(number) {
            $0.state = TicketState.allCases.randomElement(using: &dice) ?? .new
            $0.assignee = ["ana", "bo", nil].randomElement(using: &dice) ?? nil
            $0.code = [50074, 50076, 53003].randomElement(using: &dice) ?? 0
            $0.requester = ["mia", "Zoe", nil, "émile"].randomElement(using: &dice) ?? nil
            $0.impact = Level.allCases.randomElement(using: &dice) ?? .low
            $0.createdAt = now.addingTimeInterval(-Double.random(in: 0..<20_000, using: &dice))
            $0.updatedAt = now
        }
    }

    @Test("After every change and at every time they are what counting and sorting all anew gives")
    func asAnew() {
        var dice = Dice(11)
        let context = QueryContext(me: "ana", views: Self.views)
        var now = time("2026-11-16T09:00:00Z")
        var rows: [TicketNumber: TicketRow] = [:]
        for number in 1...60 { rows[number] = row(number, at: now, &dice) }
        var members = ViewMembers(Self.views, in: context)
        members.ask(Array(rows.values), at: moment(now))
        let shown = 9
        let orders = TicketOrder.allCases
        for round in 0..<40 {
            let order = orders[round % orders.count]
            let group = ([nil] + TicketGroup.allCases.map { $0 })[round % 5]
            let isReversed = round % 3 == 0
            func key(_ row: TicketRow) -> OrderKey { order.key(of: row, by: DeskPolicy(), group: group) }
            func list(_ members: ViewMembers) -> OrderedTickets {
                OrderedTickets(
                    rows.values.filter { members.contains($0.number, view: shown) }.map(key), isReversed: isReversed)
            }
            var ordered = list(members)
            for _ in 0..<10 {
                now += Double.random(in: 0..<600, using: &dice)
                let number = Int.random(in: 1...70, using: &dice)
                rows[number] = row(number, at: now, &dice)
                var touched = members.takeTurns(at: now)
                touched.insert(number)
                for number in touched {
                    members.ask(number, rows[number], at: moment(now))
                    ordered.move(
                        number, to: members.contains(number, view: shown) ? rows[number].map(key) : nil)
                }
                var anew = ViewMembers(Self.views, in: context)
                anew.ask(Array(rows.values), at: moment(now))
                #expect(members.counts == anew.counts)
                #expect(ordered.numbers == list(anew).numbers)
            }
        }
    }

    @Test("A ticket with the highest number that can be imported is one among others")
    func highestNumber() {
        var members = ViewMembers(
            [TicketView(name: "All", query: QueryParser.query("is:any"))], in: QueryContext(me: "ana"))
        let now = moment(time("2026-11-18T09:00:00Z"))
        members.ask([TicketRow.made(999_999_999) { $0.state = .new }], at: now)
        #expect(members.counts == [1] && members.contains(999_999_999, view: 0) && !members.contains(1, view: 0))
        members.ask(999_999_999, nil, at: now)
        #expect(members.counts == [0])
    }

    @Test("Headings stand where another group begins, also among those that were found")
    func headings() {
        let rows: [TicketRow] = [
            .made(1) { $0.code = 50076 }, .made(2) { $0.code = 50074 }, .made(3) { $0.code = 50076 },
            .made(4) { $0.code = 53003 },
        ]
        let ordered = OrderedTickets(rows.map { TicketOrder.priority.key(of: $0, by: DeskPolicy(), group: .code) })
        #expect(ordered.numbers == [2, 1, 3, 4])
        #expect(ordered.headings(among: ordered.numbers) == [0, 1, 3])
        #expect(ordered.headings(among: [1, 3, 4]) == [0, 2])
        #expect(ordered.headings(among: []) == [])
    }

    @Test("Own views have the digits that they name, then free ones, and stand for built-in ones of their name")
    func digits() {
        func own(_ name: String, _ key: Int? = nil) -> TicketView {
            TicketView(name: name, query: TicketQuery(), key: key)
        }
        func names(_ own: TicketView...) -> [String?] { TicketView.arranged(own: own).map { $0?.name } }
        let builtIn: [String?] = TicketView.builtIn.map(\.name)
        #expect(names() == builtIn)
        #expect(names(own("a")) == builtIn.prefix(8) + ["a", builtIn[8]])
        #expect(names(own("a"), own("b")) == builtIn.prefix(7) + ["b", "a"] + builtIn[7...])
        #expect(names(own("a", 2)).prefix(3) == ["Unsettled", "a", "New"])
        #expect(names(own("a", 2)).contains("Mine"))
        #expect(names(own("mine")).prefix(3) == ["Unsettled", "mine", "New"])
        #expect(names(own("mine", 9)) == ["Unsettled", nil] + builtIn[2..<8] + ["mine", builtIn[8]])
    }
}
