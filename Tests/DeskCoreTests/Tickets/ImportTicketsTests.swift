import DeskTesting
import FoundationEssentials
import Testing

@testable import DeskCore

@Suite("ImportTickets")
struct ImportTicketsTests {
    private static let created = time("2026-11-10T08:00:00Z")
    private static let updated = time("2026-11-12T08:00:00.25Z")

    private static func entry(_ event: String, _ text: String, by name: String = "zoe") -> TimelineEntry {
        TimelineEntry(at: created, by: name, event: event, text: text)
    }

    /// An open ticket of another desk.
    private static func ticket(_ change: (inout TicketImported) -> Void = { _ in }) -> TicketImported {
        var ticket = TicketImported()
        ticket.code = 50074
        ticket.title = "New phone"
        ticket.state = .open
        ticket.priority = 2
        ticket.requester = "mia@contoso.com"
        ticket.assignee = "zoe"
        ticket.createdAt = created
        ticket.updatedAt = updated
        ticket.progress = WalkProgress(
            guide: "AADSTS50074", revision: "34cd2301d26f30b4db159eef2381c289", recorded: 4, total: 11,
            currentStep: "register", state: .inProgress)
        ticket.timeline = [entry("ticket_opened", "opened the ticket: New phone"), entry("note_added", "noted: hm")]
        change(&ticket)
        return ticket
    }

    private static func lines(_ tickets: [TicketNumber: TicketImported]) -> ImportTickets {
        let sorted = tickets.sorted { $0.key < $1.key }
        return ImportTickets(
            lines: sorted.enumerated().map {
                .init(line: $0.offset + 1, number: $0.element.key, ticket: $0.element.value)
            }
        )
    }

    private static func imported() -> Story {
        var story = Story()
        story.did(lines([7: ticket()]))
        return story
    }

    @Test("A ticket keeps its number, state and times, and who had it")
    func keeps() throws {
        var story = Story()
        #expect(story.did(Self.lines([7: Self.ticket()])) == ["HD-7 ana imported the ticket: New phone"])
        let ticket = try story.ticket(7)
        #expect(ticket.state == .open && ticket.assignee == "zoe" && ticket.priority.rank == 2)
        #expect(ticket.createdAt == Self.created && ticket.updatedAt == Self.updated && ticket.createdBy == "zoe")
        #expect(story.desk.tickets(of: "MIA@contoso.com").map(\.number) == [7])
        #expect(story.desk.progress(of: 7).fraction == "4/11")
        #expect(story.desk.board(at: story.now).isEmpty)
    }

    @Test("The walk of another desk is none to go on with, and both say so")
    func walkedElsewhere() {
        let story = Self.imported()
        let refusal = Refusal.walkedElsewhere(7, guide: "AADSTS50074", steps: "4/11")
        #expect(story.refused(RecordStep(ticket: 7, outcome: .done)) == refusal)
        #expect(story.desk.noWalkthrough(of: 7) == refusal)
        #expect(WalkReport(of: 7, in: story.desk, guide: nil, isGuideChanged: false, at: story.now).isElsewhere)
        #expect(Story.taken().desk.noWalkthrough(of: 1) == .noWalkthrough(1))
    }

    @Test("What happened elsewhere stands on the timeline, and then the import; handed on, it is without the import")
    func timeline() {
        var story = Self.imported()
        story.did(AddNote(ticket: 7, text: "went on here"))
        #expect(
            story.desk.entries(of: 7).map(\.text) == [
                "opened the ticket: New phone", "noted: hm", "imported the ticket: New phone", "noted: went on here",
            ])
        #expect(
            story.desk.portableEntries(of: 7).map(\.event) == ["ticket_opened", "note_added", "note_added"])
    }

    @Test("Numbers go on above the highest")
    func numbers() {
        var story = Self.imported()
        #expect(story.did(OpenTicket(failure: .of("leo"))).first?.hasPrefix("HD-8 ") == true)
    }

    @Test("The same once more changes nothing; with something new beside it, only that is recorded")
    func again() {
        var story = Self.imported()
        #expect(story.did(Self.lines([7: Self.ticket()])) == [])
        let said = story.did(Self.lines([3: Self.ticket { $0.title = "Other" }, 7: Self.ticket()]))
        #expect(said == ["HD-3 ana imported the ticket: Other"])
    }

    @Test("What came in with a secret is compared as it is kept")
    func masked() throws {
        let secret = "my password is Sommer2026! and it fails"
        let ticket = Self.ticket { $0.title = secret }
        var story = Story()
        story.did(Self.lines([7: ticket]))
        #expect(try story.ticket(7).title == SecretMask.mask(secret).text)
        #expect(story.did(Self.lines([7: ticket])) == [])
    }

    @Test("A ticket of this desk's own is the same as its export, and is left alone")
    func own() throws {
        var story = Story.walking()
        let before = try story.ticket()
        let export = TicketImported(before, in: story.desk)
        #expect(story.did(Self.lines([1: export])) == [])
        #expect(try story.ticket() == before)
    }

    @Test("A ticket that has moved on, or is another one, keeps all from being imported")
    func differs() {
        var story = Self.imported()
        story.did(AddNote(ticket: 7, text: "went on here"))
        #expect(
            story.refused(Self.lines([3: Self.ticket(), 7: Self.ticket()]))
                == .notImportable([ImportObstacle(line: 2, reason: .differs(7, keys: ["updatedAt", "timeline"]))]))
    }

    @Test("Whatever differs is named")
    func differences() throws {
        let ticket = Self.ticket()
        var filler = Filler(seed: 5)
        let other = try TicketImported.filled(&filler)
        let keys = [
            "code", "title", "state", "priority", "requester", "app", "correlationID", "traceID", "occurredAt",
            "assignee", "createdAt", "updatedAt", "progress", "timeline",
        ]
        #expect(ticket.differences(from: other) == keys)
        #expect(ticket.differences(from: ticket).isEmpty)
    }

    @Test("Every mistake of every line is named")
    func faults() {
        let bad = Self.ticket {
            $0.code = 0
            $0.title = " "
            $0.priority = 6
            $0.progress.recorded = 12
        }
        let high = ImportTickets.highestNumber + 4
        let intent = ImportTickets(lines: [
            .init(line: 1, number: 1, ticket: bad), .init(line: 3, number: 1, ticket: Self.ticket()),
            .init(line: 4, number: high, ticket: Self.ticket()),
        ])
        let obstacles: [ImportObstacle] =
            [.noCode(0), .noTitle, .noPriority(6), .noProgress(recorded: 12, total: 11)].map {
                .init(line: 1, reason: $0)
            }
            + [.init(line: 3, reason: .repeated(1, firstLine: 1)), .init(line: 4, reason: .numberTooHigh(high))]
        #expect(Story().refused(intent) == .notImportable(obstacles))
        for obstacle in obstacles + [.init(line: 1, reason: .differs(7, keys: ["title"]))] {
            let sentence = obstacle.reason.sentence
            #expect(sentence.hasSuffix(".") && sentence.contains(";") && !sentence.dropLast().contains(". "))
        }
    }

    @Test("A code has as many digits as one that is typed", arguments: [0, 999, 100_000_000, .max, .min])
    func absurdCodes(code: Int) {
        #expect(CodeText.number(String(code)) == nil)
        let intent = Self.lines([1: Self.ticket { $0.code = code }])
        #expect(Story().refused(intent) == .notImportable([.init(line: 1, reason: .noCode(code))]))
    }

    @Test("A title is as long as one that is typed, and no longer")
    func longTitles() throws {
        let longest = String(repeating: "ä", count: TicketTitle.longest)
        var story = Story()
        story.did(Self.lines([1: Self.ticket { $0.title = longest }]))
        #expect(try story.ticket(1).title == longest)
        let intent = Self.lines([2: Self.ticket { $0.title = longest + "." }])
        #expect(story.refused(intent) == .notImportable([.init(line: 1, reason: .titleTooLong)]))
    }

    @Test("Whatever numbers a desk gave after an import, all its tickets can be imported again")
    func numbering() throws {
        var story = Story()
        story.did(Self.lines([ImportTickets.highestNumber + 1: Self.ticket()]))
        for _ in 0..<3 { story.did(OpenTicket(failure: .of("leo"), again: true)) }
        var again = Story()
        let tickets = story.desk.tickets.numbers.compactMap { number in
            story.desk.tickets[number].map { (number, TicketImported($0, in: story.desk)) }
        }
        #expect(tickets.count == 4)
        #expect(again.did(Self.lines(Dictionary(uniqueKeysWithValues: tickets))).count == 4)
    }

    @Test("The desk's timers begin with the import", arguments: [TicketState.resolved, .waitingUser])
    func timers(state: TicketState) throws {
        var story = Story()
        story.did(Self.lines([7: Self.ticket { $0.state = state }]))
        #expect(story.did(RunTimers()) == [])
        #expect(try story.ticket(7).state == state)
        story.pass(days: 20)
        #expect(story.did(RunTimers()).isEmpty == false)
    }

    @Test("A new walk starts from the beginning, and is what counts then")
    func walk() {
        var story = Self.imported()
        story.did(StartWalkthrough(ticket: 7, route: .phone))
        #expect(story.desk.progress(of: 7).recorded == 0)
        #expect(story.desk.progress(of: 7).state == .inProgress)
    }

    @Test("The import itself cannot be undone, and what is undone after it goes back to what was imported")
    func undo() throws {
        var story = Self.imported()
        #expect(
            story.refused(UndoLastAct(ticket: 7)) == .cannotUndo(ticket: 7, words: "imported the ticket: New phone"))
        let before = try story.ticket(7)
        story.did(SetPriority(ticket: 7, impact: .low, urgency: .low))
        story.did(UndoLastAct(ticket: 7))
        #expect(try story.ticket(7).priority == before.priority)
        story.did(CorrectTicket(ticket: 7, requester: "leo", app: nil, title: "x"), by: "bo")
        story.did(UndoLastAct(ticket: 7), by: "bo")
        let after = try story.ticket(7)
        #expect(after.title == before.title && after.requester == before.requester)
    }

    @Test("A judgement has the rank that it stands for", arguments: Priority.ranks)
    func judgement(rank: Int) {
        let judgement = Priority.judgement(rank: rank)
        #expect(Priority(impact: judgement.impact, urgency: judgement.urgency).rank == rank)
    }

    @Test("The report says what came in and what was here")
    func report() {
        func sentence(_ imported: [TicketNumber], _ unchanged: Int, dryRun: Bool = false) -> String {
            ImportReport(imported: imported, unchanged: unchanged, dryRun: dryRun).sentence
        }
        #expect(sentence([3, 7], 0) == "Imported 2 tickets, HD-3 to HD-7.")
        #expect(sentence([3], 1) == "Imported one ticket, HD-3; one ticket is here already, the same.")
        #expect(sentence([3, 4], 2, dryRun: true).hasPrefix("Would import 2 tickets, HD-3 to HD-4; 2 tickets are"))
        #expect(sentence([], 2) == "Nothing changes: 2 tickets are here already, the same.")
        #expect(sentence([], 0) == "There are no tickets in it, so nothing changes.")
    }
}
