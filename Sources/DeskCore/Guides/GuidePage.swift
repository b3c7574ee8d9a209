/// A guide with the text that it was read from, which is kept when the guide is walked.
package struct GuidePage: Equatable, Sendable {
    package var guide: Guide
    package var text: String
    /// What its readers have to know about how it came before them, as sentences: that it is general, or an older version.
    package var notices: [String]

    package init(guide: Guide, text: String, notices: [String] = []) {
        self.guide = guide
        self.text = text
        self.notices = notices
    }
}

extension Guide {
    /// That the guide is the general one of a family, where it stands in for the guide of a code; nil where it is the code's own.
    package func generality(for code: Int?) -> String? {
        guard let family, let code, !codes.contains(code) else { return nil }
        return "AADSTS\(code) has no guide of its own; this is the general one for \(family.words)."
    }
}

/// Which guide is wanted.
package enum GuideReference: Hashable, Sendable {
    /// The guide of a code, as it is today.
    case code(Int)
    /// The same, to be held against the revision that is walked.
    case today(Int)
    /// The page of a file, as it is today.
    case file(String)
    /// The very text that a walkthrough was started with.
    case revision(String, code: Int?)
}
