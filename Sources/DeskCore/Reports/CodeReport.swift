/// What the catalogue knows of an error code, as `lookup --json` prints it.
package struct CodeReport: Encodable, Sendable {
    package var code: Int
    @ExplicitNull package var name: String?
    @ExplicitNull package var family: String?
    /// Who can put it right.
    @ExplicitNull package var fixer: String?
    package var normalInLogs: Bool
    @ExplicitNull package var sentence: String?
    /// `own` where the shelf has a guide for the code, `general` where it has one for its family.
    @ExplicitNull package var guide: String?

    package init(_ entry: CodeEntry, guide: ShelfListing.Standing) {
        code = entry.code
        name = entry.name
        family = entry.family?.rawValue
        fixer = entry.fixer?.rawValue
        normalInLogs = entry.isNormalInLogs
        sentence = entry.sentence
        self.guide = guide == .none ? nil : guide.rawValue
    }
}
