import DeskCore
import DeskIntake
import Testing

@Suite("Tickets as JSON lines")
struct TicketFileReaderTests {
    private static let least =
        #"{"number":"HD-7","code":50074,"title":"New phone","state":"open","createdAt":"2026-11-10T08:00:00Z"}"#

    private static func read(_ text: String) -> TicketFile {
        TicketFileReader.read(bytes: Array(text.utf8))
    }

    /// What is wrong with the least line, with one text in it replaced.
    private static func problems(_ text: String, _ other: String) -> [TicketLineProblem] {
        read(least.replacing(text, with: other)).problems.map(\.reason)
    }

    @Test("A ticket of the least keys is read; what it does not say is what nobody has judged")
    func least() throws {
        let line = try #require(Self.read(Self.least).lines.first)
        #expect(line.number == 7 && line.line == 1)
        #expect(line.ticket.code == 50074 && line.ticket.title == "New phone" && line.ticket.state == .open)
        #expect(line.ticket.priority == 3 && line.ticket.requester == nil && line.ticket.timeline.isEmpty)
        #expect(line.ticket.updatedAt == line.ticket.createdAt)
        #expect(line.ticket.progress == .notStarted)
    }

    @Test("A ticket of all keys is read")
    func all() throws {
        let more =
            #""priority":1,"requester":"mia","codeName":"X","app":"Teams","correlationID":"c","traceID":"t","#
            + #""occurredAt":"2026-11-09T08:00:00.5Z","assignee":"bo","updatedAt":"2026-11-11T08:00:00Z","#
            + #""progress":{"guide":"AADSTS50074","revision":"34cd","recorded":4,"total":11,"currentStep":"look","#
            + #""state":"in_progress"},"timeline":[{"at":"2026-11-10T08:00:00Z","by":"bo","event":"note_added","#
            + #""text":"noted: hm"}],"title""#
        let ticket = try #require(Self.read(Self.least.replacing("\"title\"", with: more)).lines.first?.ticket)
        #expect(ticket.priority == 1 && ticket.requester == "mia" && ticket.app == "Teams" && ticket.assignee == "bo")
        #expect(ticket.correlationID == "c" && ticket.traceID == "t")
        #expect(ticket.occurredAt == Timestamp.date("2026-11-09T08:00:00.5Z"))
        #expect(ticket.updatedAt == Timestamp.date("2026-11-11T08:00:00Z"))
        #expect(ticket.progress.guide == "AADSTS50074" && ticket.progress.revision == "34cd")
        #expect(ticket.progress.fraction == "4/11" && ticket.progress.currentStep == "look")
        #expect(ticket.progress.state == .inProgress)
        #expect(ticket.timeline.map(\.by) == ["bo"] && ticket.timeline.map(\.event) == ["note_added"])
        #expect(ticket.timeline.map(\.text) == ["noted: hm"] && ticket.timeline.map(\.at) == [ticket.createdAt])
    }

    @Test(
        "Null and blank are the same as absent, a number may be bare, and the last change is the last on the timeline")
    func lenient() throws {
        let other =
            #""number":7,"requester":null,"app":" ","timeline":[{"at":"2026-11-12T08:00:00Z","by":"b","event":"e","text":""}]"#
        let ticket = try #require(Self.read(Self.least.replacing(#""number":"HD-7""#, with: other)).lines.first?.ticket)
        #expect(ticket.requester == nil && ticket.app == nil)
        #expect(ticket.updatedAt == Timestamp.date("2026-11-12T08:00:00Z"))
    }

    @Test("Lines are counted with those that are blank, and the last one may end without a newline")
    func lineNumbers() {
        let file = Self.read("\(Self.least)\r\n\n  \n[1]\n\(Self.least)")
        #expect(file.lines.map(\.line) == [1, 5])
        #expect(file.problems == [.init(line: 4, reason: .notAnObject)])
        #expect(Self.read("") == TicketFile())
    }

    @Test("A byte order mark in front of the first line is passed over, and nowhere else")
    func byteOrderMark() {
        #expect(Self.read("\u{FEFF}\(Self.least)\n\u{FEFF}\(Self.least)").lines.map(\.line) == [1])
        #expect(Self.read("\u{FEFF}") == TicketFile())
    }

    @Test("What is wrong is said by its key")
    func wrong() {
        #expect(Self.problems("50074", "\"50074\"") == [.wrong(key: "code", wanted: .wholeNumber)])
        #expect(Self.problems("HD-7", "HD-0") == [.wrong(key: "number", wanted: .ticketNumber)])
        for number in ["0", "-1", "7.0", "9223372036854775808"] {
            #expect(Self.problems("\"HD-7\"", number) == [.wrong(key: "number", wanted: .ticketNumber)])
        }
        #expect(Self.problems("T08:00:00Z", "") == [.wrong(key: "createdAt", wanted: .time)])
        let states = TicketState.allCases.map(\.rawValue)
        #expect(Self.problems("\"open\"", "\"done\"") == [.wrong(key: "state", wanted: .oneOf(states))])
        #expect(Self.problems("\"code\"", "\"kode\"") == [.missing(key: "code"), .unknownKey("kode")])
        #expect(Self.problems("\"code\"", "code") == [.notJSON(column: 18)])
        #expect(Self.problems("\"code\"", #""code":1,"code":2,"code""#) == [.repeatedKey("code")])
        #expect(Self.problems("\"code\"", #""\u0063ode":50074,"code""#) == [.repeatedKey("code")])
        #expect(Self.problems("\"code\"", #""x":1,"x":2,"code""#) == [.unknownKey("x"), .repeatedKey("x")])
    }

    @Test("What is wrong inside of it is said by its place")
    func wrongInside() {
        #expect(
            Self.problems("\"code\"", #""progress":{"total":1.5,"state":"solved","step":2},"code""#) == [
                .missing(key: "progress.recorded"), .wrong(key: "progress.total", wanted: .wholeNumber),
                .unknownKey("progress.step"),
            ])
        #expect(
            Self.problems(
                "\"code\"", #""timeline":[{"at":"2026-11-12T08:00:00Z","by":"b","event":"e","text":"t"},7],"code""#)
                == ["at", "by", "event", "text"].map { .missing(key: "timeline[1].\($0)") })
        #expect(
            Self.problems("\"code\"", #""progress":{"recorded":0,"total":0,"total":1,"state":"solved"},"code""#)
                == [.repeatedKey("progress.total")])
        #expect(Self.problems("\"code\"", #""timeline":{},"code""#) == [.wrong(key: "timeline", wanted: .list)])
    }

    @Test("All that is wrong with a line is said at once")
    func several() {
        #expect(
            Self.read("{}").problems.map(\.reason)
                == ["number", "code", "title", "state", "createdAt"].map { .missing(key: $0) })
    }

    @Test(
        "It is said in one sentence that says what to do",
        arguments: [
            .notJSON(column: 3), .notAnObject, .missing(key: "code"), .unknownKey("kode"),
            .repeatedKey("code"), .wrong(key: "code", wanted: .wholeNumber),
            .wrong(key: "number", wanted: .ticketNumber),
            .wrong(key: "title", wanted: .text), .wrong(key: "createdAt", wanted: .time),
            .wrong(key: "state", wanted: .oneOf(["new", "open"])), .wrong(key: "progress", wanted: .object),
            .wrong(key: "timeline", wanted: .list),
        ] as [TicketLineProblem])
    func sentences(problem: TicketLineProblem) {
        let sentence = problem.sentence
        #expect(sentence.hasSuffix(".") && !sentence.dropLast().contains(". "))
        #expect(sentence.contains(";") || sentence.contains(", "))
    }
}
