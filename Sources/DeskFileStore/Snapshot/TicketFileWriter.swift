import DeskCore

/// Puts tickets together to the bytes of a `TicketFile`.
struct TicketFileWriter {
    private var directory = ByteWriter()
    private var rows = ByteWriter()
    private var details = ByteWriter()
    private var keys: [TicketFile.Key] = []
    private(set) var count = 0

    /// Tickets come ascending by number.
    mutating func append(_ row: TicketRow, _ details: TicketFile.Details) {
        append(row.number, keys: details.keys) { rows, writer in
            rows.row(row)
            details.append(to: &writer)
        }
    }

    /// Takes a ticket over from a file as it stands there.
    mutating func append(_ ticket: TicketFile.Contents.Ticket) {
        append(ticket.number, keys: ticket.keys) { rows, writer in
            rows.append(ticket.row)
            writer.append(ticket.details)
        }
    }

    private mutating func append(
        _ number: TicketNumber, keys: [UInt64], _ write: (_ row: inout ByteWriter, _ details: inout ByteWriter) -> Void
    ) {
        let rowStart = rows.bytes.count
        let detailsStart = details.bytes.count
        write(&rows, &details)
        rows.sum(from: rowStart)
        details.sum(from: detailsStart)
        self.keys += keys.map { TicketFile.Key(sum: $0, place: UInt64(count)) }
        directory.raw(
            TicketFile.Entry(
                number: number, rowOffset: rowStart, detailsOffset: detailsStart,
                detailsByteCount: UInt32(details.bytes.count - detailsStart),
                rowByteCount: UInt32(rows.bytes.count - rowStart)
            ).summed)
        count += 1
    }

    /// The whole file.
    ///
    /// - Parameter front: the owner's own bytes.
    func file(front: [UInt8]) -> [UInt8] {
        var layout = TicketFile.Layout()
        layout.frontByteCount = front.count
        layout.ticketCount = count
        layout.keyCount = keys.count
        layout.rowsByteCount = rows.bytes.count
        layout.detailsByteCount = details.bytes.count
        var file = ByteWriter()
        file.reserve(layout.byteCount)
        file.raw(layout)
        file.append(front)
        file.append(directory.bytes)
        for key in keys.sorted(by: { ($0.sum, $0.place) < ($1.sum, $1.place) }) { file.raw(key.summed) }
        file.append(rows.bytes)
        layout.sum = file.bytes.withUnsafeBytes {
            ByteSum.of(UnsafeRawBufferPointer(rebasing: $0[TicketFile.Layout.summedFrom...]))
        }
        file.append(details.bytes)
        file.replaceFront(with: layout)
        return file.bytes
    }
}
