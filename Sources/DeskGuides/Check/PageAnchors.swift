internal import DeskCore

/// The places of a page that a link can lead to.
struct PageAnchors {
    /// Lowercase, as links are followed.
    private let anchors: Set<String>
    private let hasEvery: Bool

    /// The places of a page that cannot be read, and so may have any.
    static let everything = PageAnchors(anchors: [], hasEvery: true)

    private init(anchors: Set<String>, hasEvery: Bool) {
        self.anchors = anchors
        self.hasEvery = hasEvery
    }

    init(of page: WrittenPage, text: String, steps: [GuideStep] = []) {
        var anchors = Set(steps.map { $0.id.lowercased() })
        for block in page.blocks where !block.anchor.isEmpty { anchors.insert(block.anchor.lowercased()) }
        for mark in ["name=\"", "id=\"", "name='", "id='", "{#"] {
            for range in text.ranges(ofBytes: mark) {
                let id = text[range.upperBound...].prefix { !"\"'} \n".contains($0) }
                anchors.insert(id.lowercased())
            }
        }
        self.init(anchors: anchors, hasEvery: false)
    }

    func contains(_ anchor: String) -> Bool {
        hasEvery || anchors.contains(anchor.lowercased())
    }

    /// The anchor that is nearly the same, if there is one: signs and numbers at the end do not count.
    func nearest(to anchor: String) -> String? {
        let key = Self.key(anchor)
        return anchors.filter { Self.key($0) == key }.min()
            ?? anchors.filter { $0.hasPrefix(anchor.lowercased()) || anchor.lowercased().hasPrefix($0) && $0.count > 3 }
            .min()
    }

    private static func key(_ anchor: String) -> String {
        anchor.lowercased().filter { $0.isLetter }
    }
}

extension String {
    /// Where a short text of ASCII stands.
    fileprivate func ranges(ofBytes pattern: String) -> [Range<String.Index>] {
        var ranges: [Range<String.Index>] = []
        let pattern = Array(pattern.utf8)
        let bytes = utf8
        var at = bytes.startIndex
        while let start = bytes[at...].firstIndex(of: pattern[0]) {
            at = bytes.index(after: start)
            if bytes[start...].starts(with: pattern) {
                ranges.append(start..<bytes.index(start, offsetBy: pattern.count))
            }
        }
        return ranges
    }
}
