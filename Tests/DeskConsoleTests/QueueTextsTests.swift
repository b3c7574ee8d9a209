import DeskCore
import Testing

import struct FoundationEssentials.Date

@testable import DeskConsole

@Suite("What is typed after / in the queue")
struct QueueTextsTests {
    private let texts: QueueTexts

    init() {
        let opened: [(Int, String?, String, String?)] = [
            (7, "Mara.Özdemir@contoso.com", "No prompt", "Teams"), (70, "bo@contoso.com", "Prompt loops", nil),
            (80, nil, "", "Portal"),
        ]
        var desk = Desk()
        for (index, (number, requester, title, app)) in opened.enumerated() {
            var fact = TicketOpened()
            (fact.code, fact.requester, fact.title, fact.app) = (50074, requester, title, app)
            let time = Date(timeIntervalSince1970: 1_795_166_047)
            desk.apply(Event(sequence: index + 1, at: time, by: "ana", ticket: number, fact: fact))
        }
        texts = QueueTexts(
            opened.compactMap { desk.row(of: $0.0) },
            catalogue: CodeCatalogue([CodeEntry(code: 50074, name: "UserStrongAuth")]))
    }

    @Test(
        "finds the tickets that have every word, in any case and any order",
        arguments: [
            ("prompt", [0, 1]), ("PROMPT no", [0]), ("loops contoso", [1]), ("özdemir", [0]), ("ÖZDEMIR mara", [0]),
            ("hd-7", [0, 1]), ("hd-70", [1]), ("50074", [0, 1, 2]), ("aadsts50074 userstrong", [0, 1, 2]),
            ("p3 new", [0, 1, 2]), ("hd-80", [2]), ("portal", [2]), ("pportal", []), ("teams portal", []),
            ("  ", [0, 1, 2]),
            ("promptt", []),
        ] as [(String, [Int])])
    func words(_ typed: String, _ places: [Int]) {
        #expect(QueueFilter(typed).places(in: texts) == places)
    }

    @Test("finds nothing that begins in one field and ends in the next, or in the next ticket")
    func fields() {
        let neighbours = ["hd-7mara", "comaadsts", "p3hd-70", "userstrongauthp3"]
        for typed in neighbours {
            #expect(QueueFilter(typed).places(in: texts).isEmpty, "\(typed)")
        }
    }

    @Test("finds nothing among no tickets")
    func empty() {
        #expect(QueueFilter("a").places(in: QueueTexts([], catalogue: CodeCatalogue())).isEmpty)
    }
}
