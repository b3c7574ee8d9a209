/// Old names of products, found in the words of a page: those stay as written, and carry a mark and a foot note.
///
/// Source: Microsoft's list of renamed products ("New name for Azure Active Directory", 2023).
package enum ProductNames {
    /// An old name in a text.
    package struct Mention: Equatable, Sendable {
        package var range: Range<String.Index>
        /// What the product is called today.
        package var today: String
    }

    /// A table: a new rename is a new row. The longer name stands first where one begins like another; a product that
    /// kept its name has itself as today's.
    private static let renamed: [(old: [UInt8], today: String)] = [
        row("azure active directory admin center", "Microsoft Entra admin center"),
        row("azure active directory portal", "Microsoft Entra admin center"),
        row("azure active directory identity protection", "Microsoft Entra ID Protection"),
        row("azure active directory domain services", "Microsoft Entra Domain Services"),
        row("azure active directory connect", "Microsoft Entra Connect"),
        row("azure active directory b2c", keptName),
        row("azure active directory", "Microsoft Entra ID"),
        row("azure ad admin center", "Microsoft Entra admin center"),
        row("azure ad portal", "Microsoft Entra admin center"),
        row("azure ad identity protection", "Microsoft Entra ID Protection"),
        row("azure ad domain services", "Microsoft Entra Domain Services"),
        row("azure ad connect", "Microsoft Entra Connect"),
        row("azure ad mfa", "Microsoft Entra multifactor authentication"),
        row("azure ad b2c", keptName),
        row("azure ad", "Microsoft Entra ID"),
        row("azure mfa", "Microsoft Entra multifactor authentication"),
        row("azuread portal", "Microsoft Entra admin center"),
        row("azuread", "Microsoft Entra ID"),
        row("aad portal", "Microsoft Entra admin center"),
        row("aad connect", "Microsoft Entra Connect"),
        row("aad", "Microsoft Entra ID"),
        row("office 365 admin center", "Microsoft 365 admin center"),
        row("office 365", "Microsoft 365"),
        row("microsoft cloud app security", "Microsoft Defender for Cloud Apps"),
        row("microsoft endpoint manager", "Microsoft Intune"),
        row("azure information protection", "Microsoft Purview Information Protection"),
    ]
    private static let keptName = ""
    /// For each byte, the names that begin with it, in the order of the table.
    private static let byFirstLetter: [[(old: [UInt8], today: String)]] = (0..<256).map { byte in
        renamed.filter { Int($0.old[0]) == byte }
    }

    private static let begins = byFirstLetter.map { !$0.isEmpty }

    private static func row(_ old: String, _ today: String) -> (old: [UInt8], today: String) {
        (Array(old.utf8), today)
    }

    /// The old names in running text, in its order. Names inside addresses and commands are left alone: there they are
    /// still right.
    package static func mentions(in text: String) -> [Mention] {
        var copy = text
        return copy.withUTF8 { places(in: $0) }.map { range, today in
            let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
            return Mention(range: start..<text.utf8.index(start, offsetBy: range.count), today: today)
        }
    }

    private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    private static func places(in bytes: UnsafeBufferPointer<UInt8>) -> [(range: Range<Int>, today: String)] {
        var places: [(range: Range<Int>, today: String)] = []
        let begins = begins
        var at = bytes.startIndex
        var isInsideWord = false
        while at < bytes.endIndex {
            let byte = bytes[at]
            if !isInsideWord, begins[Int(byte | 0x20)], let found = match(in: bytes[at...]) {
                if found.today != keptName, !isInAddress(at, of: bytes[...]) {
                    places.append((at..<found.end, found.today))
                }
                at = found.end
                isInsideWord = true
            } else {
                isInsideWord = isWordByte(byte)
                at += 1
            }
        }
        return places
    }

    /// The name that stands at the beginning of `bytes`.
    private static func match(in bytes: Bytes) -> (end: Int, today: String)? {
        for (old, today) in byFirstLetter[Int(bytes[bytes.startIndex] | 0x20)] {
            if let end = end(of: old, in: bytes), endsWord(bytes[end...]) { return (end, today) }
        }
        return nil
    }

    /// Where `name` ends, if `bytes` begin with it; its spaces stand for any white space.
    private static func end(of name: [UInt8], in bytes: Bytes) -> Int? {
        var rest = bytes
        for byte in name {
            guard let first = rest.first else { return nil }
            if byte == UInt8(ascii: " ") {
                guard isSpace(first) else { return nil }
                rest = rest.drop(while: isSpace)
            } else {
                guard first == byte || first | 0x20 == byte else { return nil }
                rest = rest.dropFirst()
            }
        }
        return rest.startIndex
    }

    /// "Azure AD-joined" and "Azure AD." hold the name; "AADSTS50074" and "AzureAD.psm1" do not.
    private static func endsWord(_ rest: Bytes) -> Bool {
        guard let sign = rest.first else { return true }
        guard !isWordByte(sign) else { return false }
        return sign != UInt8(ascii: ".") || rest.dropFirst().first.map(isWordByte) != true
    }

    /// Whether the word around a place is an address: of a page, a file or a mailbox.
    private static func isInAddress(_ place: Int, of bytes: Bytes) -> Bool {
        let start = bytes[..<place].lastIndex(where: isSpace).map { $0 + 1 } ?? bytes.startIndex
        let word = bytes[start...].prefix { !isSpace($0) }
        return word.contains(UInt8(ascii: "@")) || word.contains(UInt8(ascii: "\\")) || word.starts(with: "www.".utf8)
            || String(decoding: word, as: UTF8.self).contains("://")
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte >= 0x80
            || byte == UInt8(ascii: "_")
    }
}
