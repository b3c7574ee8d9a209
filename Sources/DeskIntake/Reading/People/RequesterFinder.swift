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
        var best: (score: Int, address: String)?
        for address in AddressScanner(paste).all() {
            let score = score(of: address)
            if score > best?.score ?? 0 { best = (score, paste.text(address)) }
        }
        return best?.address
    }

    /// How likely the address is the user's; 0 where it is not.
    private func score(of address: Range<Int>) -> Int {
        let label = paste.label(before: address.lowerBound)
        let words = label.words
        guard !AddressWords.isDesk(paste.lowercased(address)) else { return 0 }
        switch header(of: address) {
        case .sender: return codes.first.map { $0.place.lowerBound > address.upperBound } == true ? 60 : 45
        case .receiver, .machine: return 0
        case nil: break
        }
        let last = label.lastWords(5).map(String.init)
        if last.contains(where: AddressWords.others.contains) { return 10 }
        if AddressWords.owner.contains(where: words.contains) || AddressWords.ownerWords.contains(last.last ?? "") {
            return 100
        }
        if last.contains(where: AddressWords.ownerWords.contains) { return 90 }
        return 40
    }

    private enum Header { case sender, receiver, machine }

    /// The mail header that the address stands in.
    private func header(of address: Range<Int>) -> Header? {
        let line = paste.line(around: address.lowerBound)
        let start = paste.lowercased(line.lowerBound..<min(line.lowerBound + 40, address.lowerBound))
        guard let colon = start.firstIndex(of: ":") else { return nil }
        let name = start[..<colon].trimmingPrefix { " *_\"".contains($0) }
        let title = name.split { " *_".contains($0) }.joined(separator: " ")
        if AddressWords.sender.contains(title) { return .sender }
        if AddressWords.receiver.contains(title) { return .receiver }
        return AddressWords.machine.contains(title) ? .machine : nil
    }
}
