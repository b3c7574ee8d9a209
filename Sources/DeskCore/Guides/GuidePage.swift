/// A guide with the text that it was read from, which is kept when the guide is walked.
package struct GuidePage: Equatable, Sendable {
    package var guide: Guide
    package var text: String

    package init(guide: Guide, text: String) {
        self.guide = guide
        self.text = text
    }
}

/// Which guide is wanted.
package enum GuideReference: Hashable, Sendable {
    /// The guide of a code, as it is today.
    case code(Int)
    /// The very text that a walkthrough was started with.
    case revision(String, code: Int?)
}

/// A guide that the shelf has.
package struct GuideListing: Encodable, Equatable, Sendable {
    package var codes: [Int]
    package var title: String
    /// The file that it is read from.
    package var path: String

    package init(codes: [Int], title: String, path: String) {
        self.codes = codes
        self.title = title
        self.path = path
    }
}
