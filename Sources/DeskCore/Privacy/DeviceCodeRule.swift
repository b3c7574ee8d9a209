/// Finds the user codes of the device flow: eight or nine capitals and digits that a command asks its user to enter on a page.
///
/// Whoever types such a code signs somebody else's command in, as long as it lives.
struct DeviceCodeRule {
    private let scan: SecretScan
    /// The last part of the addresses of the page, in every cloud.
    private static let pages: Set<String> = ["devicelogin", "deviceauth", "device"]
    /// Words between the address and the code.
    private static let reach = 10
    private static let lengths = 8...9

    init(_ scan: SecretScan) {
        self.scan = scan
    }

    func places() -> [Range<Int>] {
        scan.words.indices.compactMap { index in
            guard isPage(index) else { return nil }
            return scan.words[(index + 1)...].prefix(Self.reach).map(\.place).first(where: isUserCode)
        }
    }

    private func isPage(_ index: Int) -> Bool {
        Self.pages.contains(scan.words[index].text)
            && scan.byte(scan.words[index].place.lowerBound - 1) == UInt8(ascii: "/")
    }

    private func isUserCode(_ place: Range<Int>) -> Bool {
        let bytes = scan.bytes[place]
        return Self.lengths.contains(bytes.count) && !scan.lowercased(place).hasPrefix("aadsts")
            && bytes.allSatisfy { SecretScan.isDigit($0) || (0x41...0x5A).contains($0) }
            && bytes.contains { !SecretScan.isDigit($0) }
    }
}
