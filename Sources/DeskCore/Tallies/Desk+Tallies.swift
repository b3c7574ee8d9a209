extension Desk {
    /// A walkthrough begins, and is counted.
    mutating func begin(_ walkthrough: Walkthrough) {
        walkthroughs[walkthrough.id] = walkthrough
        countWay(of: walkthrough.id, 1)
    }

    /// Adds a record at the end of a walkthrough's way, with what is ticked where the user stands. Most events of a desk are this one, so nothing is
    /// copied for it.
    mutating func append(_ record: Walkthrough.Record, to id: WalkthroughID) {
        guard let place = walkthroughs.index(forKey: id) else { return }
        countEnd(of: id, -1)
        walkthroughs.values[place].append(record)
        if let route = routes[walkthroughs.values[place].revision] { tallies.count(record, on: route, 1) }
        countEnd(of: id, 1)
    }

    /// Changes the way of a walkthrough that counts, or the revision that it is in, and what is counted of both.
    mutating func changeWay(of id: WalkthroughID, _ body: (inout Walkthrough) -> Void) {
        countEnd(of: id, -1)
        countWay(of: id, -1)
        changeWalkthrough(id, body)
        countWay(of: id, 1)
        countEnd(of: id, 1)
    }

    /// Changes how a walkthrough ended, and what is counted of that.
    mutating func changeEnd(of id: WalkthroughID, _ body: (inout Walkthrough) -> Void) {
        countEnd(of: id, -1)
        changeWalkthrough(id, body)
        countEnd(of: id, 1)
    }

    private mutating func countWay(of id: WalkthroughID, _ times: Int) {
        guard let walkthrough = walkthroughs[id], let route = routes[walkthrough.revision] else { return }
        tallies.countWay(of: walkthrough, on: route, times)
    }

    private mutating func countEnd(of id: WalkthroughID, _ times: Int) {
        guard let place = walkthroughs.index(forKey: id), walkthroughs.values[place].end != nil,
            let route = routes[walkthroughs.values[place].revision]
        else { return }
        tallies.countEnd(of: walkthroughs.values[place], on: route, times)
    }

    /// What the walkthroughs in memory come to, counted anew. Where all tickets are awake it is what `tallies` says.
    var talliesOfThoseAwake: WalkTallies {
        var tallies = WalkTallies()
        for walkthrough in walkthroughs.values {
            guard let route = routes[walkthrough.revision] else { continue }
            tallies.countWay(of: walkthrough, on: route, 1)
            tallies.countEnd(of: walkthrough, on: route, 1)
        }
        return tallies
    }
}

extension Walkthrough {
    fileprivate mutating func append(_ record: Record) {
        records.append(record)
        if current == record.step, !ticks.isEmpty { records[records.count - 1].ticks = ticks }
    }
}
