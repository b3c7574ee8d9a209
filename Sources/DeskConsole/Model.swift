package import DeskCanvas
package import DeskCore

package import struct FoundationEssentials.Date

/// All that the console knows: what the view draws and `update` changes.
package struct Model: Sendable {
    package var desk: Desk
    /// How often another desk has taken the place of the one that was shown, as after a restore.
    package internal(set) var deskNumber = 0
    package private(set) var me: Actor
    /// The time of the last message.
    package var now: Date
    package var size: Size
    package var catalogue: CodeCatalogue
    /// The guides on the shelf, for the palette and the hints; nil until somebody looks.
    var shelf: ShelfListing?
    /// By what its entries are found.
    var guideWords = WordIndex([])
    package var keymap = Keymap()
    /// The queue, which is always open.
    var queue: QueueScreen
    /// The open screens; the last one is seen, the first one is the queue.
    var screens: [Screen] = [.queue]
    var overlay: Overlay?
    var status: Status?
    /// The guide that was asked for and is not there yet.
    var wanted: WantedGuide?
    /// Whether the store has been asked to record what time did, and has not answered.
    var isRunningTimers = false
    /// Whether it has been said that the clock may be wrong.
    var hasSaidDoubt = false

    /// Who else is in a ticket just now.
    var colleagues: [Presence] = []
    /// Where colleagues see this agent; nil: in no ticket.
    var whereabouts: Whereabouts?
    /// Where many may have the same trouble; nil until somebody has looked.
    var clusters: [Cluster]?
    /// A ticket of the agent's last act, where that was on many tickets.
    var lastAct: TicketNumber?
    /// Why the store cannot be used just now.
    package internal(set) var trouble: String?
    /// What was being typed when the program ended last, until it is taken up or thrown away.
    var drafts: [Draft]

    /// - Parameters:
    ///   - views: those of the configuration.
    ///   - notice: what went wrong before the first screen, as a sentence.
    package init(
        desk: Desk, me: Actor, now: Date, size: Size, catalogue: CodeCatalogue = CodeCatalogue(),
        views: [TicketView] = [], notice: String? = nil, drafts: [Draft] = []
    ) {
        self.desk = desk
        self.me = me
        self.now = now
        self.size = size
        self.catalogue = catalogue
        self.drafts = drafts
        status = notice.map { Status(text: $0, kind: .bad) }
        queue = QueueScreen(own: views, context: QueryContext(me: me.name, catalogue: catalogue))
        loadLists()
        offerDrafts()
    }

    /// The screen that is seen.
    var top: Screen {
        get { screens[screens.count - 1] }
        set { screens[screens.count - 1] = newValue }
    }

    var place: Place { top.place }

    /// The ticket that an action on this screen is about.
    var subject: Ticket? {
        subjectNumber.flatMap { desk.tickets[$0] }
    }

    var subjectNumber: TicketNumber? { place == .queue ? queue.selected : top.subject }

    mutating func push(_ screen: Screen) {
        screens.append(screen)
    }

    mutating func pop() {
        if screens.count > 1 { screens.removeLast() }
        // The state stands on top of a ticket, and may have changed meanwhile.
        top.ticket?.scroll = ScrollPosition()
    }

    mutating func take(_ access: Access) {
        me.access = access
        status = nil
    }

    /// A problem is said once; what was right before goes on.
    mutating func take(_ policy: DeskPolicy, _ problem: String?) {
        status = problem.map { Status(text: $0, kind: .bad) }
        guard desk.policy != policy else { return }
        desk.policy = policy
        loadLists()
    }

    mutating func say(_ text: String, _ kind: Status.Kind = .info) {
        status = Status(text: text, kind: kind)
    }

    /// Takes a draft up: it is no longer offered.
    mutating func takeDraft(_ kind: Draft.Kind) -> Draft? {
        guard let index = drafts.firstIndex(where: { $0.kind == kind }) else { return nil }
        return drafts.remove(at: index)
    }

    /// How long the screen stays true without an event, in seconds: the running time of a step changes each second, ages each
    /// minute.
    package var secondsToNextTick: Double {
        if case .walk = top { return 1 }
        // Some milliseconds late rather than early, since only what is due rings.
        return min(60, desk.nextTimer.map { max(1, $0.timeIntervalSince(now) + 0.05) } ?? 60)
    }
}

/// The line that says what the last key did.
struct Status: Equatable, Sendable {
    enum Kind: Sendable {
        case info
        case good
        case bad
    }

    var text: String
    var kind: Kind
}

/// What was being typed, kept outside the desk until it is recorded or thrown away.
package struct Draft: Equatable, Sendable {
    package enum Kind: Hashable, Sendable {
        case newTicket
        /// A form of this name on a ticket.
        case form(String, TicketNumber)
        /// A form of this name on the marked tickets.
        case formForMany(String)
        /// No text: the walkthrough that was on the screen.
        case walkthrough(TicketNumber)
    }

    package var kind: Kind
    package var fields: [String]

    package init(kind: Kind, fields: [String]) {
        self.kind = kind
        self.fields = fields
    }
}
