import DeskCanvas
import DeskCore

/// A guide as a page to read.
struct GuideScreen: Sendable {
    private(set) var reading: GuideReading
    /// What was asked for to come to it.
    private(set) var reference: GuideReference
    /// The ticket that it is read for; its walkthrough's steps are marked.
    var ticket: TicketNumber?
    private(set) var layout: GuideLayout
    private(set) var frame: GuideFrame
    /// The first row in sight.
    private(set) var top = PagePlace.start
    /// By how many cells wide code and tables were moved to the left, by the number of their block.
    var sides: [Int: Int] = [:]
    var search: GuideSearch?
    /// What the next key completes.
    var pending: PendingKey?
    var outline = GuideOutline()
    /// Places that a letter was given to.
    var marks: [Character: PagePlace] = [:]
    /// Keys that need the whole page, of which only the beginning is there.
    var waiting: [InputEvent] = []
    /// Where links were followed from, and where the way back led from.
    private var past: [GuideVisit] = []
    private var future: [GuideVisit] = []

    enum PendingKey: Equatable, Sendable {
        /// A letter, for the place on top.
        case mark
        /// The letter of a place to go to.
        case goToMark
        /// The rest of a link's number.
        case link(Int)
    }

    var page: GuidePage { reading.page }
    var height: Int { frame.text.height }

    init(_ reading: GuideReading, reference: GuideReference, ticket: TicketNumber?, size: Size) {
        self.reading = reading
        self.reference = reference
        self.ticket = ticket
        frame = GuideFrame(size, hasOutline: reading.headings.count > 1)
        layout = GuideLayout(reading.pieces, width: frame.width, wrapsCode: false)
    }

    // MARK: Laying out

    /// Follows the screen to its size; the row on top stays on top.
    mutating func lay(in size: Size) {
        frame = GuideFrame(size, hasOutline: reading.headings.count > 1 && !outline.isHidden)
        layAnew(wrapsCode: layout.wrapsCode)
    }

    mutating func toggleWrap() {
        sides = [:]
        layAnew(wrapsCode: !layout.wrapsCode)
    }

    private mutating func layAnew(wrapsCode: Bool) {
        if layout.width != max(20, frame.width) || layout.wrapsCode != wrapsCode {
            layout = GuideLayout(reading.pieces, width: frame.width, wrapsCode: wrapsCode)
        }
        if outline.isInPane, frame.outline == nil { outline.isInPane = false }
    }

    /// Makes what is in sight ready to be drawn.
    mutating func prepare() {
        layout.prepare(around: shownTop, height: height)
        follow()
    }

    /// The first row in sight: `top`, unless the page ends before the sight does. It is kept as it is, so that a screen that is made
    /// small again shows what it showed.
    private var shownTop: PagePlace { layout.clamped(top, height: height) }

    /// The rows in sight.
    var sight: [PageSpot] { layout.sight(from: shownTop, height: height) }

    /// The links in sight, in order.
    var linksInSight: [String] { sight.flatMap { layout.rows(of: $0.piece)[$0.row].links } }

    // MARK: Moving

    mutating func move(by rows: Int) {
        top = layout.top(shownTop, movedBy: rows, height: height)
    }

    mutating func goToStart() {
        top = .start
    }

    mutating func goToEnd() {
        top = layout.end(height: height)
    }

    /// Brings a place to the top.
    mutating func go(to place: PagePlace) {
        top = layout.clamped(place, height: height)
    }

    mutating func reveal(_ place: PagePlace) {
        top = layout.top(shownTop, revealing: place, height: height)
    }

    // MARK: Ways between places

    /// Goes to a place in the page, and remembers where from.
    mutating func jump(to place: PagePlace) {
        remember()
        go(to: place)
    }

    /// Goes to another page, and remembers where from.
    mutating func jump(to reading: GuideReading, reference: GuideReference) {
        remember()
        show(GuideVisit(reading: reading, reference: reference))
    }

    private mutating func remember() {
        past.append(visit)
        if past.count > GuideVisit.limit { past.removeFirst() }
        future = []
    }

    private var visit: GuideVisit {
        GuideVisit(reading: reading, reference: reference, top: shownTop, sides: sides, marks: marks)
    }

    /// False where nothing was followed to come here.
    mutating func goBack() -> Bool {
        guard let last = past.popLast() else { return false }
        future.append(visit)
        show(last)
        return true
    }

    mutating func goForward() -> Bool {
        guard let next = future.popLast() else { return false }
        past.append(visit)
        show(next)
        return true
    }

    private mutating func show(_ visit: GuideVisit) {
        let isOther =
            visit.reading.page.guide.revision != page.guide.revision || visit.reading.isWhole != reading.isWhole
        top = visit.top
        sides = visit.sides
        marks = visit.marks
        reference = visit.reference
        guard isOther else { return }
        take(visit.reading)
    }

    /// Shows the page as it is by now, at the same place.
    mutating func replace(_ reading: GuideReading) {
        top = place(top, in: reading)
        marks = marks.mapValues { place($0, in: reading) }
        take(reading)
    }

    /// Where another text of the page has what stands at a place of this one: the nearest part that reads the same.
    private func place(_ place: PagePlace, in reading: GuideReading) -> PagePlace {
        guard layout.pieces.indices.contains(place.piece), !reading.pieces.isEmpty else { return .start }
        let words = layout.pieces[place.piece].text.line.text
        let same = reading.pieces.indices.filter { reading.pieces[$0].text.line.text == words }
        let nearest = same.min { abs($0 - place.piece) < abs($1 - place.piece) }
        return PagePlace(piece: nearest ?? min(place.piece, reading.pieces.count - 1), offset: place.offset)
    }

    private mutating func take(_ reading: GuideReading) {
        self.reading = reading
        outline.list = ListWindow()
        frame = GuideFrame(frame.size, hasOutline: reading.headings.count > 1 && !outline.isHidden)
        layout = GuideLayout(reading.pieces, width: frame.width, wrapsCode: layout.wrapsCode)
        search?.look(in: reading.findText)
    }
}

/// A page and a place in it that one can come back to.
struct GuideVisit: Sendable {
    static let limit = 100

    var reading: GuideReading
    var reference: GuideReference
    var top = PagePlace.start
    var sides: [Int: Int] = [:]
    var marks: [Character: PagePlace] = [:]
}
