/// Finds recovery and backup codes: the list behind such a label, each entry a secret; and recovery keys of eight groups of six
/// digits.
struct RecoveryCodeRule {
    private let scan: SecretScan
    /// Entries of the longest list.
    private static let longest = 24

    init(_ scan: SecretScan) {
        self.scan = scan
    }

    func places() -> [Range<Int>] {
        scan.words.indices.flatMap { index in
            isLabel(index) ? entries(after: index) : []
        } + scan.tokens.filter(isRecoveryKey).map(scan.trimmed)
    }

    private func isLabel(_ index: Int) -> Bool {
        let word = scan.words[index].text
        if Self.compounds.contains(word) { return true }
        return Self.nouns.contains(word) && index > 0 && Self.kinds.contains(scan.words[index - 1].text)
    }

    private static let nouns: Set<String> = ["code", "codes", "key", "keys"]
    private static let kinds: Set<String> = [
        "recovery", "backup", "rescue", "scratch", "emergency", "secours", "récupération", "recuperación",
    ]
    private static let compounds: Set<String> = [
        "wiederherstellungscode", "wiederherstellungscodes", "wiederherstellungsschlüssel", "backupcode",
        "backupcodes", "notfallcode", "notfallcodes", "recoverykey", "recoverycodes", "recovery_code",
        "recovery_codes", "backup_code", "backup_codes",
    ]

    private func entries(after label: Int) -> [Range<Int>] {
        var places: [Range<Int>] = []
        let first = scan.words[label].token + 1
        for token in scan.tokens.indices.dropFirst(first).prefix(Self.longest) {
            let range = scan.trimmed(scan.tokens[token])
            if isEntry(range) {
                places.append(range)
            } else if places.isEmpty ? token > first + 4 : !isBetween(range) {
                break
            }
        }
        return places
    }

    /// Letters and digits, with at least four digits in them, perhaps in groups.
    private func isEntry(_ range: Range<Int>) -> Bool {
        let bytes = scan.bytes[range]
        return range.count >= 6 && range.count <= 80
            && bytes.allSatisfy { SecretScan.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
            && bytes.count(where: SecretScan.isDigit) >= 2 && !scan.lowercased(range).hasPrefix("aadsts")
            && !isDateOrGUID(bytes)
    }

    private func isDateOrGUID(_ bytes: ArraySlice<UInt8>) -> Bool {
        let groups = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(\.count)
        return groups == [4, 2, 2] || groups == [8, 4, 4, 4, 12]
    }

    /// Numbering, or a word that joins two entries.
    private func isBetween(_ range: Range<Int>) -> Bool {
        range.count <= 2 || ["and", "und", "or", "oder"].contains(scan.lowercased(range))
    }

    private func isRecoveryKey(_ token: Range<Int>) -> Bool {
        guard (55...60).contains(token.count) else { return false }
        let groups = scan.bytes[scan.trimmed(token)].split(
            separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return groups.count == 8 && groups.allSatisfy { $0.count == 6 && $0.allSatisfy(SecretScan.isDigit) }
    }
}
