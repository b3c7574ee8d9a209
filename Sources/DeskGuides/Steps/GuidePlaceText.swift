internal import DeskCore

extension GuidePlace {
    private static let endings = [".md", ".markdown"]

    /// The guide that a link's destination names by its file: `AADSTS50076.md`, `../mfa/50076.md#verify`. Nil for anything else.
    init?(destination: String) {
        guard destination.utf8.first != UInt8(ascii: "#"), !destination.hasPrefix("https://") else { return nil }
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let path = parts[0]
        guard Self.endings.contains(where: path.lowercased().hasSuffix), !path.contains("://"),
            let code = GuideHead.codes(inNameOf: path).first
        else { return nil }
        self.init(code: code, heading: parts.count > 1 ? parts[1].nonEmpty : nil)
    }
}

extension GuideInline {
    /// Where a link that a walk follows leads: the anchor of a heading of the page, or another guide as it is written.
    var walkTarget: String? {
        switch self {
        case .link(let destination, _) where GuidePlace(destination: destination) != nil: destination
        case .strong(let inner), .emphasis(let inner): inner.count == 1 ? inner[0].walkTarget : nil
        default: anchorTarget
        }
    }
}
