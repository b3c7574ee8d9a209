import DeskCore

import struct FoundationEssentials.Date

extension SnapshotFront {
    /// What is known of the desk as a whole, besides its tickets.
    struct DeskPart: Equatable {
        var lastNumber: TicketNumber
        /// The events that are about no ticket.
        var wide: [LinePlace]
        var tallies: WalkTallies
        var flow: FlowTally
        var incidents: IncidentIndex
        var lastActAt: Date?

        init(
            lastNumber: TicketNumber, wide: [LinePlace], tallies: WalkTallies, flow: FlowTally,
            incidents: IncidentIndex, lastActAt: Date?
        ) {
            self.lastNumber = lastNumber
            self.wide = wide
            self.tallies = tallies
            self.flow = flow
            self.incidents = incidents
            self.lastActAt = lastActAt
        }

        init?(_ reader: inout ByteReader) {
            lastNumber = reader.int()
            guard let details = TicketFile.Details(&reader) else { return nil }
            wide = details.places
            tallies = reader.tallies()
            flow = reader.flow()
            incidents = reader.incidents()
            lastActAt = reader.date()
        }

        func append(to writer: inout ByteWriter) {
            writer.int(lastNumber)
            TicketFile.Details(places: wide).append(to: &writer)
            writer.tallies(tallies)
            writer.flow(flow)
            writer.incidents(incidents)
            writer.date(lastActAt)
        }
    }
}
