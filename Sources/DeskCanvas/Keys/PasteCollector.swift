/// Collects the bytes of a bracketed paste up to its end mark, which may come in pieces.
struct PasteCollector: Equatable, Sendable {
    private static let endMark = Array("\u{1B}[201~".utf8)

    private var bytes: [UInt8] = []
    private var isCut = false
    /// How many bytes of the end mark came last.
    private var matched = 0
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// Takes bytes from the front of `input` and returns the paste once its end mark came.
    mutating func take(from input: inout ArraySlice<UInt8>) -> Paste? {
        while !input.isEmpty {
            if matched == 0 {
                let mark = input.firstIndex(of: Self.endMark[0]) ?? input.endIndex
                append(input[..<mark])
                input = input[mark...]
                if !input.isEmpty { takeMarkByte(input.removeFirst()) }
            } else {
                takeMarkByte(input.removeFirst())
            }
            if matched == Self.endMark.count { return Paste(bytes, isCut: isCut) }
        }
        return nil
    }

    /// What came so far, for a paste whose end mark never comes.
    func abandoned() -> Paste {
        var whole = self
        whole.append(Self.endMark[..<matched])
        return Paste(whole.bytes, isCut: whole.isCut)
    }

    private mutating func takeMarkByte(_ byte: UInt8) {
        if byte == Self.endMark[matched] {
            matched += 1
            return
        }
        // The first byte of the mark occurs in it only once, so that a broken mark can begin anew at this byte only.
        append(Self.endMark[..<matched])
        matched = byte == Self.endMark[0] ? 1 : 0
        if matched == 0 { append([byte]) }
    }

    private mutating func append(_ more: some RandomAccessCollection<UInt8>) {
        let room = limit - bytes.count
        bytes.append(contentsOf: more.prefix(room))
        if more.count > room { isCut = true }
    }
}
