import DeskCore

/// Tallies as bytes, the same for the same ones: by their names in order.
extension ByteWriter {
    mutating func tallies(_ tallies: WalkTallies) {
        table(tallies.revisions) { writer, guide in
            writer.text(guide.guide)
            writer.int(guide.begun)
            writer.counts(guide.endings)
            writer.table(guide.steps) { $0.tally($1) }
        }
    }

    private mutating func tally(_ step: StepTally) {
        for count in [step.done, step.failed, step.skipped, step.left, step.solvedHere] { int(count) }
        counts(step.answers)
        for count in step.seconds.counts { int(count) }
        remedy(step.remedy)
        table(step.causes) { $0.remedy($1) }
    }

    private mutating func remedy(_ remedy: RemedyTally) {
        int(remedy.ended)
        int(remedy.solved)
    }

    private mutating func counts(_ counts: [String: Int]) {
        table(counts) { $0.int($1) }
    }

    private mutating func table<Value>(_ values: [String: Value], _ append: (inout ByteWriter, Value) -> Void) {
        small(values.count)
        for (key, value) in values.sorted(by: { $0.key < $1.key }) {
            text(key)
            append(&self, value)
        }
    }
}

extension ByteWriter {
    mutating func flow(_ flow: FlowTally) {
        small(flow.hours.count)
        for (hour, count) in flow.hours.sorted(by: { $0.key < $1.key }) {
            int(hour)
            small(count.arrivals)
            small(count.resolutions)
        }
    }
}

extension ByteWriter {
    mutating func incidents(_ incidents: IncidentIndex) {
        small(incidents.tickets.count)
        for (incident, tickets) in incidents.tickets.sorted(by: { $0.key < $1.key }) {
            int(incident)
            int(tickets.count)
            for ticket in tickets { int(ticket) }
        }
    }
}

extension ByteReader {
    mutating func incidents() -> IncidentIndex {
        var tickets: [TicketNumber: [TicketNumber]] = [:]
        let count = small()
        guard count <= bytes.count - offset else { return IncidentIndex() }
        for _ in 0..<count {
            let incident = int()
            let linked = int()
            guard (0...(bytes.count - offset)).contains(linked) else { return IncidentIndex() }
            tickets[incident] = (0..<linked).map { _ in int() }
        }
        return IncidentIndex(tickets: tickets)
    }

    mutating func flow() -> FlowTally {
        var hours: [Int: FlowTally.Count] = [:]
        let count = small()
        guard count <= bytes.count - offset else { return FlowTally() }
        for _ in 0..<count { hours[int()] = FlowTally.Count(arrivals: small(), resolutions: small()) }
        return FlowTally(hours: hours)
    }

    mutating func tallies() -> WalkTallies {
        WalkTallies(
            revisions: table { reader in
                var guide = GuideTally(of: reader.text(nil) ?? "")
                guide.begun = reader.int()
                guide.endings = reader.counts()
                guide.steps = reader.table { $0.stepTally() }
                return guide
            })
    }

    private mutating func stepTally() -> StepTally {
        var step = StepTally()
        step.done = int()
        step.failed = int()
        step.skipped = int()
        step.left = int()
        step.solvedHere = int()
        step.answers = counts()
        step.seconds = SecondsHistogram(counts: (0..<SecondsHistogram.bucketCount).map { _ in int() }) ?? step.seconds
        step.remedy = remedy()
        step.causes = table { $0.remedy() }
        return step
    }

    private mutating func remedy() -> RemedyTally { RemedyTally(ended: int(), solved: int()) }

    private mutating func counts() -> [String: Int] { table { $0.int() } }

    private mutating func table<Value>(_ value: (inout ByteReader) -> Value) -> [String: Value] {
        var values: [String: Value] = [:]
        let count = small()
        guard count <= bytes.count - offset else { return [:] }
        for _ in 0..<count { values[text(nil) ?? ""] = value(&self) }
        return values
    }
}
