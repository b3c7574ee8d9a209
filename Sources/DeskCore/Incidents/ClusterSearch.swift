package import struct FoundationEssentials.Date

/// Finds clusters among tickets.
package enum ClusterSearch {
    /// In windows of the rule: how old the newest ticket of a cluster may be, and how far back its first ones are looked for.
    private static let current = 4.0
    static let reach = 16.0

    /// The clusters among unsettled tickets that are in no incident, the largest first. One whose tickets are all in a larger one is left out.
    ///
    /// - Parameter dismissed: tickets of which somebody has said that they are none.
    package static func clusters(
        among rows: some Sequence<TicketRow>, by rule: ClusterRule, dismissed: Set<TicketNumber> = [],
        at now: Date
    ) -> [Cluster] {
        let window = Double(rule.minutes) * 60
        var groups: [Cluster.Key: [TicketRow]] = [:]
        for row in rows where row.state.isUnsettled && row.incident == nil && !row.isIncident {
            guard !dismissed.contains(row.number) else { continue }
            guard now.timeIntervalSince(row.createdAt) < reach * window else { continue }
            for (kind, value) in row.commonalities {
                let key = Cluster.Key(kind: kind, value: value.lowercased())
                groups[key, default: []].append(row)
            }
        }
        var found = groups.compactMap { key, rows in cluster(key, rows, by: rule, window: window) }
        found.removeAll { now.timeIntervalSince($0.to) > current * window }
        found.sort { one, other in
            if one.tickets.count != other.tickets.count { return one.tickets.count > other.tickets.count }
            return (one.key.kind.rawValue, one.key.value) < (other.key.kind.rawValue, other.key.value)
        }
        var shown: [(cluster: Cluster, tickets: Set<TicketNumber>)] = []
        for cluster in found where !shown.contains(where: { $0.tickets.isSuperset(of: cluster.tickets) }) {
            shown.append((cluster, Set(cluster.tickets)))
        }
        return shown.map(\.cluster)
    }

    /// All that stand in a window with enough users; nil where there is no such window.
    private static func cluster(
        _ key: Cluster.Key, _ rows: [TicketRow], by rule: ClusterRule, window: Double
    ) -> Cluster? {
        guard rows.count >= rule.users else { return nil }
        let rows = rows.sorted { ($0.createdAt, $0.number) < ($1.createdAt, $1.number) }
        var members: [TicketRow] = []
        var users: [RequesterKey: Int] = [:]
        var first = 0
        // Up to which place all are members.
        var taken = 0
        for (place, row) in rows.enumerated() {
            if let user = row.requester?.requesterKey { users[user, default: 0] += 1 }
            while row.createdAt.timeIntervalSince(rows[first].createdAt) > window {
                if let user = rows[first].requester?.requesterKey {
                    users[user, default: 0] -= 1
                    if users[user] == 0 { users[user] = nil }
                }
                first += 1
            }
            guard users.count >= rule.users else { continue }
            members += rows[max(first, taken)...place]
            taken = place + 1
        }
        guard let begin = members.first, let end = members.last else { return nil }
        let name = key.kind == .app ? begin.app?.oneLine ?? key.value : key.value
        return Cluster(
            key: key, name: name, tickets: members.map(\.number).sorted(),
            userCount: Set(members.compactMap { $0.requester?.requesterKey }).count, from: begin.createdAt,
            to: end.createdAt)
    }
}

extension TicketRow {
    /// What it may have in common with others.
    fileprivate var commonalities: [(kind: Cluster.Kind, value: String)] {
        [(.code, "\(code)")] + (app.nonBlank.map { [(.app, $0)] } ?? [])
    }
}

extension Desk {
    /// How many tickets in a row may be older before nobody looks any further: imported ones stand among others with their own times.
    private static let patience = 64
    /// More tickets than these come in no hour, but by an import.
    private static let most = 5000

    /// The clusters that should be pointed at now.
    package func clusters(at now: Date) -> [Cluster] {
        let reach = ClusterSearch.reach * Double(policy.clusters.minutes) * 60
        var rows: [TicketRow] = []
        var older = 0
        var number = lastNumber
        // Numbers are given in order, so the newest tickets have the highest ones.
        while number > 0, older < Self.patience, rows.count < Self.most {
            if let row = row(of: number), now.timeIntervalSince(row.createdAt) < reach {
                rows.append(row)
                older = 0
            } else {
                older += 1
            }
            number -= 1
        }
        return ClusterSearch.clusters(among: rows, by: policy.clusters, dismissed: dismissedTickets, at: now)
    }
}
