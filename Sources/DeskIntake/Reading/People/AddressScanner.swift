/// Finds mail addresses and user principal names.
struct AddressScanner {
    private let paste: Paste
    /// Bytes of the longest local part and of the longest domain.
    private static let longest = (local: 128, domain: 253)

    init(_ paste: Paste) {
        self.paste = paste
    }

    func all() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var floor = 0
        for index in paste.bytes.indices where paste.bytes[index] == UInt8(ascii: "@") {
            guard let address = address(around: index, floor: floor) else { continue }
            found.append(address)
            floor = address.upperBound
        }
        return found
    }

    private func address(around at: Int, floor: Int) -> Range<Int>? {
        var start = at
        while start > floor, at - start < Self.longest.local, isLocal(paste.bytes[start - 1]) { start -= 1 }
        while start < at, !Paste.isWordByte(paste.bytes[start]) { start += 1 }
        var end = at + 1
        while end < paste.bytes.count, end - at < Self.longest.domain, isDomain(paste.bytes[end]) { end += 1 }
        while end > at + 1, !Paste.isWordByte(paste.bytes[end - 1]) { end -= 1 }
        guard start < at, end > at + 1, isRealDomain(paste.lowercased(at + 1..<end)), !isLoginOfURL(start) else {
            return nil
        }
        return start..<end
    }

    /// Whether what begins at `start` is the user or the password of `https://user:password@host`.
    private func isLoginOfURL(_ start: Int) -> Bool {
        var index = start
        while start - index < Self.longest.local,
            isLocal(paste.byte(index - 1)) || paste.byte(index - 1) == UInt8(ascii: ":")
        { index -= 1 }
        return paste.byte(index - 1) == UInt8(ascii: "/") && paste.byte(index - 2) == UInt8(ascii: "/")
    }

    /// A guest's name carries `#EXT#`.
    private func isLocal(_ byte: UInt8) -> Bool {
        Paste.isWordByte(byte) || ".+_-#%&~'!".utf8.contains(byte) && byte != UInt8(ascii: "'")
    }

    private func isDomain(_ byte: UInt8) -> Bool {
        Paste.isWordByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }

    /// At least two parts, the last of them letters: what `P@ssw0rd.1` is not.
    private func isRealDomain(_ domain: String) -> Bool {
        let parts = domain.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 2, !parts.contains(""), let last = parts.last else { return false }
        return last.count >= 2 && last.allSatisfy(\.isLetter)
    }
}
