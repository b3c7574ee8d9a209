/// A quick look at the bytes of a text: whether any word in it begins as the name of a credential does. Most steps name none, and
/// need not be taken apart into sentences.
struct CredentialGlance {
    /// What words are looked for, by their first byte.
    private let beginnings: [[[UInt8]]]
    private let begins: [Bool]

    /// - Parameter beginnings: in lower case. Only letters of ASCII match their capitals.
    init(_ beginnings: some Sequence<String>) {
        var table = [[[UInt8]]](repeating: [], count: 256)
        for bytes in Set(beginnings).map({ Array($0.utf8) }) {
            guard let first = bytes.first else { continue }
            table[Int(first)].append(bytes)
        }
        self.beginnings = table
        begins = table.map { !$0.isEmpty }
    }

    func sees(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var isInWord = false
            for at in bytes.indices {
                let byte = Self.lowercased(bytes[at])
                let isLetter = byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || 0x30...0x39 ~= byte
                if isLetter, !isInWord, begins[Int(byte)],
                    beginnings[Int(byte)].contains(where: { Self.holds(bytes, $0, at: at) })
                {
                    return true
                }
                isInWord = isLetter
            }
            return false
        }
    }

    private static func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ word: [UInt8], at place: Int) -> Bool {
        guard place + word.count <= bytes.count else { return false }
        for at in word.indices where lowercased(bytes[place + at]) != word[at] { return false }
        return true
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
    }
}
