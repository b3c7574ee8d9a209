import DeskCanvas

/// The words of a page in one piece of memory, as they are and in lower case: to look through a megabyte at every letter that is typed
/// takes a millisecond.
struct GuideFindText: Sendable {
    /// Both of the same length, so that a place in one is that place in the other.
    private var bytes: [UInt8] = []
    private var lower: [UInt8] = []
    /// Where the text of every piece begins, and where the last one ends.
    private var starts: [Int] = []

    init(_ pieces: [GuidePiece]) {
        starts.reserveCapacity(pieces.count + 1)
        for piece in pieces {
            starts.append(bytes.count)
            append(piece.text.plain)
            // Nobody types a line end, so nothing is found across two pieces.
            bytes.append(Self.newline)
            lower.append(Self.newline)
        }
        starts.append(bytes.count)
    }

    /// Where a match stands: in which piece, and there in its plain text.
    struct Place: Equatable, Sendable {
        var piece: Int
        var range: Range<Int>
    }

    /// Where `words` begin, in order and without overlaps. A capital letter among them asks for that very letter.
    func matches(of words: String) -> [Int] {
        let wanted = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !wanted.isEmpty else { return [] }
        if wanted != wanted.lowercased() { return ByteSearch(Array(wanted.utf8)).places(in: bytes) }
        return ByteSearch(Self.lowered(wanted)).places(in: lower)
    }

    func place(ofMatch start: Int, of words: String) -> Place {
        let wanted = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let piece = starts.partition(after: start) - 1
        let offset = start - starts[piece]
        return Place(piece: piece, range: offset..<offset + wanted.utf8.count)
    }

    /// Where the text of a piece begins, or ends; matches of pieces in sight lie between.
    func start(ofPiece piece: Int) -> Int { starts[piece] }

    // MARK: Making it

    private static let newline = UInt8(ascii: "\n")
    private static let space = UInt8(ascii: " ")

    private mutating func append(_ text: String) {
        var text = text
        let isASCII = text.withUTF8 { part in
            for byte in part {
                guard byte < 0x80 else { return false }
                // Rows break at these, and whoever types what stands on both sides of a break types a space.
                let byte = byte == Self.newline || byte == 0x09 ? Self.space : byte
                bytes.append(byte)
                lower.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
            }
            return true
        }
        guard !isASCII else { return }
        bytes.removeLast(bytes.count - starts[starts.count - 1])
        lower.removeLast(lower.count - bytes.count)
        bytes += text.utf8.map { $0 == Self.newline || $0 == 0x09 ? Self.space : $0 }
        lower += Self.lowered(String(decoding: bytes[starts[starts.count - 1]...], as: UTF8.self))
    }

    /// In lower case where that has the same length; in almost every alphabet it has.
    private static func lowered(_ text: String) -> [UInt8] {
        var lowered: [UInt8] = []
        for scalar in text.unicodeScalars {
            let low = scalar.properties.lowercaseMapping
            if low.utf8.count == UTF8.width(scalar) { lowered += low.utf8 } else { lowered += String(scalar).utf8 }
        }
        return lowered
    }
}

extension [Int] {
    /// How many of the numbers, which are in order, are at most `number`.
    func partition(after number: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] <= number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
