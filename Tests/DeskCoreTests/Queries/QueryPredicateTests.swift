import FoundationEssentials
import Testing

@testable import DeskCore

@Suite("The query language: which tickets are meant")
struct QueryPredicateTests {
    private let now = time("2026-11-18T09:00:00Z")
    private let rows: [TicketRow] = [
        .made(1) { $0.state = .new },
        .made(2) {
            $0.assignee = "ana"
            $0.labels = ["VIP", "phone"]
            $0.codes = [50074, 50076]
            $0.app = "Outlook Mobile"
        },
        .made(3) {
            $0.state = .waitingUser
            $0.requester = nil
            $0.isReminding = true
            $0.createdAt = time("2026-11-18T08:30:00Z")
            $0.clockedSince = $0.createdAt
            $0.stateSince = $0.createdAt
            $0.updatedAt = time("2026-11-18T08:50:00Z")
        },
        .made(4) {
            $0.state = .escalated
            $0.assignee = "me"
            $0.isSuspicious = true
            ($0.impact, $0.urgency) = (.high, .high)
            $0.correlationID = "8d0af1c2-77aa-4f0e-b6a4-000000000001"
        },
        .made(5) {
            $0.state = .resolved
            $0.assignee = "bo"
            $0.title = "Phone lost in Özdorf"
            $0.cause = "New phone"
            $0.progress = WalkProgress(guide: "AADSTS50074", recorded: 2, total: 5, state: .solved)
        },
        .made(6) {
            $0.progress = WalkProgress(guide: "AADSTS50074", recorded: 1, total: 5, state: .inProgress)
            $0.standing = TicketRow.Standing(
                walkthrough: 9, stepTitle: "Check the sign-in log", agent: "bo", clock: StepClock(since: $0.createdAt))
            $0.code = 53003
            $0.codes = [53003]
        },
    ]

    private func meant(_ text: String, views: [TicketView] = []) -> [TicketNumber] {
        let context = QueryContext(me: "ana", views: views)
        let predicate = QueryPredicate(QueryParser.query(text), in: context)
        return rows.filter { predicate.admits($0, at: now) }.map(\.number)
    }

    @Test(
        "Each term says which",
        arguments: [
            ("", [1, 2, 3, 4, 6]), ("is:any", [1, 2, 3, 4, 5, 6]), ("is:settled", [5]), ("is:new,waiting", [1, 3]),
            ("is:waiting-other", []), ("-is:new", [2, 3, 4, 6]), ("is:mine", [2]), ("is:unassigned", [1, 3, 6]),
            ("is:suspicious", [4]), ("is:reminding", [3]), ("is:walking", [6]), ("is:unsettled is:mine", [2]),
            ("code:50076", [2]), ("code:53003,50076", [2, 6]), ("-code:50074", [6]),
            ("assignee:me", [2]), ("assignee:\"me\"", [4]), ("assignee:none", [1, 3, 6]), ("assignee:AN", []),
            ("assignee:ANA", [2]), ("is:any -assignee:none", [2, 4, 5]),
            ("requester:CONTOSO", [1, 2, 4, 6]), ("requester:none", [3]), ("app:outlook", [2]),
            ("app:none", [1, 3, 4, 6]),
            ("tag:vip", [2]), ("tag:none -is:new", [3, 4, 6]), ("-tag:vip,phone is:unassigned", [1, 3, 6]),
            ("title:özdorf is:any", [5]), ("title:ÖZ is:any", [5]), ("priority:1", [4]), ("priority<=2", [4]),
            ("p3", [1, 2, 3, 6]),
            ("priority>=3 is:escalated", []), ("age>2d", []), ("age>=2d", [1, 2, 4, 6]), ("age<1h", [3]),
            ("-age<1h p1", [4]),
            ("updated<15m", [3]), ("step:log", [6]), ("guide:aadsts50074", [6]), ("guide:none is:mine", [2]),
            ("is:stalled", [6]), ("sla:breached", [1, 2, 4, 6]), ("sla:breached -is:new", [2, 4, 6]),
            ("sla:breaching,running", [1, 2, 3, 6]), ("sla:met", []), ("due<0m", [1, 2, 4, 6]), ("due>=1h", [3]),
            ("due>1d", []),
            ("cause:phone is:any", [5]), ("cause:none is:mine", [2]), ("agent:bo", [6]), ("number:5", [5]),
            ("number>4", [5, 6]), ("correlation:8D0AF", [4]),
            ("outlk", [2]), ("promt", [1, 2, 3, 4, 6]), ("-outlook is:mine", []), ("\"no prompt\" vip", [2]),
            ("hd-4", [4]), ("sate:new", [1, 2, 3, 4, 6]),
        ] as [(String, [TicketNumber])])
    func terms(query: String, numbers: [TicketNumber]) {
        #expect(meant(query) == numbers)
    }

    @Test("A view is meant by its name, as it stands for itself, and one that leads back to itself ends")
    func views() {
        let views =
            TicketView.builtIn + [
                TicketView(name: "a", query: QueryParser.query("view:b is:any")),
                TicketView(name: "b", query: QueryParser.query("view:a is:any")),
            ]
        #expect(meant("view:resolved", views: views) == [5])
        #expect(meant("view:mine,Waiting", views: views) == [2, 3])
        #expect(meant("-view:mine", views: views) == [1, 3, 4, 6])
        #expect(meant("view:a", views: views) == [])
    }

    @Test(
        "What time does to an answer is known before it happens",
        arguments: [
            "age>2d -updated<1h", "sla:breaching", "sla:breached", "-sla:running", "due<2h", "due<=1d", "is:stalled",
            "view:breaching", "-view:breaching age<3d",
        ])
    func turns(query: String) throws {
        let context = QueryContext(me: "ana", views: TicketView.builtIn)
        let predicate = QueryPredicate(QueryParser.query(query), in: context)
        #expect(predicate.dependsOnTime)
        for row in rows where row.state.isUnsettled {
            let start = time("2026-11-16T08:00:00Z")
            var next = predicate.nextTurn(of: row, at: start)
            var answer = predicate.admits(row, at: start)
            // Ten minutes at a time, over the nights.
            for step in 1...(7 * 144) {
                let now = start.addingTimeInterval(Double(step) * 600 + 0.5)
                if let turn = next, turn <= now {
                    answer = predicate.admits(row, at: now)
                    next = predicate.nextTurn(of: row, at: now)
                }
                #expect(predicate.admits(row, at: now) == answer, "\(row.id) at \(now)")
            }
        }
    }

    @Test("What time cannot change has no turn")
    func still() {
        let still = QueryPredicate(QueryParser.query("is:new p1"), in: QueryContext(me: "ana"))
        #expect(!still.dependsOnTime && still.nextTurn(of: rows[0], at: now) == nil)
    }

    @Test("Ten thousand bytes of words are looked for as any other")
    func long() {
        #expect(meant(String(repeating: "a", count: 10_000)).isEmpty)
        #expect(meant(String(repeating: "prompt ", count: 1000)) == [1, 2, 3, 4, 6])
    }
}
