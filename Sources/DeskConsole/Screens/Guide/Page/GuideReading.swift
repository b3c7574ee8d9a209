package import DeskCore

/// A page made ready to be shown at any width. Made where the page is read, so that no key waits for it.
package struct GuideReading: Sendable {
    /// A table of more cells than this is shown as text: moved sideways, nobody would know its columns apart.
    private static let widestTable = 200

    package let page: GuidePage
    /// Whether the page is there to its end; of a long one the beginning comes first.
    let isWhole: Bool
    let pieces: [GuidePiece]
    let headings: [GuideHeading]
    /// The whole code of every code block, by the number that its pieces name; nil for a table.
    let blocks: [String?]
    let findText: GuideFindText

    package init(_ page: GuidePage, isWhole: Bool = true) {
        self.page = page
        self.isWhole = isWhole
        let made = GuidePieces(page.guide.blocks, notices: page.notices, widestTable: Self.widestTable)
        pieces = made.pieces
        headings = made.headings
        blocks = made.blocks
        findText = GuideFindText(pieces)
    }

    /// The piece that begins a section or a step.
    func piece(of place: String) -> Int? {
        pieces.firstIndex { $0.anchor == place || $0.step == place }
    }

    /// The rows of a page on paper, which cannot be moved sideways.
    package static func rows(of guide: Guide, width: Int) -> [GuideRow] {
        GuidePieces(guide.blocks, widestTable: width).pieces.flatMap { $0.rows(width: width, wrapsCode: true) }
    }
}
