import DeskCore
import DeskJSON

/// A place as a presence file says it: `{"ticket":12,"step":"register","since":"2026-11-24T09:30:00Z"}`.
enum PresenceText {
    /// More bytes than these are no such file.
    static let byteLimit = 4096

    static func bytes(of place: Whereabouts) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("ticket", place.ticket)
        if let step = place.step { json.member("step", step) }
        json.member("since", Timestamp.text(place.since))
        json.endObject()
        return json.bytes + [UInt8(ascii: "\n")]
    }

    /// Nil where the bytes say no place.
    static func place(in bytes: [UInt8]) -> Whereabouts? {
        let place = bytes.withUnsafeBytes { buffer in
            try? JSONReader().read(buffer) { fields -> Whereabouts? in
                guard let ticket = fields.int("ticket"),
                    let since = fields.string("since").flatMap({ Timestamp.date($0) })
                else { return nil }
                return Whereabouts(ticket: ticket, step: fields.string("step"), since: since)
            }
        }
        return place ?? nil
    }
}
