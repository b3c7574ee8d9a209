import DeskTesting
import FoundationEssentials
import Testing

@testable import DeskCore

@Suite("What is typed after /")
struct TicketSearchTests {
    private let now = time("2026-11-18T09:00:00Z")
    private let catalogue = CodeCatalogue([CodeEntry(code: 50074, name: "UserStrongAuth")])
    private let rows: [TicketRow] = [
        .made(7) { ($0.requester, $0.title, $0.app) = ("Mara.Özdemir@contoso.com", "No prompt", "Teams") },
        .made(70) { ($0.requester, $0.title) = ("bo@contoso.com", "Prompt loops, no sign-in") },
        .made(80) {
            ($0.requester, $0.title, $0.app) = (nil, "", "Portal")
            $0.correlationID = "8d0af1c2-77aa-4f0e-b6a4-000000000001"
        },
        .made(81) { ($0.requester, $0.title, $0.app) = ("tamara@contoso.com", "Outlook asks again", "Outlook Mobile") },
    ]

    private func found(_ text: String) -> [TicketNumber] {
        var search = TicketSearch(rows, catalogue: catalogue)
        return found(text, by: &search)
    }

    private func found(_ text: String, by search: inout TicketSearch) -> [TicketNumber] {
        let ordered = OrderedTickets(rows.map { TicketOrder.priority.key(of: $0, by: DeskPolicy()) })
        let found = search.find(QueryParser.query(text), in: QueryContext(me: "ana", catalogue: catalogue), at: now) {
            number in
            rows.first { $0.number == number }
        }
        return ordered.ranked(found)
    }

    @Test(
        "Each word is found anywhere, in any case; the best find comes first, and the order decides between equals",
        arguments: [
            ("mara", [7, 81]), ("prompt", [7, 70]), ("PROMPT no", [7, 70]), ("loops contoso", [70]), ("özdemir", [7]),
            ("ÖZDEMIR mara", [7]), ("hd-7", [7, 70]), ("hd-70", [70]), ("50074", [7, 70, 80, 81]),
            ("aadsts50074 userstrong", [7, 70, 80, 81]), ("portal", [80]), ("teams portal", []), ("-contoso", [80]),
            ("outlook -mara", []), ("outlook", [81]), ("8d0af", [80]), ("8d", []), ("b6a4-0", [80]),
            ("p3 mara", [7, 81]),
            ("app:teams mara", [7]), ("app:teams,outlook mara", [7, 81]), ("is:settled mara", []),
        ] as [(String, [TicketNumber])])
    func words(typed: String, numbers: [TicketNumber]) {
        #expect(found(typed) == numbers)
    }

    @Test(
        "Letters may be left out of a word, but not too many, and none of a number",
        arguments: [
            ("outlk", [81]), ("otlk", [81]), ("prmpt", [7, 70]), ("mrmobile", []), ("outmob", [81]), ("mtan", []),
            ("pmpt", [7, 70]), ("utlk", []), ("57", []), ("5004", []), ("promptt", []), ("ptl", [80]),
        ] as [(String, [TicketNumber])])
    func leftOut(typed: String, numbers: [TicketNumber]) {
        #expect(found(typed) == numbers)
    }

    @Test("Nothing is found that begins in one field and ends in the next, or in the next ticket")
    func fields() {
        for typed in ["hd-7mara", "comaadsts", "promptopen", "userstrongauthhd"] {
            #expect(found(typed).isEmpty, "\(typed)")
        }
    }

    @Test("What is typed letter by letter finds what it finds at once, also where letters are taken back")
    func letterByLetter() {
        var search = TicketSearch(rows, catalogue: catalogue)
        var dice = Dice(3)
        let texts = ["50074 mara", "otlk mob", "-contoso po", "is:new,open pr", "8d0af1", "contoso prompt p3"]
        for _ in 0..<400 {
            let text = texts[Int.random(in: 0..<texts.count, using: &dice)]
            let typed = String(text.prefix(Int.random(in: 0...text.count, using: &dice)))
            for length in 1...max(1, typed.count) {
                let part = String(typed.prefix(length))
                #expect(found(part, by: &search) == found(part), "\(part)")
            }
        }
    }

    @Test("A ticket that changes is found by what it is now, however often it changes")
    func changes() {
        var search = TicketSearch(rows, catalogue: catalogue)
        for round in 0..<50 {
            search.update(.made(7) { $0.title = "round \(round) is over" })
        }
        search.update(.made(82) { $0.title = "round about" })
        func numbers(_ text: String) -> [TicketNumber] {
            search.find(QueryParser.query(text), in: QueryContext(me: "ana"), at: now) { _ in nil }.map(\.number)
                .sorted()
        }
        #expect(numbers("özdemir").isEmpty)
        #expect(numbers("round 48").isEmpty)
        #expect(numbers("round 49") == [7])
        #expect(numbers("round") == [7, 82])
        #expect(numbers("portal") == [80])
    }

    @Test("While tickets change, what stays typed finds what it finds among the tickets as they are")
    func changesUnderWords() {
        var dice = Dice(8)
        var current = Dictionary(uniqueKeysWithValues: rows.map { ($0.number, $0) })
        var search = TicketSearch(rows, catalogue: catalogue)
        let texts = ["mara", "ma", "mara prompt", "app:portal", "app:portal prompt", "-mara"]
        let context = QueryContext(me: "ana", catalogue: catalogue)
        for _ in 0..<400 {
            let query = QueryParser.query(texts.randomElement(using: &dice) ?? "")
            func numbers(_ search: inout TicketSearch) -> [TicketNumber] {
                search.find(query, in: context, at: now) { current[$0] }.map(\.number).sorted()
            }
            var anew = TicketSearch(current.values, catalogue: catalogue)
            #expect(numbers(&search) == numbers(&anew), "\(query)")
            let number = Int.random(in: 78...84, using: &dice)
            let changed = TicketRow.made(number) {
                $0.title = ["no prompt", "mara is back", "marathon"].randomElement(using: &dice) ?? ""
                $0.app = ["Portal", nil].randomElement(using: &dice) ?? nil
            }
            current[number] = changed
            search.update(changed)
        }
    }

    @Test("Nothing is found among no tickets")
    func empty() {
        var search = TicketSearch([], catalogue: catalogue)
        #expect(search.find(QueryParser.query("a"), in: QueryContext(me: "ana"), at: now) { _ in nil }.isEmpty)
    }
}
