extension Desk {
    /// A walkthrough begins, and is counted.
    mutating func begin(_ walkthrough: Walkthrough) {
        walkthroughs[walkthrough.id] = walkthrough
        countWay(of: walkthrough.id, 1)
    }

    /// Adds a record at the end of a walkthrough's way. Most events of a desk are this one.
    mutating func append(_ record: Walkthrough.Record, to id: WalkthroughID) {
        guard let place = walkthroughs.index(forKey: id) else { return }
        countEnd(of: id, -1)
        walkthroughs.values[place].records.append(record)
        if let guide = routes[walkthroughs.values[place].revision]?.guide {
            tallies.count(CollectionOfOne(record), of: guide, 1)
        }
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
        guard let walkthrough = walkthroughs[id], let guide = routes[walkthrough.revision]?.guide else { return }
        tallies.countWay(of: walkthrough, through: guide, times)
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
            tallies.countWay(of: walkthrough, through: route.guide, 1)
            tallies.countEnd(of: walkthrough, on: route, 1)
        }
        return tallies
    }
}
