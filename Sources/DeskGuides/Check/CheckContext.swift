package import DeskCore

/// What a check knows besides the page itself.
package struct CheckContext: Sendable {
    /// The day of the check, `2026-11-24`.
    package var today: String
    /// The codes that there are; no code is unknown while it is empty.
    package var catalogue: CodeCatalogue

    /// The pages that links lead to.
    let pages = LinkedPages()

    package init(today: String, catalogue: CodeCatalogue) {
        self.today = today
        self.catalogue = catalogue
    }
}
