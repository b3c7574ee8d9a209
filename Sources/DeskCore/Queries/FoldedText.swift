extension [UInt8] {
    /// Appends a text in lower case.
    mutating func appendFolded(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            if bytes.allSatisfy({ $0 < 0x80 }) {
                for byte in bytes { append(byte.asciiFolded) }
            } else {
                append(contentsOf: String(decoding: bytes, as: UTF8.self).lowercased().utf8)
            }
        }
    }
}

extension UInt8 {
    /// A capital letter as the small one.
    var asciiFolded: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension String {
    /// Whether the text is `word` but for case.
    ///
    /// - Parameter word: in lower case.
    func isFolded(_ word: [UInt8]) -> Bool {
        withFolded { $0.elementsEqual(word) }
    }

    /// Whether the text has `word` anywhere, in any case.
    ///
    /// - Parameter word: in lower case.
    func containsFolded(_ word: [UInt8]) -> Bool {
        withFolded { text in
            guard let first = word.first else { return true }
            guard text.count >= word.count else { return false }
            for start in 0...(text.count - word.count) where text[start] == first {
                if text[start..<(start + word.count)].elementsEqual(word) { return true }
            }
            return false
        }
    }

    /// The text in lower case, where it is read; nothing is made for it where it is short.
    private func withFolded<Result>(_ body: (UnsafeMutableBufferPointer<UInt8>) -> Result) -> Result {
        var text = self
        return text.withUTF8 { bytes in
            if bytes.allSatisfy({ $0 < 0x80 }) {
                return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { folded in
                    for place in bytes.indices { folded.initializeElement(at: place, to: bytes[place].asciiFolded) }
                    return body(folded)
                }
            }
            var folded = Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
            return folded.withUnsafeMutableBufferPointer { body($0) }
        }
    }
}
