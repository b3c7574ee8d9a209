import Foundation

/// The numbers of a desk, found from the lines of its journal in the plainest way: every ticket by itself, every event of it in order. Nothing of the
/// program helps. The desk has no rules, so it works Monday to Friday from 8 to 18 in UTC.
struct ObviousNumbers {
    struct Period: Equatable {
        var arrivals = 0
        var resolutions = 0
        var backlog = 0
        var firstResponse: [Int] = []
        var gross: [Int] = []
        var net: [Int] = []
        var answeredInTime = [0, 0]
        var resolvedInTime = [0, 0]
        var firstContact = 0
        var reopened = 0
        var escalated = 0
        var unverified = [0, 0]
    }

    private(set) var periods: [Period]
    private let bounds: [Double]
    private let now: Double
    private let credentialSteps: Set<String>

    /// - Parameters:
    ///   - lines: of all files of a journal, in order.
    ///   - bounds: where the periods begin, and the end of the last one, in seconds since 1970.
    init(_ lines: [[String: Any]], bounds: [Double], now: Double) {
        self.bounds = bounds
        self.now = now
        periods = Array(repeating: Period(), count: bounds.count - 1)
        let steps = lines.filter { $0["event"] as? String == "guide_kept" }.flatMap {
            $0["steps"] as? [[String: Any]] ?? []
        }
        credentialSteps = Set(
            steps.filter { $0["changes_credential"] as? Bool == true }.compactMap { $0["id"] as? String })
        let tickets = Dictionary(grouping: lines.filter { $0["ticket"] != nil }) { $0["ticket"] as? Int ?? 0 }
        for events in tickets.values { count(events) }
    }

    private mutating func count(_ events: [[String: Any]]) {
        func at(_ event: [String: Any]) -> Double { Self.seconds(event["at"] as? String ?? "") }
        func all(_ names: String...) -> [[String: Any]] {
            events.filter { names.contains($0["event"] as? String ?? "") }
        }
        guard let opened = all("ticket_opened").first.map(at) else { return }
        add(at: opened) { $0.arrivals += 1 }
        if !all("ticket_escalated").isEmpty { add(at: opened) { $0.escalated += 1 } }

        // The state after each event, and since when.
        var states: [(state: String, since: Double)] = [("new", opened)]
        for event in events {
            let next: String? =
                switch event["event"] as? String {
                case "ticket_taken", "ticket_assigned", "walkthrough_started", "walkthrough_taken_over":
                    states.last?.state == "new" ? "open" : nil
                case "waiting_began": "waiting"
                case "ticket_resumed", "ticket_reopened": "open"
                case "ticket_escalated": "escalated"
                case "ticket_resolved": "resolved"
                case "ticket_cancelled": "cancelled"
                case "ticket_closed": "closed"
                default: nil
                }
            if let next { states.append((next, at(event))) }
        }
        for (place, bound) in bounds.enumerated().dropFirst() {
            let state = states.last { $0.since <= bound && opened <= bound }?.state
            if let state, !["resolved", "cancelled", "closed"].contains(state) { periods[place - 1].backlog += 1 }
        }

        let contact =
            (all("identity_verified", "step_recorded") + all("note_added").filter { $0["told"] as? Bool == true })
            .map(at).min()
        let resolutions = all("ticket_resolved")
        let isOver = ["resolved", "closed"].contains(states.last?.state ?? "")
        let response = [contact, isOver ? resolutions.last.map(at) : nil].compactMap(\.self).min()
        if let response { add(at: response) { $0.firstResponse.append(Self.worked(opened, response)) } }

        func held(until end: Double) -> Int {
            zip(states, states.dropFirst()).filter { ["waiting", "resolved"].contains($0.state) && $1.since <= end }
                .reduce(0) { $0 + Self.worked($1.0.since, $1.1.since) }
        }
        for resolved in resolutions {
            let end = at(resolved)
            let before = events.filter { ($0["seq"] as? Int ?? 0) < (resolved["seq"] as? Int ?? 0) }
            let reopened = all("ticket_reopened").map(at).first { $0 >= end }
            let isDifficult = before.contains {
                ["waiting_began", "ticket_escalated"].contains($0["event"] as? String ?? "")
                    || ($0["event"] as? String == "ticket_taken" && $0["from"] != nil)
            }
            let agents = Set(before.compactMap { Self.holder($0) })
            let isFirst = !isDifficult && agents.count < 2 && reopened.map { $0 - end > 7 * 86_400 } ?? true
            let changes = before.contains {
                $0["event"] as? String == "step_recorded" && credentialSteps.contains($0["step"] as? String ?? "")
                    && ["done", "answered"].contains($0["outcome"] as? String ?? "")
            }
            let isVerified = before.contains { $0["event"] as? String == "identity_verified" }
            add(at: end) {
                $0.resolutions += 1
                $0.gross.append(Self.worked(opened, end))
                $0.net.append(Self.worked(opened, end) - held(until: end))
                if isFirst { $0.firstContact += 1 }
                if reopened != nil { $0.reopened += 1 }
                if changes { $0.unverified[1] += 1 }
                if changes, !isVerified { $0.unverified[0] += 1 }
            }
        }
        guard states.last?.state != "cancelled" else { return }
        let targets = Self.targets(all("priority_set").last)
        let end = isOver ? resolutions.last.map(at) : nil
        let isWaiting = states.last?.state == "waiting"
        judge(Self.worked(opened, response ?? now), targets.response, isKept: response != nil) {
            add(at: opened, $0) { $0.answeredInTime[$1] += 1 }
        }
        let until = end ?? (isWaiting ? states.last?.since ?? now : now)
        judge(Self.worked(opened, until) - held(until: until), targets.resolution, isKept: end != nil) {
            add(at: opened, $0) { $0.resolvedInTime[$1] += 1 }
        }
    }

    private static func holder(_ event: [String: Any]) -> String? {
        switch event["event"] as? String {
        case "ticket_taken", "walkthrough_taken_over", "walkthrough_started": event["by"] as? String
        case "ticket_assigned": event["to"] as? String
        default: nil
        }
    }

    /// Tells whether a promise was kept (0) and is decided (1).
    private func judge(_ elapsed: Int, _ target: Int, isKept: Bool, _ tell: (Int) -> Void) {
        guard isKept || elapsed > target else { return }
        tell(1)
        if isKept, elapsed <= target { tell(0) }
    }

    private mutating func add(at date: Double, _ body: (inout Period) -> Void) {
        for place in periods.indices where bounds[place] <= date && date < bounds[place + 1] { body(&periods[place]) }
    }

    private mutating func add(at date: Double, _ which: Int, _ body: (inout Period, Int) -> Void) {
        add(at: date) { body(&$0, which) }
    }

    /// In seconds, by impact and urgency as they were set last.
    private static func targets(_ set: [String: Any]?) -> (response: Int, resolution: Int) {
        let levels = ["high", "medium", "low"]
        let place = { (key: String) in levels.firstIndex(of: set?[key] as? String ?? "medium") ?? 1 }
        let hour = 3600
        return [
            (hour / 4, 4 * hour), (hour / 2, 8 * hour), (2 * hour, 30 * hour), (4 * hour, 50 * hour),
            (8 * hour, 100 * hour),
        ][place("impact") + place("urgency")]
    }

    /// Seconds from Monday to Friday, 8 to 18, day by day.
    static func worked(_ start: Double, _ end: Double) -> Int {
        var sum = 0.0
        var day = (start / 86_400).rounded(.down)
        while day * 86_400 < end {
            let isWorkday = (Int(day) + 3) % 7 < 5
            let (open, close) = (day * 86_400 + 8 * 3600, day * 86_400 + 18 * 3600)
            if isWorkday { sum += max(0, min(end, close) - max(start, open)) }
            day += 1
        }
        return Int(sum.rounded())
    }

    static func seconds(_ text: String) -> Double {
        (try? Date(text, strategy: .iso8601))?.timeIntervalSince1970 ?? 0
    }
}
