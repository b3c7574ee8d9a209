import DeskCore
import FoundationEssentials
import Testing

@Suite("Clusters")
struct ClusterTests {
    private static let now = time("2026-11-16T12:00:00Z")

    private func row(
        _ number: TicketNumber, _ user: String?, minutesAgo: Double, code: Int = 50074, app: String? = nil,
        _ change: (inout TicketRow) -> Void = { _ in }
    ) -> TicketRow {
        .made(number) {
            $0.requester = user
            $0.code = code
            $0.app = app
            $0.createdAt = Self.now - minutesAgo * 60
            change(&$0)
        }
    }

    private func clusters(
        _ rows: [TicketRow], users: Int = 3, dismissed: Set<TicketNumber> = [], at now: Date = now
    ) -> [Cluster] {
        var rule = ClusterRule()
        rule.users = users
        return ClusterSearch.clusters(among: rows, by: rule, dismissed: dismissed, at: now)
    }

    @Test("So many users within so many minutes are one, and fewer, or the same user again, are none")
    func enough() {
        let three = [row(1, "mia", minutesAgo: 14), row(2, "leo", minutesAgo: 9), row(3, "kim", minutesAgo: 0)]
        #expect(clusters(three).map(\.tickets) == [[1, 2, 3]])
        #expect(clusters(three).map(\.words) == ["3 users with AADSTS50074 within 14 min"])
        #expect(clusters(Array(three.dropLast()) + [row(3, "LEO", minutesAgo: 0)]) == [])
        #expect(clusters(Array(three.dropLast()) + [row(3, nil, minutesAgo: 0)]) == [])
        #expect(clusters(three, users: 4) == [])
    }

    @Test("Users who come further apart are none, however many")
    func apart() {
        #expect(clusters((0..<6).map { row($0 + 1, "user\($0)", minutesAgo: Double($0) * 8) }) == [])
    }

    @Test("It grows while others come, and unknown callers are part of it")
    func grows() {
        let rows = (0..<6).map { row($0 + 1, $0 == 4 ? nil : "user\($0)", minutesAgo: 30 - Double($0) * 5) }
        #expect(clusters(rows).map(\.tickets) == [[1, 2, 3, 4, 5, 6]])
        #expect(clusters(rows).map(\.userCount) == [5])
    }

    @Test("One app with different codes is one, and what is part of a larger one is not said twice")
    func kinds() {
        let apps = [50074, 53003, 50126].enumerated().map {
            row($0 + 1, "user\($0)", minutesAgo: 5, code: $1, app: $0 == 1 ? "OUTLOOK" : "Outlook")
        }
        #expect(clusters(apps).map(\.key) == [Cluster.Key(kind: .app, value: "outlook")])
        let more = apps + (4...6).map { row($0, "user\($0)", minutesAgo: 3, app: "Teams") }
        #expect(Set(clusters(more).map(\.key.kind)) == [.app, .code])
        let within = (1...4).map { row($0, "user\($0)", minutesAgo: 3, app: $0 < 4 ? "Teams" : nil) }
        #expect(clusters(within).map(\.key.kind) == [.code])
    }

    @Test(
        "What is settled, or in an incident, counts no longer; what was waved away does not come back, but grows anew")
    func over() {
        let rows = (1...4).map { row($0, "user\($0)", minutesAgo: 3) }
        #expect(clusters(rows).count == 1)
        #expect(clusters(rows.map { row in row.changed { $0.state = .resolved } }) == [])
        #expect(clusters(rows, dismissed: [1, 2, 3, 4]) == [])
        let more = rows + (5...7).map { row($0, "user\($0)", minutesAgo: 1) }
        #expect(clusters(more, dismissed: [1, 2, 3, 4]).map(\.tickets) == [[5, 6, 7]])
        #expect(clusters(rows, at: Self.now + 3 * 3600) == [])
    }

    @Test("The desk points at one until it is an incident, or somebody says that it is none")
    func desk() throws {
        var story = Story()
        for number in 1...5 {
            story.did(OpenTicket(failure: .of("user\(number)@contoso.com", correlationID: "c\(number)")))
            story.pass(minutes: 1)
        }
        let found = story.desk.clusters(at: story.now)
        #expect(found.map(\.tickets) == [[1, 2, 3, 4, 5]])
        var other = story
        story.did(OpenIncident(title: found[0].title, tickets: found[0].tickets))
        #expect(story.desk.clusters(at: story.now) == [])
        #expect(
            other.did(DismissCluster(found[0])) == [
                "desk ana said that 5 tickets of AADSTS50074 are no incident"
            ])
        #expect(other.desk.clusters(at: other.now) == [])
        #expect(other.did(DismissCluster(found[0])) == [])
    }
}

extension TicketRow {
    fileprivate func changed(_ body: (inout TicketRow) -> Void) -> TicketRow {
        var row = self
        body(&row)
        return row
    }
}
