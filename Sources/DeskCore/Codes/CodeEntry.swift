/// What is known of an error code, in our own words.
package struct CodeEntry: Equatable, Sendable {
    /// Who can put it right.
    package enum Fixer: String, Sendable, CaseIterable {
        case user
        case desk
        case administrator
        case appOwner = "app_owner"
        case nobody
    }

    /// The number of `AADSTS<number>`.
    package var code: Int
    /// The symbolic name of public documentation (`UserStrongAuthClientAuthNRequiredInterrupt`).
    package var name: String?
    package var family: CodeFamily?
    package var fixer: Fixer?
    /// Whether it belongs in a healthy log, so that it makes no ticket by itself.
    package var isNormalInLogs: Bool
    /// One plain sentence; nil where only the number is known.
    package var sentence: String?
    /// What the guide of the code is about; nil where it has none, or nobody has looked.
    package var guide: GuideTopics?

    package init(
        code: Int, name: String? = nil, family: CodeFamily? = nil, fixer: Fixer? = nil, isNormalInLogs: Bool = false,
        sentence: String? = nil
    ) {
        self.code = code
        self.name = name
        self.family = family
        self.fixer = fixer
        self.isNormalInLogs = isNormalInLogs
        self.sentence = sentence
    }
}
