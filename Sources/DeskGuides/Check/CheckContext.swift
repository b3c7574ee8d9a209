package import DeskCore

/// What a check knows besides the page itself.
package struct CheckContext: Sendable {
    /// The day of the check, `2026-11-24`.
    package var today: String
    /// The codes that there are; no code is unknown while it is empty.
    package var catalogue: CodeCatalogue
    /// What links lead to.
    let pages: LinkedPages

    /// - Parameter shelf: whose guides a link may name by their code wherever they lie; it is asked at the first such link.
    package init(today: String, catalogue: CodeCatalogue, shelf: GuideShelf? = nil) {
        self.today = today
        self.catalogue = catalogue
        pages = LinkedPages(shelf: shelf)
    }
}
