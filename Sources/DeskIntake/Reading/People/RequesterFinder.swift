/// Finds the user's own address among the addresses of a text: not the desk's, not a machine's, not the manager's in copy.
struct RequesterFinder {
    private let paste: Paste
    private let codes: [FoundCode]

    init(_ paste: Paste, codes: [FoundCode]) {
        self.paste = paste
        self.codes = codes
    }

    /// As written; nil where no address is a user's.
    func requester() -> String? {
        let error = placeOfError()
        var best: (score: Int, address: String)?
        for address in AddressScanner(paste).all() {
            let score = score(of: address, error: error)
            // Of the senders above the error the last one wrote of it; those before only passed it on.
            if score > best?.score ?? 0 || score == Score.sender && best?.score == score {
                best = (score, paste.text(address))
            }
        }
        return best?.address
    }

    /// Where the error is told: the first code that stands in no subject line.
    private func placeOfError() -> Int? {
        let told = codes.first { code in
            headerName(before: code.place.lowerBound).map { !AddressWords.subject.contains($0) } ?? true
        }
        return (told ?? codes.first)?.place.lowerBound
    }

    /// How surely an address is the user's, by what names it; 0 where it is not.
    private enum Score {
        static let named = 100
        static let nearlyNamed = 90
        static let sender = 60
        static let senderElsewhere = 45
        static let unnamed = 40
        static let somebodyElse = 10
    }

    private func score(of address: Range<Int>, error: Int?) -> Int {
        guard !AddressWords.isDesk(paste.lowercased(address)) else { return 0 }
        if let header = headerName(before: address.lowerBound) {
            if AddressWords.sender.contains(header) {
                return error.map { $0 > address.upperBound } == true ? Score.sender : Score.senderElsewhere
            }
            if AddressWords.receiver.contains(header) || AddressWords.machine.contains(header) { return 0 }
        }
        if isAttribution(address) { return error.map { $0 > address.upperBound } == true ? Score.sender : 0 }
        let label = paste.label(before: address.lowerBound)
        let last = label.lastWords(5).map(String.init)
        if let behalf = last.firstIndex(where: AddressWords.behalf.contains),
            last[behalf...].contains(where: AddressWords.represented.contains)
        {
            return Score.nearlyNamed
        }
        if last.contains(where: AddressWords.others.contains) { return Score.somebodyElse }
        if AddressWords.owner.contains(where: label.words.contains) || AddressWords.ownerWords.contains(last.last ?? "")
        {
            return Score.named
        }
        return last.contains(where: AddressWords.ownerWords.contains)
            || AddressWords.firstPerson.contains(where: label.words.contains)
            ? Score.nearlyNamed : Score.unnamed
    }

    /// Whether the line says that the address's owner wrote what is quoted below it.
    private func isAttribution(_ address: Range<Int>) -> Bool {
        let line = paste.line(around: address.lowerBound)
        guard paste.bytes[..<line.upperBound].last == UInt8(ascii: ":") else { return false }
        let text = paste.lowercased(line)
        return AddressWords.attribution.contains(where: text.contains)
    }

    /// The name of the mail header (or of anything else before a colon) that begins the line, in lower case.
    private func headerName(before index: Int) -> String? {
        let line = paste.line(around: index)
        let start = paste.lowercased(line.lowerBound..<min(line.lowerBound + 40, index))
        guard let colon = start.firstIndex(of: ":") else { return nil }
        return start[..<colon].split { " *_\"".contains($0) }.joined(separator: " ")
    }
}
