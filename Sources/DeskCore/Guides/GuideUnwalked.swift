/// A place of a page that looks as if it said what to do, and that no walk comes to.
package struct GuideUnwalked: Equatable, Sendable {
    /// From 1.
    package var line: Int
    /// The heading that it stands under; empty where it stands under none.
    package var section: String
    /// The first line of it.
    package var text: String
    /// How many items it has; nil for a heading with what stands under it.
    package var items: Int?
    /// Whether its section says that it is there to be read.
    package var isRead: Bool

    package init(line: Int, section: String, text: String, items: Int?, isRead: Bool) {
        self.line = line
        self.section = section
        self.text = text
        self.items = items
        self.isRead = isRead
    }

    private static let longestQuote = 60

    /// Without a full stop.
    package var sentence: String {
        let start = "“\(text.prefix(Self.longestQuote))\(text.count > Self.longestQuote ? "…" : "")”"
        guard let items else { return "the section \(start) tells somebody to do something, and is not walked" }
        let what = items == 1 ? "\(start) looks like a step" : "\(start) and what follows look like \(items) steps"
        return "\(what), and \(items == 1 ? "is" : "are") not walked"
    }

    /// A clause that follows the sentence behind a colon.
    package var fix: String {
        isRead
            ? "put under a heading such as “Fix: …” what is to be done"
            : "number \(items == 1 ? "it" : items == nil ? "the heading" : "them"), or write a heading such as “Diagnose” or “Fix: …”"
    }
}
