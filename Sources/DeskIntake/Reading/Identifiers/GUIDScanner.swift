/// Finds GUIDs in a text, also those that a mail program or a terminal has broken over two lines.
struct GUIDScanner {
    private let paste: Paste
    /// Hexadecimal digits in each group.
    private static let groups = [8, 4, 4, 4, 12]

    init(_ paste: Paste) {
        self.paste = paste
    }

    /// Every GUID in order, in lower case.
    func all() -> [(guid: String, place: Range<Int>)] {
        var found: [(guid: String, place: Range<Int>)] = []
        var index = 0
        while index < paste.bytes.count {
            if Hexadecimal.digit(paste.bytes[index]) != nil, !Paste.isWordByte(paste.byte(index - 1)),
                let guid = guid(at: index)
            {
                found.append(guid)
                index = guid.place.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private func guid(at start: Int) -> (guid: String, place: Range<Int>)? {
        var index = start
        var text: [UInt8] = []
        var breaks = 0
        for (place, count) in Self.groups.enumerated() {
            if place > 0 {
                skipBreak(&index, &breaks)
                guard paste.byte(index) == UInt8(ascii: "-") else { return nil }
                text.append(UInt8(ascii: "-"))
                index += 1
            }
            for _ in 0..<count {
                skipBreak(&index, &breaks)
                guard Hexadecimal.digit(paste.byte(index)) != nil else { return nil }
                text.append(paste.byte(index) | 0x20)
                index += 1
            }
        }
        guard !Paste.isWordByte(paste.byte(index)), paste.byte(index) != UInt8(ascii: "-") else { return nil }
        return (String(decoding: text, as: UTF8.self), start..<index)
    }

    /// Skips one line end with the spaces of an indentation after it.
    private func skipBreak(_ index: inout Int, _ breaks: inout Int) {
        guard breaks == 0, index < paste.bytes.count, paste.bytes[index] == UInt8(ascii: "\n") else { return }
        breaks = 1
        index += 1
        while paste.byte(index) == UInt8(ascii: " "), index < paste.bytes.count { index += 1 }
    }
}
