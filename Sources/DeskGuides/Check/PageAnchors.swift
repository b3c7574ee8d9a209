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
        for start in text.startsOfIDs() {
            let id = text[start...].prefix { !"\"'} \n".contains($0) }
            anchors.insert(id.lowercased())
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
    /// Where the ids begin that stand behind `name="`, `id="`, `name='`, `id='` and `{#`.
    fileprivate func startsOfIDs() -> [String.Index] {
        let offsets = withBytes { bytes in
            let marks = bytes.places(of: UInt8(ascii: "{")).filter { bytes[($0 + 1)...].first == UInt8(ascii: "#") }
            let attributes = bytes.places(of: UInt8(ascii: "=")).filter { at in
                let before = bytes[..<at]
                guard let sign = bytes[(at + 1)...].first, "\"'".utf8.contains(sign) else { return false }
                return before.suffix(2).elementsEqual("id".utf8) || before.suffix(4).elementsEqual("name".utf8)
            }
            return (marks + attributes).map { $0 + 2 }
        }
        return offsets.map { utf8.index(startIndex, offsetBy: $0) }
    }
}
