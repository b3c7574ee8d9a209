import DeskCanvas
import DeskCore

/// A guide as a page to read.
struct GuideScreen: Sendable {
    private(set) var page: GuidePage
    /// What was asked for to come to it.
    let reference: GuideReference
    /// The ticket that it is read for; its walkthrough's steps are marked.
    var ticket: TicketNumber?
    var layout: GuideLayout
    var scroll = ScrollPosition()
    var search: TextField?
    var isTyping = false
    /// The rows with a match, and which of them was gone to.
    var matches: [Int] = []
    var match = 0
    /// Where links were followed from.
    var history: [ScrollPosition] = []
    /// The outside link that was shown last.
    var shownLink: String?

    init(page: GuidePage, reference: GuideReference, ticket: TicketNumber?, width: Int) {
        self.page = page
        self.reference = reference
        self.ticket = ticket
        layout = GuideLayout(page, width: width)
    }

    /// Shows the page as it is by now, at about the same place.
    mutating func replace(_ page: GuidePage, height: Int) {
        self.page = page
        layout = GuideLayout(page, width: layout.width)
        scroll.fit(count: layout.rows.count, height: height)
        history = []
        look()
    }

    /// Lays the page out anew for another width; what was on top stays about there.
    mutating func lay(width: Int) {
        guard layout.width != width else { return }
        let old = max(1, layout.rows.count)
        layout = GuideLayout(page, width: width)
        scroll = ScrollPosition(top: scroll.top * layout.rows.count / old)
        look()
    }

    mutating func look() {
        matches = search.map { layout.matches(of: $0.text) } ?? []
        match = 0
    }

    /// Brings a row to the top.
    mutating func go(to row: Int, height: Int) {
        scroll = ScrollPosition(top: row)
        scroll.fit(count: layout.rows.count, height: height)
    }

    mutating func reveal(_ row: Int, height: Int) {
        scroll.reveal(row, count: layout.rows.count, height: height)
    }

    func visible(height: Int) -> Range<Int> {
        scroll.visible(count: layout.rows.count, height: height)
    }

    /// The links in sight, in order.
    func links(height: Int) -> [String] {
        layout.rows[visible(height: height)].flatMap(\.links)
    }
}
