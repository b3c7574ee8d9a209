extension TicketFile.Details {
    init?(_ bytes: UnsafeRawBufferPointer) {
        var reader = ByteReader(bytes)
        self.init(&reader)
    }

    init?(_ reader: inout ByteReader) {
        let keyCount = reader.small()
        guard keyCount <= reader.bytes.count else { return nil }
        keys = (0..<keyCount).map { _ in reader.raw(UInt64.self) ?? 0 }
        let placeCount = reader.small()
        guard placeCount <= reader.bytes.count else { return nil }
        places = (0..<placeCount).map { _ in
            LinePlace(file: reader.int(), offset: reader.int(), byteCount: reader.small(), sequence: reader.int())
        }
        guard reader.isSound, places.allSatisfy(\.isPossible) else { return nil }
    }

    func append(to writer: inout ByteWriter) {
        writer.small(keys.count)
        for key in keys { writer.raw(key) }
        writer.small(places.count)
        for place in places {
            writer.int(place.file)
            writer.int(place.offset)
            writer.small(place.byteCount)
            writer.int(place.sequence)
        }
    }
}

extension LinePlace {
    fileprivate var isPossible: Bool {
        file > 0 && sequence >= file && (0..<TicketFile.Layout.limit << 16).contains(offset) && sequence < 1 << 48
    }
}
